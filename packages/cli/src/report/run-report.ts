import { chartText, createCharts } from '@esim-usage/report'
import type { ExitMeaning, Texts } from '@esim-usage/texts'
import { findCarrier } from '../carriers.ts'
import { type CliIo, writeLines } from '../cli-io.ts'
import { chooseMonth } from '../commands/periods.ts'
import { screenOf } from '../commands/read-command.ts'
import { report as say } from '../input/ask.ts'
import { InputError } from '../input/input-error.ts'
import { createProgress } from '../read/progress.ts'
import { readMonthReport } from './month-report.ts'
import { readFormat, writeReport } from './report-formats.ts'
import { checkFree, writePieces } from './save-file.ts'

/** Options of `report` and `chart` as they were typed. */
export interface ReportOptions {
  readonly month?: string
  readonly from?: string
  readonly to?: string
  readonly line?: readonly string[]
  readonly format?: string
  readonly output?: string
  readonly fullNumbers?: true
}

/** A carrier is asked for one line and month; what else can be chosen is of the history. */
function refuseStored(options: ReportOptions): void {
  const typed = (['line', 'from', 'to'] as const).find(option => options[option] !== undefined)
  if (typed !== undefined) throw new InputError('history-only', `--${typed}`)
}

/** Writes a month of a line to a file, or to standard output (`-`). */
export async function runReport(
  carrierId: string,
  number: string | undefined,
  options: ReportOptions,
  io: CliIo,
  texts: Texts,
): Promise<ExitMeaning> {
  refuseStored(options)
  const format = readFormat(options.format)
  const month = chooseMonth(carrierId, options.month, io)
  const path = options.output ?? `${findCarrier(carrierId).info.id}-${month}.${format}`
  // Reading takes minutes, so a file in the way is better known before.
  if (path !== '-') await checkFree(path)
  const progress = createProgress(io.stderr, texts)
  const query = { carrierId, number, month, showOtherSide: options.fullNumbers === true }
  const report = await readMonthReport(query, io, texts, progress)
  const pieces = await progress.run('report', () => writeReport(report, format, texts.language))
  await writePieces(path, pieces, io)
  if (path !== '-') await say(io, texts.program.written(path))
  return 'done'
}

/** Draws the charts of a month as text. */
export async function runChart(
  carrierId: string,
  number: string | undefined,
  options: ReportOptions,
  io: CliIo,
  texts: Texts,
): Promise<ExitMeaning> {
  refuseStored(options)
  const month = chooseMonth(carrierId, options.month, io)
  const progress = createProgress(io.stderr, texts)
  const query = { carrierId, number, month, showOtherSide: false }
  const report = await readMonthReport(query, io, texts, progress)
  const { width } = screenOf(io, texts)
  const charts = createCharts(report, { language: texts.language })
  await writeLines(
    io.stdout,
    charts.map(chart => `${chartText(chart, { width: Math.min(width, 80) })}\n`),
  )
  return 'done'
}
