import type { ExitMeaning, Texts } from '@esim-usage/texts'
import { type CliIo, writeLines } from '../cli-io.ts'
import { type ReadOptions, screenOf } from '../commands/read-command.ts'
import { report } from '../input/ask.ts'
import { withoutGap } from '../screen/screen.ts'
import { openVault } from '../vault/open-vault.ts'
import { openNotifiers } from './notifier-store.ts'
import { toPublic } from './public-notifier.ts'
import { renderNotifiers } from './render-notifiers.ts'

/** Lists the notifiers that are set; nothing is sent, no secret is shown. */
export async function runNotifyList({ json }: ReadOptions, io: CliIo, texts: Texts): Promise<ExitMeaning> {
  const vault = await openVault(io, texts)
  const notifiers = vault === undefined ? [] : await openNotifiers(vault.store).list()
  if (json === true)
    await writeLines(
      io.stdout,
      notifiers.map(each => JSON.stringify(toPublic(each))),
    )
  else if (notifiers.length === 0) await report(io, texts.program.notify.none)
  else await writeLines(io.stdout, withoutGap(renderNotifiers(notifiers, screenOf(io, texts))))
  return 'done'
}
