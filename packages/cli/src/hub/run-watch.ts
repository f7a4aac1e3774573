import { EsimUsageError } from '@esim-usage/core'
import type { SyncSchedule } from '@esim-usage/hub'
import type { ExitMeaning, Texts } from '@esim-usage/texts'
import type { CliIo } from '../cli-io.ts'
import { tell } from '../input/ask.ts'
import { InputError } from '../input/input-error.ts'
import { withHub } from './open-hub.ts'
import { showSync } from './show-sync.ts'

/** Options of `watch` as they were typed. */
export interface WatchCommandOptions {
  readonly json?: true
  readonly cron?: string
}

/** A quarter past seven, where the line is: what came at night is there in the morning. */
const defaultCron = '15 7 * * *'

/** Syncs by a schedule until Ctrl-C. Lines that need a person are left alone, and no code is ever asked for. */
export const runWatch = (
  { json, cron = defaultCron }: WatchCommandOptions,
  io: CliIo,
  texts: Texts,
): Promise<ExitMeaning> =>
  withHub<ExitMeaning>(io, texts, async ({ hub }) => {
    const [first] = await hub.lines.list()
    const timeZone = first?.timeZone ?? 'Europe/Moscow'
    const schedule: SyncSchedule = { cron, timeZone }
    try {
      await hub.watch([schedule], {
        signal: io.signal,
        onWait: at => tell(io, texts.program.hub.nextSync(texts.format.dateTimeIn(at, timeZone))),
        onReport: async report => showSync(report, await hub.lines.list(), json === true, io, texts),
      })
    } catch (error) {
      if (EsimUsageError.is(error) && error.facts.option === 'cron') throw new InputError('cron-malformed')
      throw error
    }
    return io.signal.aborted ? 'interrupted' : 'done'
  })
