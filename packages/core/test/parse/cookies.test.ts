import fc from 'fast-check'
import { expect, test } from 'vitest'
import { InvalidRequestError } from '@esim-usage/core'
import { parseCookies } from '@esim-usage/core/parse'

const secret = 'CANARY-cookie-value'
const sso = { name: 'MTSWebSSO', value: secret, domain: '.mts.ru', path: '/' }
const later = '2026-09-21T14:13:20.000Z'

test('a Netscape file', () => {
  const file = [
    '\ufeff# Netscape HTTP Cookie File',
    '',
    `#HttpOnly_.mts.ru\tTRUE\t/\tTRUE\t0\tMTSWebSSO\t${secret}`,
    'login.mts.ru\tFALSE\t/amserver\tTRUE\t1790000000\tempty',
    '.mts.ru\tTRUE\t/\tTRUE\t99999999999999\tfar\ta=b',
  ].join('\r\n')
  expect(parseCookies(file)).toEqual([
    sso,
    { name: 'empty', value: '', domain: 'login.mts.ru', path: '/amserver', expiresAt: later },
    { name: 'far', value: 'a=b', domain: '.mts.ru', path: '/', expiresAt: '9999-12-31T23:59:59.000Z' },
  ])
})

test.each([
  [{ expirationDate: 1_790_000_000.7 }, later],
  [{ expires: 1_790_000_000 }, later],
  [{ expires: 'Mon, 21 Sep 2026 14:13:20 GMT' }, later],
  [{ expires: '2026-09-21T17:13:20+03:00' }, later],
  [{ expires: -1 }, undefined],
  [{ expires: '21.09.2026' }, undefined],
  [{ session: true }, undefined],
])('a JSON cookie with %o', (more, expiresAt) => {
  const expected = expiresAt === undefined ? sso : { ...sso, expiresAt }
  expect(parseCookies(JSON.stringify([{ ...sso, ...more }]))).toEqual([expected])
  expect(parseCookies(JSON.stringify({ cookies: [{ ...sso, ...more }], origins: [] }))).toEqual([expected])
})

test('a JSON cookie without a domain gets the one of the options', () => {
  expect(parseCookies('[{"name":"a","value":"b"}]', { domain: 'mts.ru' })).toEqual([
    { name: 'a', value: 'b', domain: 'mts.ru' },
  ])
})

test.each(['a=b; c=d==', 'Cookie: a=b; c=d==;', ' a=b;c=d==\n'])('a header: %s', header => {
  expect(parseCookies(header, { domain: 'mts.ru' })).toEqual([
    { name: 'a', value: 'b', domain: 'mts.ru' },
    { name: 'c', value: 'd==', domain: 'mts.ru' },
  ])
})

test.each([
  ['nothing', ''],
  ['a comment alone', '# Netscape HTTP Cookie File\n#\tx'],
  ['tabs lost', `.mts.ru TRUE / TRUE 0 MTSWebSSO ${secret}`],
  ['a column short', `.mts.ru\tTRUE\t/\tTRUE\t${secret}`],
  ['a word for the expiry', `.mts.ru\tTRUE\t/\tTRUE\tsoon\ta\t${secret}`],
  ['one bad line among good ones', `.mts.ru\tTRUE\t/\tTRUE\t0\ta\t${secret}\nx\ty`],
  ['half a JSON', `[{"name":"a","value":"${secret}"`],
  ['no list', `{"name":"a","value":"${secret}"}`],
  ['an empty list', '[]'],
  ['a list of words', `["${secret}"]`],
  ['a value that is no text', '[{"name":"a","value":1,"domain":"mts.ru"}]'],
  ['a name with a line break', `[{"name":"a\\r\\nb","value":"${secret}","domain":"mts.ru"}]`],
  ['a value that would end the cookie', `[{"name":"a","value":"b; ${secret}=1","domain":"mts.ru"}]`],
  ['an empty domain', `[{"name":"a","value":"${secret}","domain":""}]`],
  ['a header with a lone word', `a=b; ${secret}`],
])('%s is refused without showing anything', (_, text) => {
  let thrown: unknown
  try {
    parseCookies(text, { domain: 'mts.ru' })
  } catch (error) {
    thrown = error
  }
  expect(thrown).toBeInstanceOf(InvalidRequestError)
  expect(thrown).toMatchObject({ code: 'invalid-argument', facts: { option: 'session' } })
  expect(String(thrown)).toMatch(/option `session`.*Netscape.*JSON.*Cookie header/)
  expect(JSON.stringify(thrown) + String(thrown)).not.toContain(secret)
})

test('a header without a domain to bind it to is refused', () => {
  expect(() => parseCookies('a=b')).toThrow(InvalidRequestError)
})

test('a file, a list and a header of the same cookies say the same', () => {
  const word = fc.stringMatching(/^[\w.%+/=-]{1,20}$/)
  const cookie = fc.record({ name: fc.stringMatching(/^\w{1,12}$/), value: word })
  fc.assert(
    fc.property(fc.array(cookie, { minLength: 1, maxLength: 5 }), cookies => {
      const domain = 'mts.ru'
      const names = parseCookies(cookies.map(({ name, value }) => `${name}=${value}`).join('; '), { domain })
      const file = cookies
        .map(({ name, value }) => `${domain}\tFALSE\t/\tTRUE\t0\t${name}\t${value}`)
        .join('\n')
      expect(parseCookies(file)).toEqual(names.map(entry => ({ ...entry, path: '/' })))
      expect(parseCookies(JSON.stringify(names))).toEqual(names)
    }),
  )
})
