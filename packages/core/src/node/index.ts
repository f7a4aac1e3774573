export * from './file-store.ts'
export * from './key-from-passphrase.ts'
