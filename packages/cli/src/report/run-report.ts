import { chartText, createCharts } from '@esim-usage/report'
import type { ExitMeaning, Texts } from '@esim-usage/texts'
import { findCarrier } from '../carriers.ts'
import { type CliIo, write, writeLines } from '../cli-io.ts'
import { chooseMonth } from '../commands/periods.ts'
import { screenOf } from '../commands/read-command.ts'
import { report as say } from '../input/ask.ts'
import { InputError } from '../input/input-error.ts'
import { createProgress } from '../read/progress.ts'
import { readMonthReport } from './month-report.ts'
import { isReportFormat, type ReportFormat, reportFormats, writeReport } from './report-formats.ts'
import { checkFree, saveFile } from './save-file.ts'

/** Options of `report` and `chart` as they were typed. */
export interface ReportOptions {
  readonly month?: string
  readonly format?: string
  readonly output?: string
  readonly fullNumbers?: true
}

function readFormat(typed = 'html'): ReportFormat {
  const format = typed.toLowerCase()
  if (!isReportFormat(format)) throw new InputError('format-unknown', reportFormats.join(', '))
  return format
}

/** Writes a month of a line to a file, or to standard output (`-`). */
export async function runReport(
  carrierId: string,
  number: string | undefined,
  options: ReportOptions,
  io: CliIo,
  texts: Texts,
): Promise<ExitMeaning> {
  const format = readFormat(options.format)
  const month = chooseMonth(carrierId, options.month, io)
  const path = options.output ?? `${findCarrier(carrierId).info.id}-${month}.${format}`
  // Reading takes minutes, so a file in the way is better known before.
  if (path !== '-') await checkFree(path)
  const progress = createProgress(io.stderr, texts)
  const query = { carrierId, number, month, showOtherSide: options.fullNumbers === true }
  const report = await readMonthReport(query, io, texts, progress)
  const pieces = await progress.run('report', () => writeReport(report, format, texts.language))
  if (path === '-') {
    for await (const piece of pieces) await write(io.stdout, piece)
    return 'done'
  }
  await saveFile(path, pieces)
  await say(io, texts.program.written(path))
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
