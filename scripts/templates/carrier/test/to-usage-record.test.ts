import { expect, test } from 'vitest'
import { toUsageRow } from '../src/to-usage-record.ts'

// FILL-IN: a row of each type as the carrier writes it, with all that is odd about them.
test('a call', () => {
  const row = { at: '2026-10-05T12:00:00+03:00', type: 'call', text: 'Звонок', other: '+79000000002' }
  expect(toUsageRow({ ...row, quantity: '1:05', price: '2.50' })).toMatchObject({
    record: {
      kind: 'voice',
      startedAt: '2026-10-05T12:00:00+03:00',
      seconds: 65,
      counterparty: { number: '+79000000002', kind: 'mobile' },
      charge: { amount: 250, currency: 'RUB', scale: 2 },
    },
  })
})

test('a row of a type that is not known is kept as other', () => {
  const row = { at: '2026-10-05T12:00:00+03:00', type: 'bonus', text: 'Подарок' }
  expect(toUsageRow(row)).toMatchObject({ record: { kind: 'other', label: 'Подарок' } })
})

test('a row whose time cannot be read is no record', () => {
  expect(toUsageRow({ at: 'вчера', type: 'call', text: 'Звонок' })).toBeUndefined()
})
