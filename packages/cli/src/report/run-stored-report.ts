import { describeCoverage } from '@esim-usage/hub'
import { chartText, createCharts } from '@esim-usage/report'
import type { ExitMeaning, Texts } from '@esim-usage/texts'
import { type CliIo, isTerminal, writeLines } from '../cli-io.ts'
import { screenOf } from '../commands/read-command.ts'
import { chooseLines } from '../hub/choose-lines.ts'
import { headOf, nameOf } from '../hub/name-line.ts'
import { type OpenedHub, withHub } from '../hub/open-hub.ts'
import { report as say, tell } from '../input/ask.ts'
import { createProgress, type Progress, quiet } from '../read/progress.ts'
import { readFormat } from './report-formats.ts'
import type { ReportOptions } from './run-report.ts'
import { checkFree, writePieces } from './save-file.ts'
import { checkSize, isRowsOnly, writeStored } from './stored-file.ts'
import { choosePeriodOfHistory, type StoredPeriod } from './stored-period.ts'
import { measureHistory, readStoredReport, type StoredExtent, type StoredQuery } from './stored-report.ts'
import type { ReadControl } from './stored-rows.ts'

async function chooseQuery(
  { hub }: OpenedHub,
  options: ReportOptions,
  io: CliIo,
): Promise<StoredQuery & Pick<StoredPeriod, 'name'>> {
  const lines = await chooseLines(hub, options.line ?? [])
  const { days, name } = choosePeriodOfHistory(options, lines, io)
  return { lines, days, name, showOtherSide: options.fullNumbers === true }
}

const controlOf = (io: CliIo, texts: Texts, show: (detail: string) => void): ReadControl => ({
  signal: io.signal,
  tell: rows => show(texts.count('record', rows)),
})

/** One terminal cannot show progress and rows at once. */
const progressOf = (path: string, io: CliIo, texts: Texts): Progress =>
  path === '-' && isTerminal(io.stdout) ? quiet : createProgress(io.stderr, texts)

/** Says of each line which days are not there, as rows do not say it. */
function sayGaps({ lines }: StoredQuery, { coverage }: StoredExtent, io: CliIo, texts: Texts): void {
  for (const line of lines) {
    const unread = coverage.filter(
      each => each.lineId === line.id && each.unread.length + each.inPart.length > 0,
    )
    for (const sentence of unread.flatMap(each => describeCoverage(each, texts)))
      tell(io, `${nameOf(line, texts)}: ${sentence}`)
  }
}

/** Writes a month or some days of the history to a file, or to standard output (`-`); nothing is sent. */
export const runStoredReport = (options: ReportOptions, io: CliIo, texts: Texts): Promise<ExitMeaning> => {
  const format = readFormat(options.format)
  return withHub<ExitMeaning>(io, texts, async opened => {
    const { name, ...query } = await chooseQuery(opened, options, io)
    const path = options.output ?? `esim-usage-${name}.${format}`
    if (path !== '-') await checkFree(path)
    const extent = await measureHistory(opened.hub, query)
    checkSize(format, extent, texts)
    await progressOf(path, io, texts).run('report', async show => {
      const control = controlOf(io, texts, show)
      await writePieces(path, await writeStored(opened.hub, query, extent, format, io, texts, control), io)
    })
    if (isRowsOnly(format, extent)) sayGaps(query, extent, io, texts)
    if (format === 'xlsx' && isRowsOnly(format, extent)) tell(io, texts.program.rowsOnly)
    if (path !== '-') await say(io, texts.program.written(path))
    return 'done'
  })
}

/** Draws the charts of a month or of some days of the history as text; nothing is sent. */
export const runStoredChart = (options: ReportOptions, io: CliIo, texts: Texts): Promise<ExitMeaning> =>
  withHub<ExitMeaning>(io, texts, async opened => {
    const query = await chooseQuery(opened, options, io)
    const extent = await measureHistory(opened.hub, query)
    const report = await createProgress(io.stderr, texts).run('report', show =>
      readStoredReport(opened.hub, query, io, controlOf(io, texts, show)),
    )
    const screen = screenOf(io, texts)
    const charts = createCharts(report, { language: texts.language })
    const width = Math.min(screen.width, 80)
    await writeLines(io.stdout, [
      ...query.lines.map(line => screen.paint('bold', headOf(line, texts))),
      '',
      ...charts.map(chart => `${chartText(chart, { width })}\n`),
      ...(charts.length === 0 ? [texts.report.nothing] : []),
    ])
    sayGaps(query, extent, io, texts)
    return 'done'
  })
