import type { Hub, HubLine, Notifier } from '@esim-usage/hub'
import type { ExitMeaning, Texts } from '@esim-usage/texts'
import type { CliIo } from '../cli-io.ts'
import { report, tell } from '../input/ask.ts'
import { InputError } from '../input/input-error.ts'
import { loadNotifiers } from '../notify/load-notifiers.ts'
import type { OpenSessions } from '../vault/open-sessions.ts'
import { checkAlerts } from './check-alerts.ts'
import { chooseLines } from './choose-lines.ts'
import { nameOf } from './name-line.ts'
import { withHub } from './open-hub.ts'
import { readUnder } from './read-under.ts'

/** Options of `alerts` as they were typed. */
export interface AlertsCommandOptions {
  readonly json?: true
  readonly under?: string
  readonly send?: true
}

/** Nothing can be said of a line that nobody ever read. */
async function tellNever(lines: readonly HubLine[], { store }: Hub, io: CliIo, texts: Texts): Promise<void> {
  for (const line of lines)
    if ((await store.facts.states(line.id)).length === 0)
      tell(io, texts.label(nameOf(line, texts), texts.program.hub.neverRead))
}

/** The notifiers that are set; there must be one when warnings are to be sent. */
async function chooseNotifiers(
  isSent: boolean,
  sessions: OpenSessions,
  io: CliIo,
): Promise<readonly Notifier[]> {
  const notifiers = isSent ? await loadNotifiers(sessions, io) : []
  if (isSent && notifiers.length === 0) throw new InputError('notifier-none')
  return notifiers
}

/** Says what is new to warn of, by what was read last, and sends it where that is wanted; no carrier is asked. */
export const runAlerts = async (
  names: readonly string[],
  { json, under, send }: AlertsCommandOptions,
  io: CliIo,
  texts: Texts,
): Promise<ExitMeaning> => {
  const balanceUnder = under === undefined ? undefined : readUnder(under)
  return withHub<ExitMeaning>(io, texts, async ({ hub, sessions }) => {
    const notifiers = await chooseNotifiers(send === true, sessions, io)
    const chosen = await chooseLines(hub, names)
    await tellNever(chosen, hub, io, texts)
    const lines = chosen.map(({ id }) => id)
    const isJson = json === true
    const { shown, held, meaning } = await checkAlerts(
      hub,
      { lines, isJson, notifiers, ...(balanceUnder && { balanceUnder }) },
      io,
      texts,
    )
    const { hub: said } = texts.program
    if (!isJson && shown === 0) await report(io, said.nothingToWarn)
    const still = held.filter(({ because }) => because !== 'elsewhere').length
    if (!isJson && still > 0) await report(io, said.stillTrue(texts.format.number(still)))
    return meaning
  })
}
