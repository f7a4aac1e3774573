import type { Hub, HubLine } from '@esim-usage/hub'
import type { ExitMeaning, Texts } from '@esim-usage/texts'
import type { CliIo } from '../cli-io.ts'
import { report, tell } from '../input/ask.ts'
import { checkAlerts } from './check-alerts.ts'
import { chooseLines } from './choose-lines.ts'
import { nameOf } from './name-line.ts'
import { withHub } from './open-hub.ts'
import { readUnder } from './read-under.ts'

/** Options of `alerts` as they were typed. */
export interface AlertsCommandOptions {
  readonly json?: true
  readonly under?: string
}

/** Nothing can be said of a line that nobody ever read. */
async function tellNever(lines: readonly HubLine[], { store }: Hub, io: CliIo, texts: Texts): Promise<void> {
  for (const line of lines)
    if ((await store.facts.states(line.id)).length === 0)
      tell(io, texts.label(nameOf(line), texts.program.hub.neverRead))
}

/** Says what is new to warn of, by what was read last; nothing is sent. */
export const runAlerts = async (
  names: readonly string[],
  { json, under }: AlertsCommandOptions,
  io: CliIo,
  texts: Texts,
): Promise<ExitMeaning> => {
  const balanceUnder = under === undefined ? undefined : readUnder(under)
  return withHub<ExitMeaning>(io, texts, async ({ hub }) => {
    const chosen = await chooseLines(hub, names)
    await tellNever(chosen, hub, io, texts)
    const lines = chosen.map(({ id }) => id)
    const isJson = json === true
    const { told, held } = await checkAlerts(
      hub,
      { lines, isJson, ...(balanceUnder && { balanceUnder }) },
      io,
      texts,
    )
    const { hub: said } = texts.program
    if (!isJson && told.length === 0) await report(io, said.nothingToWarn)
    if (!isJson && held.length > 0) await report(io, said.stillTrue(texts.format.number(held.length)))
    return 'done'
  })
}
