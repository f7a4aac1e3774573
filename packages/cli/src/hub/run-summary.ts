import { summarize } from '@esim-usage/core'
import { maskRecord } from '@esim-usage/hub'
import type { ExitMeaning, Texts } from '@esim-usage/texts'
import { type CliIo, writeLines } from '../cli-io.ts'
import { screenOf } from '../commands/read-command.ts'
import { renderDearest } from '../screen/render-dearest.ts'
import { renderMonth } from '../screen/render-month.ts'
import { renderSpending } from '../screen/render-spending.ts'
import { renderSection, type Screen } from '../screen/screen.ts'
import { chooseLines } from './choose-lines.ts'
import { chooseHubMonth } from './choose-month.ts'
import { type Ahead, readAhead } from './read-ahead.ts'
import { daysOfMonth } from './month-days.ts'
import { headOf } from './name-line.ts'
import { withHub } from './open-hub.ts'
import { readMonthOfLine, type StoredMonth } from './read-month-of-line.ts'
import { renderRemarks } from './render-remarks.ts'

/** Options of `summary` as they were typed. */
export interface SummaryOptions {
  readonly json?: true
  readonly month?: string
  readonly fullNumbers?: true
}

function renderTotals(
  { month, records, spending }: StoredMonth,
  isMasked: boolean,
  screen: Screen,
): string[] {
  if (records.length === 0) {
    const own = spending === undefined ? [] : renderSpending([spending], screen)
    return own.length === 0
      ? renderSection(screen, screen.texts.screen.usage, [screen.texts.screen.noRecords])
      : own
  }
  const usage = { month, period: daysOfMonth(month), records, warnings: [] }
  const shown = isMasked ? records.map(maskRecord) : records
  return [
    ...renderMonth(usage, spending && { status: 'read', value: spending }, screen),
    ...renderDearest(shown, screen),
  ]
}

function renderSummary(data: StoredMonth, ahead: Ahead, isMasked: boolean, screen: Screen): string[] {
  const { line, states, records } = data
  const { hub } = screen.texts.program
  const isUnknown = records.length === 0 && states.length === 0
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : renderSection(screen, title, lines)
  return [
    screen.paint('bold', headOf(line, screen.texts)),
    ...(isUnknown
      ? []
      : [
          ...renderTotals(data, isMasked, screen),
          ...section(hub.standsOut, ahead.findings),
          ...section(hub.ahead, ahead.forecast),
        ]),
    ...section(hub.coverage, renderRemarks(data, screen)),
  ]
}

/** The same for programs; the carrier's own totals beside ours. */
const toJson = ({ line, month, records, spending, states, coverage }: StoredMonth): string =>
  JSON.stringify({
    lineId: line.id,
    month,
    summary: summarize(records),
    states,
    coverage,
    ...(spending && { spending }),
  })

/** Adds up a month of the history for each line; nothing is sent. */
export const runSummary = (
  name: string | undefined,
  { json, month: typed, fullNumbers }: SummaryOptions,
  io: CliIo,
  texts: Texts,
): Promise<ExitMeaning> =>
  withHub<ExitMeaning>(io, texts, async ({ hub }) => {
    const lines = await chooseLines(hub, name === undefined ? [] : [name])
    const month = chooseHubMonth(typed, lines, io)
    const screen = screenOf(io, texts)
    for (const [index, line] of lines.entries()) {
      const data = await readMonthOfLine(hub, line, month)
      const shown =
        json === true
          ? [toJson(data)]
          : renderSummary(data, await readAhead(hub, line, month, io, texts), fullNumbers !== true, screen)
      await writeLines(io.stdout, index === 0 || json === true ? shown : ['', ...shown])
    }
    return 'done'
  })
