import { beforeAll, expect, test } from 'vitest'
import { keyFromPassphrase } from '../../src/node/key-from-passphrase.ts'
import { encryptedStore } from '../../src/session/encrypted-store.ts'
import { memoryStore } from '../../src/session/memory-store.ts'

// Making a key is slow on purpose.
const patience = 60_000
const inner = memoryStore()
beforeAll(async () => {
  await encryptedStore(inner, await keyFromPassphrase('пароль й', 'salt')).save('key', 'session', undefined)
}, patience)

test(
  'the same passphrase opens the store, also typed with composed accents, and its key cannot be taken out',
  async () => {
    const key = await keyFromPassphrase('пароль и\u0306', 'salt')
    expect((await encryptedStore(inner, key).load('key'))?.value).toBe('session')
    expect(key.extractable).toBe(false)
  },
  patience,
)

test.each([
  ['another passphrase', 'пароль', 'salt'],
  ['another salt', 'пароль й', undefined],
])(
  '%s does not',
  async (_, passphrase, salt) => {
    const store = encryptedStore(inner, await keyFromPassphrase(passphrase, salt))
    await expect(store.load('key')).rejects.toMatchObject({
      code: 'invalid-argument',
      facts: { option: 'key' },
    })
  },
  patience,
)

test('an empty passphrase is refused with what to do', async () => {
  await expect(keyFromPassphrase('')).rejects.toMatchObject({
    code: 'invalid-argument',
    facts: { option: 'passphrase' },
  })
})
