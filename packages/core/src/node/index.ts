/**
 * For Node: sessions in files, and keys from passphrases.
 *
 * ```ts
 * import { encryptedStore } from '@esim-usage/core'
 * import { fileStore, keyFromPassphrase } from '@esim-usage/core/node'
 * import { createReference } from '@esim-usage/core/testing'
 *
 * const sessionStore = encryptedStore(fileStore('sessions'), await keyFromPassphrase('made up of several words'))
 * const client = createReference({ line: '+79000000001', sessionStore })
 * console.log((await client.session()).status)
 * ```
 *
 * @module
 */
export * from './file-store.ts'
export * from './key-from-passphrase.ts'
