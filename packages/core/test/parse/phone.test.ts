import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsePhone } from '@esim-usage/core/parse'

test.each([
  ['8 (900) 000-00-01', { number: '+79000000001', kind: 'mobile', country: 'RU' }],
  ['+7\u00a0900\u00a0000\u201100\u201101', { number: '+79000000001', kind: 'mobile', country: 'RU' }],
  ['9000000001', { number: '+79000000001', kind: 'mobile', country: 'RU' }],
  ['79000000001', { number: '+79000000001', kind: 'mobile', country: 'RU' }],
  ['74950000001', { number: '+74950000001', kind: 'landline', country: 'RU' }],
  ['88120000001', { number: '+78120000001', kind: 'landline', country: 'RU' }],
  ['88000000001', { number: '+78000000001', kind: 'unknown', country: 'RU' }],
  ['+7 500 000 00 01', { number: '+75000000001', kind: 'unknown' }],
  ['+7 701 000 00 01', { number: '+77010000001', kind: 'mobile', country: 'KZ' }],
  ['87270000001', { number: '+77270000001', kind: 'landline', country: 'KZ' }],
  ['+7 600 000 00 01', { number: '+76000000001', kind: 'unknown', country: 'KZ' }],
  ['+7 940 000 00 01', { number: '+79400000001', kind: 'mobile' }],
  ['+375 29 000 00 01', { number: '+375290000001', kind: 'unknown', country: 'BY' }],
  ['8 10 86 10 0000 0001', { number: '+861000000001', kind: 'unknown', country: 'CN' }],
  ['+1 202 555 0100', { number: '+12025550100', kind: 'unknown' }],
  ['0890', { number: '0890', kind: 'short-code' }],
  [' 611 ', { number: '611', kind: 'short-code' }],
  ['MTS', { text: 'MTS', kind: 'alphanumeric' }],
  ['МегаФон', { text: 'МегаФон', kind: 'alphanumeric' }],
  ['Sber-900', { text: 'Sber-900', kind: 'alphanumeric' }],
  ['internet.mts.ru', { text: 'internet.mts.ru', kind: 'unknown' }],
  ['900**000 0101', { text: '900**000 0101', kind: 'unknown' }],
  ['*100#', { text: '*100#', kind: 'unknown' }],
  ['7', { text: '7', kind: 'unknown' }],
  ['1234567', { text: '1234567', kind: 'unknown' }],
  ['0000000001', { text: '0000000001', kind: 'unknown' }],
  ['+7 900 000', { text: '+7 900 000', kind: 'unknown' }],
  ['491500000001', { text: '491500000001', kind: 'unknown' }],
])('%s', (text, counterparty) => {
  expect(parsePhone(text)).toEqual(counterparty)
})

test('an empty text is nobody', () => {
  expect(parsePhone(' \u00a0')).toBeUndefined()
})

test('however a mobile is written, it is the same number', () => {
  const spelled = fc.record({
    tail: fc.integer({ min: 0, max: 9999 }),
    trunk: fc.constantFrom('8', '7', '+7', ''),
    gap: fc.constantFrom('', ' ', '-', '\u00a0', '\u202f'),
  })
  fc.assert(
    fc.property(spelled, ({ tail, trunk, gap }) => {
      const last = String(tail).padStart(4, '0')
      const text = [trunk, '900', '000', last.slice(0, 2), last.slice(2)].join(gap)
      expect(parsePhone(text)?.number).toBe(`+7900000${last}`)
    }),
  )
})

test('what was read is read again as the same', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\+?\d{1,15}$/), text => {
      const counterparty = parsePhone(text)
      expect(parsePhone(counterparty?.number ?? text)).toEqual(counterparty)
    }),
  )
})
