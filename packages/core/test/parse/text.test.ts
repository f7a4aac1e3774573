import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeText, readJson, readJwt } from '@esim-usage/core/parse'

test.each([
  ['Мину&shy;ты&nbsp;&laquo;Смарт&raquo;', 'Минуты «Смарт»'],
  ['&amp;lt;', '&lt;'],
  ['100 &#8381; &#x20bd;', '100 ₽ ₽'],
  ['&lt;--+79000000101', '<--+79000000101'],
  [' 1\u202f000\u00ad \n МБ ', '1 000 МБ'],
  ['A &unknown; &#0; &#1114112; & B', 'A &unknown; &#0; &#1114112; & B'],
])('%s', (html, text) => {
  expect(decodeText(html)).toBe(text)
})

test('plain words stay as they are', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[А-яA-z0-9.,₽«»-]+( [А-яA-z0-9.,₽«»-]+)*$/), text => {
      expect(decodeText(text)).toBe(text)
    }),
  )
})

const base64url = (text: string) => Buffer.from(text).toString('base64url')

test('the claims of a token are read, also in Cyrillic', () => {
  expect(readJwt(`x.${base64url('{"exp":1790000000,"name":"Тест?>"}')}.y`)).toEqual({
    exp: 1_790_000_000,
    name: 'Тест?>',
  })
})

test.each(['', 'abc', 'a.!.c', `a.${base64url('{"half":')}.c`])('no token: %s', token => {
  expect(() => readJwt(token)).toThrow(new SyntaxError('This is no JSON Web Token.'))
})

test('JSON may begin with a byte-order mark', () => {
  expect(readJson('\ufeff{"a":1}')).toEqual({ a: 1 })
  expect(() => readJson('{"a":')).toThrow(SyntaxError)
})
