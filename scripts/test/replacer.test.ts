import { describe, expect, test } from 'vitest'
import { findPrivate } from '../private/find-private.ts'
import { readFieldJudge } from '../record/private-fields.ts'
import { Replacer } from '../record/replacer.ts'
import { replaceJson } from '../record/replace-json.ts'
import { scaleAmount } from '../record/scale-amount.ts'

// Written in pieces, so that this file holds nothing that looks private.
const pieces = (...parts: readonly string[]): string => parts.join('')
const mobile = pieces('7916', '1234567')
const landline = pieces('7495', '7654321')
const token = pieces('q8Zr3TnV0b', 'LxW5yKe1Pd', 'Gs7MhUc2Jf')
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

const create = (): Replacer => new Replacer(readFieldJudge('none.json'), 3)

describe('texts', () => {
  test('numbers keep their form', () => {
    const replacer = create()
    const national = mobile.slice(1)
    const formatted = `8 (${national.slice(0, 3)}) ${national.slice(3, 6)}-${national.slice(6, 8)}-${national.slice(8)}`
    expect(replacer.text(`+${mobile}, ${national}, ${formatted}`)).toBe(
      '+79000007001, 9000007001, 8 (900) 000-70-01',
    )
    expect(replacer.text(landline)).toBe('74950000002')
    expect(replacer.text('8 800 250 08 90')).toBe('8 800 250 08 90')
    expect(replacer.text('+375291234567')).toMatch(/^\+3750{7,8}\d\d?$/)
  })

  test('equal values stay equal and different ones different, in every place', () => {
    const replacer = create()
    const other = pieces('Zr9q8TnV0b', 'LxW5yKe1Pd', 'Gs7MhUc2Jf')
    const [one, same, two] = [token, token, other].map(value => replacer.text(`sid=${value};`))
    expect(one).toBe(same)
    expect(one).not.toBe(two)
    expect(one).toHaveLength(token.length + 5)
    expect(findPrivate(`${one} ${two}`)).toEqual([])
    expect(replacer.left(one ?? '')).toEqual([])
    expect(replacer.left(token)).toEqual([token])
  })

  test('a known secret is found in an address too', () => {
    const replacer = create()
    const made = replacer.secret('a secret/value')
    expect(replacer.text('https://x.test/?a=a%20secret%2Fvalue')).toBe(
      `https://x.test/?a=${encodeURIComponent(made)}`,
    )
  })

  test('a JWT keeps its claims but what is private in them', () => {
    const payload = { phone_number: `+${mobile}`, exp: 1764056095 }
    const jwt = [encode({ alg: 'HS256' }), encode(payload), token].join('.')
    const [header, claims = '', signature] = create().text(jwt).split('.')
    expect(header).toBe(encode({ alg: 'HS256' }))
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toEqual({
      phone_number: '+79000007001',
      exp: 1764056095,
    })
    expect(signature).not.toBe(token)
  })

  test('amounts before their currency are multiplied', () => {
    expect(create().text('Списано 1 250,50 ₽ за 31 день')).toBe('Списано 3 751,50 ₽ за 31 день')
  })
})

describe('JSON', () => {
  test('the name of a member tells what it holds', () => {
    const text = JSON.stringify({
      fio: 'Человеков Некто',
      greeting: 'Здравствуйте, Некто!',
      account: '123456789012',
      access_token: 'short-but-secret',
      amount: 10.5,
      total: 3,
      list: [{ sum: '-7,25' }],
    })
    const replaced: unknown = JSON.parse(create().json(create().json(text)))
    expect(replaced).toMatchObject({ total: 3, amount: 94.5, list: [{ sum: '-65,25' }] })
    expect(create().json(text)).not.toMatch(/Человеков|123456789012|but-secret/)
    const replacer = create()
    replacer.json(text)
    expect(replacer.json(text)).not.toContain('Некто')
  })

  test('everything that is not replaced stays as it is written', () => {
    const text = '{ "a" : [1.50, -2e3, true, null, "\\u0041\\n"],\n "b":{"c":"d"} }'
    expect(replaceJson(text, leaf => leaf.text)).toBe(text)
    expect(create().json(text)).toBe(text)
  })

  test('a member is known by the names that lead to it, not by its place in lists', () => {
    const paths: string[] = []
    replaceJson('{"a":[{"b":1},{"c":["x",2]}],"d":"y"}', ({ path, text }) => {
      paths.push(path.join('.'))
      return text
    })
    expect(paths.filter(path => path !== '')).toEqual(['a.b', 'a.c', 'a.c', 'd'])
  })
})

test.each([
  ['10', 3, '30'],
  ['0.05', 3, '0.15'],
  ['-40,5', 2, '-81,0'],
  ['999 999,99', 9, '8 999 999,91'],
  ['0', 7, '0'],
  ['171.513792', 2, '343.027584'],
])('%s times %d is %s', (text, factor, expected) => {
  expect(scaleAmount(text, factor)).toBe(expected)
})
