import type { Texts } from '@esim-usage/texts'
import type { CliIo } from '../cli-io.ts'
import { daysOfMonth } from '../hub/month-days.ts'
import { report as say, tell } from '../input/ask.ts'
import type { Progress } from '../read/progress.ts'
import { readFormat, type ReportFormat } from '../report/report-formats.ts'
import { checkFree, writePieces } from '../report/save-file.ts'
import { writeStored } from '../report/stored-file.ts'
import { measureHistory } from '../report/stored-report.ts'
import type { Demo } from './open-demo.ts'

/** Options of a report of the demo as they were typed. */
export interface DemoReportOptions {
  readonly format?: string
  readonly output?: string
}

/** What is written, and where. */
export interface DemoReportPlan {
  readonly format: ReportFormat
  /** `-`: standard output. */
  readonly path: string
  /** `YYYY-MM`. */
  readonly month: string
}

/** True where a file is wanted in place of the screen. */
export const wantsReport = ({ format, output }: DemoReportOptions): boolean =>
  format !== undefined || output !== undefined

/** Where the report goes. A file in the way is better known before anything is read. */
export async function planDemoReport(options: DemoReportOptions, month: string): Promise<DemoReportPlan> {
  const format = readFormat(options.format)
  const path = options.output ?? `esim-usage-demo-${month}.${format}`
  if (path !== '-') await checkFree(path)
  return { format, path, month }
}

/** Writes the month of the made-up lines to a file, as `report` does with a person's own. */
export async function writeDemoReport(
  { hub, lines }: Demo,
  { format, path, month }: DemoReportPlan,
  io: CliIo,
  progress: Progress,
  texts: Texts,
): Promise<void> {
  const query = { lines, days: daysOfMonth(month), showOtherSide: false }
  const extent = await measureHistory(hub, query)
  const control = { signal: io.signal, tell: () => undefined }
  await progress.run('report', async () =>
    writePieces(path, await writeStored(hub, query, extent, format, io, texts, control), io),
  )
  tell(io, texts.program.fake)
  if (path !== '-') await say(io, texts.program.written(path))
}
