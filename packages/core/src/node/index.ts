/**
 * For Node: sessions in files, and keys from passphrases.
 *
 * @module
 */
export * from './file-store.ts'
export * from './key-from-passphrase.ts'
