import { expect, test } from 'vitest'
import { findCharges } from '../src/find-charges.ts'
import { toCharge } from '../src/to-usage-record.ts'

const zone = 'Europe/Moscow'
const read = (row: object, list = '') => {
  const [found] = findCharges({ items: [{ dateTime: '2026-11-20T10:00:00+03:00', amount: 1, ...row }] })
  if (found === undefined) throw new Error('No charge is found.')
  return toCharge(found, list, zone)
}

test.each([
  ['Исходящий вызов', '', 'other', false],
  ['Входящее SMS', '', 'other', false],
  ['Мобильный интернет', '', 'other', false],
  ['Абонентская плата за интернет', '/aggregated/calls', 'service', false],
  ['Подписка Гудок', '/aggregated/sms', 'service', false],
  ['Прочие услуги', '', 'service', false],
  ['Гудок', '/aggregated/services', 'service', false],
  ['МегаФон ТВ', '/aggregated/subscription', 'service', false],
  ['Роуминг', '/aggregated/calls', 'other', false],
  ['Гудок', '', 'other', true],
] as const)('%s from %s is %s', (definition, list, kind, kindUnknown) => {
  expect(read({ definition }, list)).toMatchObject({
    row: { record: { kind, label: definition } },
    kindUnknown,
  })
})

test.each([
  [{ category: 'CALLS' }, 'other'],
  [{ type: 'SMS' }, 'other'],
  [{ category: 'SERVICES' }, 'service'],
] as const)('a row with %j is %s', (words, kind) => {
  expect(read({ definition: 'Нечто', ...words })).toMatchObject({ row: { record: { kind } } })
})

test.each([
  ['2026-11-20T10:00:00+0300', '2026-11-20T10:00:00+03:00', 'second', 'printed'],
  ['2026-11-20T07:00:00Z', '2026-11-20T07:00:00Z', 'second', 'printed'],
  ['2026-11-20T10:00:00.000', '2026-11-20T10:00:00+03:00', 'second', 'carrier-zone'],
  ['20.11.2026 10:00:05', '2026-11-20T10:00:05+03:00', 'second', 'carrier-zone'],
  ['20.11.2026 10:00', '2026-11-20T10:00:00+03:00', 'minute', 'carrier-zone'],
  ['20.11.2026', '2026-11-20T00:00:00+03:00', 'day', 'carrier-zone'],
])('%s is %s', (dateTime, startedAt, precision, timeSource) => {
  const { row, zoneAssumed } = read({ dateTime, definition: 'Звонок' })
  expect(row).toMatchObject({ record: { startedAt, precision, timeSource } })
  expect(zoneAssumed).toBe(timeSource === 'carrier-zone')
})

test('the same event has the same key in every spelling', () => {
  const spellings = [
    { amount: 3.9, definition: 'Исходящее SMS' },
    { amount: '3,90', definition: { name: 'Исходящее SMS' } },
    { amount: '3.9', definition: { title: 'Исходящее&nbsp;SMS' }, dateTime: '20.11.2026 10:00:00' },
  ]
  expect(new Set(spellings.map(row => read(row).key)).size).toBe(1)
})

test.each([
  ['no object', 'text'],
  ['no sum', { dateTime: '20.11.2026' }],
  ['a sum that is no number', { dateTime: '20.11.2026', amount: {} }],
  ['a list of nothing', [null, [], {}]],
])('%s is no charge', (_name, body) => {
  expect(findCharges(body)).toEqual([])
})
