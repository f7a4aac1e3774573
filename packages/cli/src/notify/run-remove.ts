import type { ExitMeaning, Texts } from '@esim-usage/texts'
import { type CliIo, writeLines } from '../cli-io.ts'
import type { ReadOptions } from '../commands/read-command.ts'
import { report } from '../input/ask.ts'
import { needNotifier, needNotifiers } from './need-notifiers.ts'

/** Removes a notifier with its secrets; nothing is sent. */
export async function runNotifyRemove(
  name: string,
  { json }: ReadOptions,
  io: CliIo,
  texts: Texts,
): Promise<ExitMeaning> {
  const { store, notifiers } = await needNotifiers(io, texts)
  needNotifier(notifiers, name)
  await store.remove(name)
  if (json === true) await writeLines(io.stdout, [JSON.stringify({ removed: [name] })])
  else await report(io, texts.program.notify.removed(name))
  return 'done'
}
