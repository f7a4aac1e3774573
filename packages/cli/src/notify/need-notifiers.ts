import type { Texts } from '@esim-usage/texts'
import type { CliIo } from '../cli-io.ts'
import { InputError } from '../input/input-error.ts'
import { openVault } from '../vault/open-vault.ts'
import { type NotifierStore, openNotifiers } from './notifier-store.ts'
import { findNotifier, type StoredNotifier } from './stored-notifier.ts'

/** Opens the notifiers for a command that needs at least one. */
export async function needNotifiers(
  io: CliIo,
  texts: Texts,
): Promise<{ readonly store: NotifierStore; readonly notifiers: readonly StoredNotifier[] }> {
  const vault = await openVault(io, texts)
  const store = vault && openNotifiers(vault.store)
  const notifiers = (await store?.list()) ?? []
  if (store === undefined || notifiers.length === 0) throw new InputError('notifier-none')
  return { store, notifiers }
}

/** The notifier that was named. */
export function needNotifier(notifiers: readonly StoredNotifier[], name: string): StoredNotifier {
  const found = findNotifier(notifiers, name)
  if (found === undefined)
    throw new InputError('notifier-unknown', notifiers.map(each => each.name).join(', '))
  return found
}
