import type { HubLine, SyncReport } from '@esim-usage/hub'
import type { Texts } from '@esim-usage/texts'
import { describeEvent } from '../hub/show-sync.ts'
import type { Progress } from '../read/progress.ts'
import type { Demo } from './open-demo.ts'

/** Syncs some lines and says what is being read. */
export const syncDemo = (
  { hub }: Demo,
  lines: readonly HubLine[],
  signal: AbortSignal,
  progress: Progress,
  texts: Texts,
): Promise<SyncReport> =>
  progress.run('sync', tell =>
    hub.sync({
      lines: lines.map(({ id }) => id),
      signal,
      onEvent: event => {
        const said = describeEvent(event, lines, texts)
        if (said !== undefined) tell(said)
      },
    }),
  )
