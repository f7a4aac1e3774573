import type { HistoryQuery, Hub, HubLine } from '@esim-usage/hub'
import type { ExitMeaning, Texts } from '@esim-usage/texts'
import { type CliIo, writeLines } from '../cli-io.ts'
import { screenOf } from '../commands/read-command.ts'
import { chooseLines } from './choose-lines.ts'
import { chooseHubMonth } from './choose-month.ts'
import { daysOfMonth } from './month-days.ts'
import { withHub } from './open-hub.ts'
import { readKind } from './read-kind.ts'
import { readMonthOfLine } from './read-month-of-line.ts'
import { renderHistory } from './render-history.ts'

/** Options of `history` as they were typed. */
export interface HistoryOptions {
  readonly json?: true
  readonly month?: string
  readonly kind?: string
  readonly fullNumbers?: true
}

type Wanted = Pick<HistoryQuery, 'kinds' | 'counterparties'>

async function printJson(
  hub: Hub,
  lines: readonly HubLine[],
  month: string,
  wanted: Wanted,
  io: CliIo,
): Promise<void> {
  const query = { ...daysOfMonth(month), ...wanted, lines: lines.map(({ id }) => id) }
  for await (const row of hub.history(query)) await writeLines(io.stdout, [JSON.stringify(row)])
}

/** Shows the records of a month that are kept; nothing is sent. */
export const runHistory = (
  name: string | undefined,
  { json, month: typed, kind, fullNumbers }: HistoryOptions,
  io: CliIo,
  texts: Texts,
): Promise<ExitMeaning> => {
  const kinds = kind === undefined ? undefined : [readKind(kind)]
  return withHub<ExitMeaning>(io, texts, async ({ hub }) => {
    const lines = await chooseLines(hub, name === undefined ? [] : [name])
    const month = chooseHubMonth(typed, lines, io)
    if (json === true) {
      const counterparties = fullNumbers === true ? 'full' : 'masked'
      await printJson(hub, lines, month, { counterparties, ...(kinds && { kinds }) }, io)
      return 'done'
    }
    const screen = screenOf(io, texts)
    for (const [index, line] of lines.entries()) {
      const data = await readMonthOfLine(hub, line, month)
      const shown = renderHistory(data, { kinds, isMasked: fullNumbers !== true }, screen)
      await writeLines(io.stdout, index === 0 ? shown : ['', ...shown])
    }
    return 'done'
  })
}
