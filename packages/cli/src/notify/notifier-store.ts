import type { SessionStore } from '@esim-usage/core'
import { findNotifier, parseNotifiers, type StoredNotifier } from './stored-notifier.ts'

/** Where the notifiers of this machine are, in the store of its sessions: one key, one folder, one set of rights. */
const place = 'notifiers'

/** The notifiers that are set, the first set first. */
export interface NotifierStore {
  list(): Promise<readonly StoredNotifier[]>
  /** Keeps one; false: its name is taken. */
  add(notifier: StoredNotifier): Promise<boolean>
  /** Removes one with its secrets; false: there is none. */
  remove(name: string): Promise<boolean>
}

/** Opens it over the encrypted store. */
export function openNotifiers(store: SessionStore): NotifierStore {
  const load = async () => {
    const stored = await store.load(place)
    return { notifiers: parseNotifiers(stored?.value ?? ''), version: stored?.version }
  }
  /** Each try stands on what was stored last. */
  const change = async (
    edit: (notifiers: readonly StoredNotifier[]) => readonly StoredNotifier[] | undefined,
  ): Promise<boolean> => {
    for (;;) {
      const { notifiers, version } = await load()
      const edited = edit(notifiers)
      if (edited === undefined) return false
      if ((await store.save(place, JSON.stringify(edited), version)) !== undefined) return true
    }
  }
  return {
    list: async () => (await load()).notifiers,
    add: notifier =>
      change(all => (findNotifier(all, notifier.name) === undefined ? [...all, notifier] : undefined)),
    remove: name =>
      change(all =>
        findNotifier(all, name) === undefined ? undefined : all.filter(each => each.name !== name),
      ),
  }
}
