import { describe, expect, test } from 'vitest'
import { importCookies, type ImportedCookie } from '../../src/adapter/index.ts'

const owner = { carrier: 'example', domain: 'example.com', page: 'my.example.com' }

function take(text: unknown): string[] {
  const taken: ImportedCookie[] = []
  const cookies = {
    get: () => undefined,
    set: (cookie: ImportedCookie) => void taken.push(cookie),
    keep: () => undefined,
  }
  importCookies({ cookies }, text, owner)
  return taken.map(({ name, domain }) => `${name} ${domain}`)
}

const json = (...domains: readonly string[]): string =>
  JSON.stringify(domains.map((domain, index) => ({ name: `c${index}`, value: 'v', domain })))

describe('importCookies', () => {
  test('takes those of the domain and below it, and no others', () => {
    expect(
      take(json('example.com', '.Login.Example.com', 'badexample.com', 'example.com.evil.test')),
    ).toHaveLength(2)
  })

  test('a header belongs to the whole domain', () => {
    expect(take('a=1; b=2')).toEqual(['a .example.com', 'b .example.com'])
  })

  test.each([
    [undefined, 'has no `cookies`. Give the text of the cookies of my.example.com.'],
    [json('other.test'), 'holds no cookie of example.com. Export them while my.example.com is open.'],
  ])('says what is missing in %s', (text, words) => {
    expect(() => take(text)).toThrow(
      expect.objectContaining({
        code: 'invalid-argument',
        facts: expect.objectContaining({ carrier: 'example', option: 'session' }),
        message: expect.stringContaining(words),
      }),
    )
  })
})
