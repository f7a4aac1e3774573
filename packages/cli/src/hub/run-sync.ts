import type { ExitMeaning, Texts } from '@esim-usage/texts'
import type { CliIo } from '../cli-io.ts'
import type { ReadOptions } from '../commands/read-command.ts'
import { createProgress } from '../read/progress.ts'
import { chooseLines } from './choose-lines.ts'
import { leaveOutFilesOnly } from './leave-out-files-only.ts'
import { withHub } from './open-hub.ts'
import { describeEvent, showSync } from './show-sync.ts'
import { meaningOfSync } from './sync-meaning.ts'

/** Reads what is new of the lines that were named, or of all; one that fails loses no other. */
export const runSync = (
  names: readonly string[],
  options: ReadOptions,
  io: CliIo,
  texts: Texts,
): Promise<ExitMeaning> =>
  withHub(io, texts, async ({ hub, sessions }) => {
    const chosen = await chooseLines(hub, names)
    // a person is asked before the screen shows how far it is
    await sessions()
    const lines = names.length > 0 ? chosen : await leaveOutFilesOnly(hub, chosen, io, texts)
    const report = await createProgress(io.stderr, texts).run('sync', tell =>
      hub.sync({
        lines: lines.map(({ id }) => id),
        signal: io.signal,
        onEvent: event => {
          const said = describeEvent(event, lines, texts)
          if (said !== undefined) tell(said)
        },
      }),
    )
    await showSync(report, lines, options.json === true, io, texts)
    return meaningOfSync(report, texts)
  })
