import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { redact } from '../../src/transport/redact.ts'

describe('redacting', () => {
  test.each([
    '+79000000001',
    '89000000001',
    '9000000001',
    '+7 900 000-00-01',
    '8 (900) 000 00 01',
    '+7\u00a0900\u00a0000\u00a000\u00a001',
    '+7\u202f900\u202f000\u201100\u201101',
    '8.900.000.00.01',
    '8–900–000–00–01',
    '7(900)0000001',
    '000-00-01',
  ])('the number %s', number => {
    expect(redact(`Номер ${number} заблокирован`, [])).toBe('Номер [number] заблокирован')
  })

  test.each([
    ['an address', 'https://carrier.test/lk?sid=1#x', '[address]'],
    ['an address of another kind', 'intent://open?sid=1', '[address]'],
    ['an address without its scheme', 'lk.carrier.test/reset/abc', '[address]'],
    ['an e-mail', 'ivan.petrov+sim@mail.example.com', '[e-mail]'],
    ['a Russian e-mail', 'иван@почта.рф', '[e-mail]'],
    ['a JWT', 'eyJhbGciOi.eyJzdWIiOi.c2ln', '[token]'],
    ['a long token', '9f86d081884c7d659a2feaa0c55ad015', '[token]'],
    ['a token in base64', 'Zm9vYmFyYmF6cXV4Zm9vYmFyYg==', '[token]'],
  ])('%s', (_, text, shown) => {
    expect(redact(`Смотри ${text} здесь`, [])).toBe(`Смотри ${shown} здесь`)
  })

  test.each([
    'Осталось 1,5 ГБ из 30 ГБ за 12.50 ₽',
    'Отчёт будет готов 01.12.2026',
    'SUBSCRIBER_NOT_AUTHORIZED_FOR_OPERATION',
    'SubscriberNotFoundException',
    'Код E1234',
  ])('leaves %j as it is', text => {
    expect(redact(text, [])).toBe(text)
  })

  test('known secrets, the longer first, but none so short that it says nothing', () => {
    expect(redact('пароль qwerty1, код qwe, да', ['qwe', 'qwerty1', 'да'])).toBe(
      'пароль [secret], код [secret], да',
    )
  })

  test('a number in an odd spelling, wherever it stands', () => {
    expect(redact('7/900/000/00/01, 7_900_000_00_01', ['+79000000001'])).toBe('[secret], [secret]')
  })

  test('a long text is cut after its secrets are out', () => {
    const text = `${'слово '.repeat(400)}CANARY`
    const shown = redact(text, ['CANARY'])
    expect(shown).toHaveLength(301)
    expect(shown.endsWith('…')).toBe(true)
    expect(redact('+79000000001 '.repeat(170), [])).not.toMatch(/\d/)
  })

  test('a token that the cut goes through does not show in part', () => {
    expect(redact(`${'A1b2c3'.repeat(40).slice(0, 219)} `.repeat(20), [])).toBe('[token] '.repeat(9))
  })

  test('a hostile text takes no time', () => {
    const began = performance.now()
    for (const text of ['a'.repeat(1e6), `${'1 '.repeat(3e5)}x`, 'a.'.repeat(3e5), 'eyJ'.repeat(3e5)])
      redact(text, [])
    expect(performance.now() - began).toBeLessThan(2000)
  })

  test('no secret of three letters or more is ever shown', () => {
    const word = fc.stringMatching(/^[a-zA-Z0-9]{3,40}$/)
    fc.assert(
      fc.property(fc.string(), word, fc.string(), (before, secret, after) => {
        fc.pre(!'[secret][token][number][address][e-mail]'.includes(secret))
        expect(redact(`${before}${secret}${after}`, [secret])).not.toContain(secret)
      }),
    )
  })

  test('no Russian number shows, however it is spelled', () => {
    const gap = fc.constantFrom('', ' ', '-', '\u00a0', ' (', ') ', '\u202f', '\u2011')
    const parts = ['900', '000', '00', '01']
    fc.assert(
      fc.property(
        fc.constantFrom('+7', '8', '7', ''),
        fc.array(gap, { minLength: 4, maxLength: 4 }),
        (start, gaps) => {
          const number = start + parts.map((part, index) => `${gaps[index]}${part}`).join('')
          expect(redact(`на ${number}.`, [])).not.toMatch(/900|000/)
        },
      ),
    )
  })
})

test.each(['900/000/00/01', '900_000_00_01', '8 | 900 | 000 | 00 | 01', '90000 / 00001'])(
  'the own line is taken out also when it is written %s',
  spelling => {
    const clean = redact(`Нет абонента ${spelling} у нас`, ['+79000000001', '9000000001'])
    expect(clean).toMatch(/^Нет абонента .*\[(?:secret|number)\] у нас$/)
    expect(clean).not.toMatch(/\d\d/)
  },
)
