import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createTexts, languages } from '../src/index.ts'

const formats = Object.fromEntries(languages.map(language => [language, createTexts(language).format]))
const { ru, en, zh } = {
  ru: createTexts('ru').format,
  en: createTexts('en').format,
  zh: createTexts('zh').format,
}
/** Spaces that do not break read the same. */
const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/gu, ' ')

describe('money', () => {
  test.each([
    [{ amount: 123_450, currency: 'RUB', scale: 2 }, '1 234,50 ₽', '₽1,234.50', '₽1,234.50'],
    [{ amount: -5, currency: 'RUB', scale: 2 }, '-0,05 ₽', '-₽0.05', '-₽0.05'],
    [{ amount: 0, currency: 'RUB', scale: 2 }, '0,00 ₽', '₽0.00', '₽0.00'],
    [{ amount: 12_345, currency: 'RUB', scale: 4 }, '1,2345 ₽', '₽1.2345', '₽1.2345'],
    [{ amount: 19_000, currency: 'RUB', scale: 4 }, '1,90 ₽', '₽1.90', '₽1.90'],
    [{ amount: 7, currency: 'RUB', scale: 0 }, '7 ₽', '₽7', '₽7'],
  ])('%o', (money, russian, english, chinese) => {
    expect([plain(ru.money(money)), en.money(money), zh.money(money)]).toEqual([russian, english, chinese])
  })

  test('every digit of the largest sums survives', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 4 }), (amount, scale) => {
        for (const format of Object.values(formats)) {
          const written = format.money({ amount, currency: 'RUB', scale })
          const digits = BigInt(written.replaceAll(/\D/gu, ''))
          const decimals = /[.,](\d+)\D*$/u.exec(written)?.[1]?.length ?? 0
          const shown = scale === 0 ? 0 : decimals
          expect(digits * 10n ** BigInt(Math.max(0, scale - shown))).toBe(
            BigInt(Math.abs(amount)) * 10n ** BigInt(Math.max(0, shown - scale)),
          )
          expect(written.includes('-')).toBe(amount < 0)
        }
      }),
    )
  })
})

describe('bytes', () => {
  test.each([
    [0, '0 Б', '0 B', '0 B'],
    [1023, '1 023 Б', '1,023 B', '1,023 B'],
    [1024, '1 КБ', '1 KB', '1 KB'],
    [1_572_864, '1,5 МБ', '1.5 MB', '1.5 MB'],
    [1_073_741_823, '1 ГБ', '1 GB', '1 GB'],
    [21_474_836_480, '20 ГБ', '20 GB', '20 GB'],
    [9_007_199_254_740_991, '8 192 ТБ', '8,192 TB', '8,192 TB'],
  ])('%i', (bytes, russian, english, chinese) => {
    expect([plain(ru.bytes(bytes)), plain(en.bytes(bytes)), plain(zh.bytes(bytes))]).toEqual([
      russian,
      english,
      chinese,
    ])
  })
})

describe('durations', () => {
  test.each([
    [0, '0 с', '0 s', '0秒'],
    [45, '45 с', '45 s', '45秒'],
    [3600, '1 ч', '1 h', '1小时'],
    [3725, '1 ч 2 мин 5 с', '1 h 2 min 5 s', '1小时2分钟5秒'],
    [3_600_000, '1 000 ч', '1,000 h', '1,000小时'],
  ])('%i', (seconds, russian, english, chinese) => {
    expect([plain(ru.duration(seconds)), plain(en.duration(seconds)), zh.duration(seconds)]).toEqual([
      russian,
      english,
      chinese,
    ])
  })

  test('packages of minutes stay minutes', () => {
    expect(plain(ru.minutes(24_700))).toBe('411 мин 40 с')
    expect(plain(en.minutes(36_000))).toBe('600 min')
    expect(zh.minutes(0)).toBe('0秒')
  })
})

describe('times', () => {
  test('an instant keeps the wall time it was printed with', () => {
    const late = '2026-11-23T23:58:10+03:00'
    expect(ru.dateTime(late)).toBe('23 нояб. 2026 г., 23:58')
    expect(en.dateTime(late)).toBe('23 Nov 2026, 23:58')
    expect(zh.dateTime(late)).toBe('2026年11月23日 23:58')
    expect(en.dateTime('2026-11-23T00:01:00+12:00')).toBe('23 Nov 2026, 00:01')
    expect(en.shortDateTime(late)).toBe('23 Nov, 23:58')
  })

  test('days and months', () => {
    expect([ru.day('2026-12-01'), en.day('2026-12-01'), zh.day('2026-12-01')]).toEqual([
      '1 дек. 2026 г.',
      '1 Dec 2026',
      '2026年12月1日',
    ])
    expect(en.shortDay('2026-12-01T00:00:00+07:00')).toBe('1 Dec')
    expect([ru.month('2026-10'), en.month('2026-10'), zh.month('2026-10')]).toEqual([
      'октябрь 2026 г.',
      'October 2026',
      '2026年10月',
    ])
  })

  test('an instant in another zone', () => {
    expect(en.dateTimeIn('2026-11-25T21:30:00Z', 'Europe/Moscow')).toBe('26 Nov, 00:30')
  })

  test.each([
    [0, 'just now'],
    [5_000, '5 seconds ago'],
    [60_000, '1 minute ago'],
    [7_200_000, '2 hours ago'],
    [86_400_000, 'yesterday'],
    [-1, 'just now'],
  ])('%i milliseconds ago', (milliseconds, written) => {
    expect(en.ago(0, milliseconds)).toBe(written)
  })
})

test('numbers', () => {
  expect([plain(ru.number(12_345)), en.number(12_345), zh.number(12_345)]).toEqual([
    '12 345',
    '12,345',
    '12,345',
  ])
})

test.each([
  ['ru', '1–5 нояб. 2026 г.', '5 нояб. 2026 г.'],
  ['en', '1–5 Nov 2026', '5 Nov 2026'],
  ['zh', '2026年11月1日至11月5日', '2026年11月5日'],
] as const)('days of a span in %s', (language, span, day) => {
  const { days } = createTexts(language).format
  expect(plain(days('2026-11-01', '2026-11-05')).replaceAll(/\s*–\s*/gu, '–')).toBe(span)
  expect(plain(days('2026-11-05', '2026-11-05'))).toBe(day)
})
