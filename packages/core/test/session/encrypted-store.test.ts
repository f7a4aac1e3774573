import { beforeAll, describe, expect, test } from 'vitest'
import { EsimUsageError } from '../../src/errors/esim-usage-error.ts'
import { encryptedStore } from '../../src/session/encrypted-store.ts'
import { memoryStore } from '../../src/session/memory-store.ts'
import { readSnapshot } from '../../src/session/snapshot.ts'

const bytes = (fill: number): Uint8Array => new Uint8Array(32).fill(fill)
const secret = 'cookie-CANARY-4711'

describe('encryptedStore', () => {
  const inner = memoryStore()
  const store = encryptedStore(inner, bytes(1))
  let sealed = ''
  beforeAll(async () => {
    await store.save('line', secret, undefined)
    sealed = (await inner.load('line'))?.value ?? ''
  })
  const put = async (value: string, place = 'line') => {
    const other = memoryStore()
    await other.save(place, value, undefined)
    return encryptedStore(other, bytes(1))
  }

  test('the inner store sees nothing of the value', () => {
    expect(sealed).not.toBe('')
    expect(sealed).not.toContain('CANARY')
    expect(atob(sealed.split('.')[3]?.replaceAll('-', '+').replaceAll('_', '/') ?? '')).not.toContain(
      'CANARY',
    )
  })

  test('the same value never looks the same twice', async () => {
    const twice = memoryStore()
    const version = await encryptedStore(twice, bytes(1)).save('line', secret, undefined)
    const before = (await twice.load('line'))?.value
    await encryptedStore(twice, bytes(1)).save('line', secret, version)
    expect((await twice.load('line'))?.value).not.toBe(before)
  })

  test('a store opened later with the same key, as bytes or CryptoKey, reads it', async () => {
    const key = await crypto.subtle.importKey('raw', bytes(1).slice(), 'AES-GCM', false, [
      'encrypt',
      'decrypt',
    ])
    expect((await encryptedStore(inner, bytes(1)).load('line'))?.value).toBe(secret)
    expect((await encryptedStore(inner, key).load('line'))?.value).toBe(secret)
  })

  test('another key is refused with what to do, and the session stays', async () => {
    const wrong = encryptedStore(inner, bytes(2))
    const error: unknown = await wrong.load('line').catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: 'invalid-argument', facts: { option: 'key' } })
    expect(String(error)).toContain('Give the key or passphrase it was made with')
    expect((await store.load('line'))?.value).toBe(secret)
  })

  test.each([
    ['an altered byte', () => sealed.replace(/.$/, last => (last === 'A' ? 'Q' : 'A'))],
    ['half of it', () => sealed.slice(0, sealed.length / 2)],
    ['an altered vector', () => sealed.split('.').with(2, 'AAAAAAAAAAAAAAAA').join('.')],
    ['letters that are no base64', () => sealed.split('.').with(3, '???').join('.')],
    ['another format', () => sealed.replace(/^1/, '2')],
    ['a plain session', () => '{"version":1,"carrier":"reference"}'],
    ['the first letter of it', () => '1'],
    ['nothing', () => ''],
  ])('%s reads as signed out and can be replaced', async (_, damage) => {
    const damaged = await put(damage())
    const stored = await damaged.load('line')
    expect(stored?.value).toBe('')
    expect(readSnapshot(stored?.value ?? '-', 'reference')).toBeUndefined()
    expect(await damaged.save('line', 'new', stored?.version)).toEqual(expect.any(String))
    expect((await damaged.load('line'))?.value).toBe('new')
  })

  test('the session of one line put under another reads as signed out', async () => {
    expect((await (await put(sealed, 'other')).load('other'))?.value).toBe('')
  })

  test.each([
    ['16 bytes', () => new Uint8Array(16)],
    ['no bytes', () => new Uint8Array()],
  ])('a key of %s is refused at once', (_, key) => {
    expect(() => encryptedStore(inner, key())).toThrow(
      expect.objectContaining({
        code: 'invalid-argument',
        message: expect.stringContaining('an AES-GCM CryptoKey or 32 bytes'),
        facts: { option: 'key' },
      }),
    )
  })

  test('a value that was encrypted by an earlier release opens', async () => {
    const earlier = ['1', 'EKSAxhLWUUI', 'eksJ3g1IAttBWQAR', 'ZTDXJItqc5h66qRduy6tYQY'].join('.')
    expect((await (await put(earlier)).load('line'))?.value).toBe('x')
  })

  test('a key for something else is refused at once', async () => {
    const key = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
    let error: unknown
    try {
      encryptedStore(inner, key)
    } catch (reason) {
      error = reason
    }
    expect(EsimUsageError.is(error) && error.code).toBe('invalid-argument')
  })

  test('bytes that the caller wipes afterwards do not change the key', async () => {
    const key = bytes(1)
    const wiped = encryptedStore(inner, key)
    key.fill(0)
    expect((await wiped.load('line'))?.value).toBe(secret)
  })
})
