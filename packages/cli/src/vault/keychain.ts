import type { AsyncEntry } from '@napi-rs/keyring'

/** Where the operating system keeps secrets. All reject where there is no such place, or it stays locked. */
export interface Keychain {
  /** The secret under a name; undefined when there is none. */
  read(name: string): Promise<string | undefined>
  /** Keeps a secret under a name. */
  write(name: string, secret: string): Promise<void>
  /** Forgets the secret under a name; harmless when there is none. */
  remove(name: string): Promise<void>
}

const service = 'esim-usage'

async function open(name: string): Promise<AsyncEntry> {
  const keyring = await import('@napi-rs/keyring')
  // without the pin Linux falls back to the kernel's keyring, which forgets at the next start
  return new keyring.AsyncEntry(service, name, { linux: { store: 'secret-service' } })
}

/** The keychain of macOS, the credential manager of Windows, the Secret Service of a Linux desktop. */
export const systemKeychain: Keychain = {
  async read(name) {
    return (await (await open(name)).getPassword()) ?? undefined
  },
  async write(name, secret) {
    await (await open(name)).setPassword(secret)
  },
  async remove(name) {
    await (await open(name)).deletePassword()
  },
}
