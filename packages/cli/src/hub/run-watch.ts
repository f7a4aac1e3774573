import { EsimUsageError } from '@esim-usage/core'
import type { SyncSchedule } from '@esim-usage/hub'
import type { ExitMeaning, Texts } from '@esim-usage/texts'
import type { CliIo } from '../cli-io.ts'
import { tell } from '../input/ask.ts'
import { InputError } from '../input/input-error.ts'
import { loadNotifiers } from '../notify/load-notifiers.ts'
import { checkAlerts } from './check-alerts.ts'
import { withHub } from './open-hub.ts'
import { readUnder } from './read-under.ts'
import { showSync } from './show-sync.ts'

/** Options of `watch` as they were typed. */
export interface WatchCommandOptions {
  readonly json?: true
  readonly cron?: string
  readonly under?: string
}

/** A quarter past seven, where the line is: what came at night is there in the morning. */
const defaultCron = '15 7 * * *'

/** Syncs by a schedule until Ctrl-C, and each time says what is new to warn of and sends it to the notifiers that are set. Lines that need a person are left alone, and no code is ever asked for. */
export const runWatch = async (
  { json, cron = defaultCron, under }: WatchCommandOptions,
  io: CliIo,
  texts: Texts,
): Promise<ExitMeaning> => {
  const balanceUnder = under === undefined ? undefined : readUnder(under)
  const isJson = json === true
  return withHub<ExitMeaning>(io, texts, async ({ hub, sessions }) => {
    await sessions()
    const [first] = await hub.lines.list()
    const timeZone = first?.timeZone ?? 'Europe/Moscow'
    const schedule: SyncSchedule = { cron, timeZone }
    try {
      await hub.watch([schedule], {
        signal: io.signal,
        onWait: at => tell(io, texts.program.hub.nextSync(texts.format.dateTimeIn(at, timeZone))),
        onReport: async report => {
          await showSync(report, await hub.lines.list(), isJson, io, texts)
          const notifiers = await loadNotifiers(sessions, io)
          await checkAlerts(hub, { isJson, notifiers, ...(balanceUnder && { balanceUnder }) }, io, texts)
        },
      })
    } catch (error) {
      if (EsimUsageError.is(error) && error.facts.option === 'cron') throw new InputError('cron-malformed')
      throw error
    }
    if (!io.signal.aborted) throw new InputError('cron-never')
    return 'interrupted'
  })
}
