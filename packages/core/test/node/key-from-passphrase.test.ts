import { expect, test } from 'vitest'
import { keyFromPassphrase } from '../../src/node/key-from-passphrase.ts'
import { encryptedStore } from '../../src/session/encrypted-store.ts'
import { memoryStore } from '../../src/session/memory-store.ts'

const reads = async (writer: Promise<CryptoKey>, reader: Promise<CryptoKey>): Promise<boolean> => {
  const inner = memoryStore()
  await encryptedStore(inner, await writer).save('key', 'session', undefined)
  const store = encryptedStore(inner, await reader)
  return store.load('key').then(
    stored => stored?.value === 'session',
    () => false,
  )
}

test('the same passphrase opens the store, also typed with composed accents', async () => {
  expect(await reads(keyFromPassphrase('пароль й'), keyFromPassphrase('пароль и\u0306'))).toBe(true)
})

test('another passphrase or salt does not', async () => {
  expect(await reads(keyFromPassphrase('one', 'salt'), keyFromPassphrase('two', 'salt'))).toBe(false)
  expect(await reads(keyFromPassphrase('one', 'salt'), keyFromPassphrase('one', 'pepper'))).toBe(false)
})

test('the key cannot be taken out', async () => {
  const key = await keyFromPassphrase('one')
  expect(key.extractable).toBe(false)
})

test('an empty passphrase is refused with what to do', async () => {
  await expect(keyFromPassphrase('')).rejects.toMatchObject({
    code: 'invalid-argument',
    facts: { option: 'passphrase' },
  })
})
