import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { showProblem } from '../layout/problem.ts'
import { checkPrivate } from '../private/check-private.ts'
import { findPrivate } from '../private/find-private.ts'

// Written in pieces, so that this file holds nothing that looks private.
const pieces = (...parts: readonly string[]): string => parts.join('')
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const randomPart = pieces('q8Zr3TnV0b', 'LxW5yKe1Pd', 'Gs7MhUc2Jf')
const jwtOf = (payload: unknown, signature: string): string =>
  [encode({ alg: 'HS256' }), encode(payload), signature].join('.')

const rulesOf = (text: string): string[] => findPrivate(text).map(({ rule }) => rule)

describe('finds', () => {
  test.each([
    ['a mobile', 'mobile', pieces('+7916', '1234567')],
    ['a mobile as people write it', 'mobile', pieces('8 (916) 123', '-45-67')],
    ['a mobile without a country code', 'mobile', pieces('"login":"9161', '234567"')],
    ['a mobile in an address', 'mobile', pieces('https://lk.test/login?phone=%2B', '7916', '1234567&x=1')],
    ['a mobile behind a word', 'mobile', pieces('user_7916', '1234567_1')],
    ['a mobile as a number of JSON', 'mobile', pieces('"', ', "login": 9161', '234567, "x": "')],
    ['a landline', 'landline', pieces('+7 495 123', '-45-67')],
    ['a SIM card', 'long-number', pieces('8970101', '234567891234')],
    ['an e-mail', 'e-mail', pieces('someone.else@', 'mail.ru')],
    ['an address of the network', 'address', pieces('https://95.163', '.12.34/x')],
    ['a long address of the network', 'address', pieces('2a02:6b8', ':0:1:feed::1')],
    ['a JWT', 'jwt', jwtOf({ sub: '1' }, pieces(randomPart, 'Ab9'))],
    ['a UUID', 'uuid', pieces('3f2b9c1e-7d4a-4e8b', '-9a6c-5d1f0e2b7c8a')],
    ['a token', 'token', `cookie: sid=${randomPart}`],
    ['a token in hex', 'token', pieces('9f86d081884c7d65', '9a2feaa0c55ad015')],
    ['a name with a patronymic', 'name', pieces('Анна Серге', 'евна')],
    ['a surname', 'name', pieces('КУЗНЕЦ', 'ОВА А.')],
    ['a surname in Latin letters', 'name', pieces('Smir', 'nova')],
  ])('%s', (_what, rule, text) => {
    expect(rulesOf(`{"value": "${text}"}`)).toEqual([rule])
  })
})

test.each([
  '+7 900 000 00 01, 89000000001, 9000000001',
  '+7 495 000 00 12 and +7 800 250 08 90',
  'someone@example.com, someone@mail.test',
  'http://127.0.0.1:8080, 192.0.2.7, 10.0.0.1, Chrome/120.0.6099.109',
  '00000000-0000-4000-8000-00000000000a',
  'access-token-fake-0001-of-the-sandbox',
  'packages/core/test/transport/answer-with-a-long-name-27b.json',
  'v1-8e8a912f765fadbc2dd8b9d253cce834-1',
  '"cursor": "WzEsImZlN2Y2MTE0ODZhYjJjM2RjMWQ0N2NmNmE4NmY2MzRmIiwiMjAyNi0wOS0xMiIsIjIwMjYtMTAtMDUiXQ"',
  '"owner": "ea48cdaab1221faac6924c01138b8f3a"',
  '2026-11-25T10:34:55.123+03:00, 1764056095123, 1764056095',
  'Иванов Иван Иванович, Ivan Ivanov',
  '8970100000000000001',
  '{"remaining": 9932111872, "totalBytes": 9663676416}',
  `{"jwt": "${jwtOf({ authChannel: 'OTP', macroRegionId: 200, exp: 1790000000, line: '79000000001' }, 'FAKE-SIGNATURE-0002')}"}`,
  '{"amount": 1250.50, "total": 123456789012}',
])('passes what is made up or belongs to nobody: %s', text => {
  expect(findPrivate(text)).toEqual([])
})

describe('a workspace', () => {
  const folders: string[] = []
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
  })

  function check(files: Readonly<Record<string, string>>): string[] {
    const root = mkdtempSync(join(tmpdir(), 'esim-usage-private-'))
    folders.push(root)
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, file)), { recursive: true })
      writeFileSync(join(root, file), text)
    }
    return checkPrivate(root).map(showProblem)
  }

  const body = 'packages/kite/test/tapes/balance/body.json'
  const mobile = pieces('+7916', '1234567')

  test('is searched with the place, without showing the value', () => {
    const [problem = '', ...more] = check({ [body]: `{\n  "line": "${mobile}"\n}\n` })
    expect(more).toEqual([])
    expect(problem).toMatch(
      /^packages\/kite\/test\/tapes\/balance\/body\.json:2 {2}mobile: looks like a mobile/,
    )
    expect(problem).not.toContain(mobile.slice(2))
  })

  test('is searched inside of tokens too', () => {
    const token = jwtOf({ phone_number: mobile }, 'fake-signature')
    expect(check({ [body]: `{"token": "${token}"}` })).toEqual([
      `${body}  jwt: a token carries something private inside; make up what it says.`,
    ])
  })

  test('may have exceptions, which go when they are no longer needed', () => {
    const [problem = ''] = check({ [body]: mobile })
    const about = /\(([\da-f]{8})\)/.exec(problem)?.[1]
    const list = JSON.stringify([{ rule: 'mobile', file: body, about, reason: 'A public number.' }])
    expect(check({ [body]: mobile, 'scripts/private/exceptions.json': list })).toEqual([])
    expect(check({ [body]: '{}', 'scripts/private/exceptions.json': list })).toEqual([
      expect.stringContaining('stale-exception'),
    ])
    const other = pieces('+7916', '7654321')
    expect(check({ [body]: `${mobile} ${other}`, 'scripts/private/exceptions.json': list })).toHaveLength(1)
  })
})
