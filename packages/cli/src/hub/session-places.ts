import { memoryStore, type SessionStore } from '@esim-usage/core'
import type { HubLine, HubStore } from '@esim-usage/hub'
import { findCarrier } from '../carriers.ts'
import type { OpenSessions } from '../vault/open-sessions.ts'
import type { Vault } from '../vault/open-vault.ts'

/** Where the client of a line keeps its session: it alone knows the key, so it is asked; nothing is sent. */
async function findPlace({ carrier, phone }: HubLine, vault: Vault): Promise<string> {
  const sessionKey = await vault.sessionKey({ carrier, line: phone })
  let place = sessionKey
  const sessionStore: SessionStore = {
    ...vault.store,
    load: async key => {
      place = key
      return undefined
    },
  }
  await findCarrier(carrier).create({ line: phone, sessionKey, sessionStore }).session()
  return place
}

interface Place {
  readonly store: SessionStore
  readonly key: string
}

/**
 * The sessions of the vault by the ids the hub gives its lines: whoever signs in here is signed in there. It is opened
 * when a session is first wanted; where there is none, nobody is signed in.
 */
export function sessionsOfVault(open: OpenSessions, { lines }: HubStore): SessionStore {
  const none = memoryStore()
  const places = new Map<string, Place>()
  const placeOf = async (id: string): Promise<Place> => {
    const known = places.get(id)
    if (known !== undefined) return known
    const [vault, line] = [await open(), await lines.get(id)]
    if (vault === undefined) return { store: none, key: id }
    // a line that is being added has no session yet
    if (line === undefined) return { store: vault.store, key: id }
    const place = { store: vault.store, key: await findPlace(line, vault) }
    places.set(id, place)
    return place
  }
  const at = async <Value>(id: string, work: (place: Place) => Promise<Value>): Promise<Value> =>
    work(await placeOf(id))
  return {
    load: id => at(id, ({ store, key }) => store.load(key)),
    save: (id, value, ifVersion) => at(id, ({ store, key }) => store.save(key, value, ifVersion)),
    remove: id => at(id, ({ store, key }) => store.remove(key)),
    lease: (id, forMs) => at(id, ({ store, key }) => store.lease(key, forMs)),
  }
}
