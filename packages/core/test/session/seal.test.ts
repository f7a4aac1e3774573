import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromBase64Url, toBase64Url } from '../../src/session/base64url.ts'
import { createSecret, seal, unseal } from '../../src/session/seal.ts'

describe('sealing', () => {
  const secret = createSecret()

  test('what is sealed opens with its secret and context', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.string(), async (text, context) => {
        expect(await unseal(await seal(text, secret, context), secret, context)).toBe(text)
      }),
      { numRuns: 30 },
    )
  })

  test('neither the text nor the secret shows', async () => {
    const sealed = await seal('CANARY 1234', secret, 'key')
    expect(sealed).toMatch(/^[\w-]{16}\.[\w-]+$/)
    expect(sealed).not.toContain(secret)
    expect(sealed).not.toBe(await seal('CANARY 1234', secret, 'key'))
  })

  test('another secret or context does not open it', async () => {
    const sealed = await seal('text', secret, 'one')
    expect(await unseal(sealed, createSecret(), 'one')).toBeUndefined()
    expect(await unseal(sealed, '', 'one')).toBeUndefined()
    expect(await unseal(sealed, secret, 'two')).toBeUndefined()
  })

  test('any altered letter is noticed', async () => {
    const sealed = await seal('text', secret, 'key')
    const last = sealed.length - 1
    await fc.assert(
      // The last letter has bits that carry nothing.
      fc.asyncProperty(fc.nat(last - 1), fc.constantFrom('A', 'z', '0', '.', '?'), async (at, letter) => {
        fc.pre(sealed[at] !== letter)
        const altered = sealed.slice(0, at) + letter + sealed.slice(at + 1)
        expect(await unseal(altered, secret, 'key')).toBeUndefined()
      }),
    )
  })

  test.each(['', '.', 'a.b', 'AAAAAAAAAAAAAAAA.', 'no dot'])('%j is nothing sealed', async text => {
    expect(await unseal(text, secret, 'key')).toBeUndefined()
  })

  test('secrets are 256 bits and never the same', () => {
    expect(fromBase64Url(createSecret())).toHaveLength(32)
    expect(createSecret()).not.toBe(createSecret())
  })

  test('base64url takes any bytes, without signs a URL cares about', () => {
    fc.assert(
      fc.property(fc.uint8Array(), bytes => {
        const text = toBase64Url(bytes)
        expect(text).toMatch(/^[\w-]*$/)
        expect([...fromBase64Url(text)]).toEqual([...bytes])
      }),
    )
  })
})
