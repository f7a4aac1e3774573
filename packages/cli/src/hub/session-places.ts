import type { SessionStore } from '@esim-usage/core'
import type { HubLine, HubStore } from '@esim-usage/hub'
import { findCarrier } from '../carriers.ts'
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

/** The sessions of the vault by the ids the hub gives its lines: whoever signs in here is signed in there. */
export function sessionsOfVault(vault: Vault, { lines }: HubStore): SessionStore {
  const places = new Map<string, string>()
  const placeOf = async (id: string): Promise<string> => {
    const known = places.get(id)
    if (known !== undefined) return known
    const line = await lines.get(id)
    // a line that is being added has no session yet
    if (line === undefined) return id
    const place = await findPlace(line, vault)
    places.set(id, place)
    return place
  }
  const { store } = vault
  return {
    load: async id => store.load(await placeOf(id)),
    save: async (id, value, ifVersion) => store.save(await placeOf(id), value, ifVersion),
    remove: async id => store.remove(await placeOf(id)),
    lease: async (id, forMs) => store.lease(await placeOf(id), forMs),
  }
}
