import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseAmount, toMoney } from '@esim-usage/core/parse'

const kopecks = (value: number | string) => toMoney(value)?.amount

test.each([
  [171.513792, 17_151],
  [1128.1, 112_810],
  [4.35, 435],
  [0.29, 29],
  [1.005, 101],
  [-0.005, -1],
  [1e-7, 0],
  [-0, 0],
  [0.300_000_000_000_000_04, 30],
  [90_071_992_547_409.9, 9_007_199_254_740_990],
  ['1,1017', 110],
  ['\u2212.5', -50],
  ['1e3', 100_000],
  ['0.00000000000000000001', 0],
  ['0e999999', 0],
  ['1e-999999', 0],
])('%s roubles are %s kopecks', (value, expected) => {
  expect(kopecks(value)).toBe(expected)
})

test.each([
  1e21,
  Number.NaN,
  Infinity,
  90_071_992_547_409.92,
  '',
  '-',
  '5.',
  '1.2.3',
  '1 250',
  '1e999999',
  'x',
])('%s is no exact sum', value => {
  expect(toMoney(value)).toBeUndefined()
})

test('currency and scale are those asked for', () => {
  expect(toMoney('1,10175', { currency: 'KZT', scale: 4 })).toEqual({
    amount: 11_018,
    currency: 'KZT',
    scale: 4,
  })
})

/** Schoolbook rounding on the digits, half away from zero. */
function roundedByHand(whole: bigint, fraction: string, negative: boolean, scale: number): number {
  const kept = BigInt(whole.toString() + fraction.slice(0, scale).padEnd(scale, '0'))
  const up = Number(fraction[scale] ?? '0') >= 5 ? 1n : 0n
  const amount = Number(kept + up)
  return negative && amount !== 0 ? -amount : amount
}

test('any decimal text is exact', () => {
  const decimals = fc.record({
    whole: fc.bigInt({ min: 0n, max: 10n ** 10n }),
    fraction: fc.stringMatching(/^\d{1,25}$/),
    negative: fc.boolean(),
    scale: fc.integer({ min: 0, max: 5 }),
  })
  fc.assert(
    fc.property(decimals, ({ whole, fraction, negative, scale }) => {
      const text = `${negative ? '-' : ''}${whole}.${fraction}`
      expect(toMoney(text, { scale })?.amount).toBe(roundedByHand(whole, fraction, negative, scale))
    }),
  )
})

test('kopecks survive the way through a JSON number', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), amount => {
      expect(kopecks(amount / 100)).toBe(amount)
    }),
  )
})

test.each([
  ['1 250,00 ₽', 125_000, undefined],
  ['1\u00a0250\u202f000\u2009₽/мес', 125_000_000, 'month'],
  ['−40,5', -4050, undefined],
  ['- 3', -300, undefined],
  ['+3 р.', 300, undefined],
  ['12,90 ₽/день', 1290, 'day'],
  ['12.9 руб./сут.', 1290, 'day'],
  ['100 рублей в сутки', 10_000, 'day'],
  ['100 руб. в месяц', 10_000, 'month'],
  ['300 ₽ за 30 дней', 30_000, '30d'],
  ['300 ₽/30 дней', 30_000, '30d'],
])('%s', (text, amount, period) => {
  const money = { amount, currency: 'RUB', scale: 2 }
  expect(parseAmount(text)).toEqual(period === undefined ? { money } : { money, period })
})

test.each([
  '',
  '₽',
  'от 100 ₽',
  '2 ₽/мин',
  '5 SMS',
  '12 мин',
  '1.250,00',
  '1 25 ₽',
  '99999999999999999 ₽',
  '5 $',
])('the text "%s" is not guessed at', text => {
  expect(parseAmount(text)).toBeUndefined()
})

test('a printed rouble wins over the currency asked for', () => {
  const options = { currency: 'KZT', scale: 0 }
  expect(parseAmount('5 ₽', options)?.money.currency).toBe('RUB')
  expect(parseAmount('5', options)?.money).toEqual({ amount: 5, currency: 'KZT', scale: 0 })
})
