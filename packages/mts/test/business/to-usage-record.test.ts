import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type RowRemarks, toUsageRow } from '../../src/business/to-usage-record.ts'
import { rows } from '../../src/business/wire-rows.ts'

const line = '+79000000001'
const zone = 'Europe/Moscow'

interface Read {
  readonly record: unknown
  readonly remarks: RowRemarks
}

/** Reads one row as the API would write it. */
function read(row: object, owner: string | undefined = line): Read {
  const remarks: RowRemarks = { 'unit-assumed': 0, 'kind-unknown': 0 }
  const [body] = rows.parse([{ date: '2026-07-01T09:00:00+03:00', type: 'network', ...row }])
  if (body === undefined) throw new Error('There is no row.')
  const fetched = toUsageRow(body, owner, zone, remarks)
  return { record: fetched === undefined || 'skipped' in fetched ? fetched : fetched.record, remarks }
}

const call = { direction: 'O', networkEvent: 'call', factUnits: 25, factUnitCode: 'SECOND' }

describe('the kind of a row', () => {
  test.each([
    [
      { networkEvent: 'call', factUnits: 5, factUnitCode: 'SECOND' },
      { kind: 'voice', seconds: 5 },
    ],
    [
      { networkEvent: 'CALL', factUnits: '2', factUnitsCode: 'MINUTE' },
      { kind: 'voice', seconds: 120 },
    ],
    [
      { networkEvent: 'gprs', factUnits: 1024, factUnitCode: 'BYTE' },
      { kind: 'data', bytes: 1024 },
    ],
    [
      { networkEvent: 'sms', factUnits: 2, factUnitCode: 'FACT' },
      { kind: 'message', form: 'sms', parts: 2 },
    ],
    [
      {
        networkEvent: 'other',
        factUnits: 1,
        factUnitCode: 'FACT',
        calledMsisdn: 'Call_holding',
        label: 'Удержание',
      },
      { kind: 'service', service: { name: 'Удержание', code: 'Call_holding' } },
    ],
    [
      { networkEvent: 'other', factUnits: 9, factUnitCode: 'SECOND', categoryId: 'local_call' },
      { kind: 'voice', seconds: 9, quality: { level: 'suspect' } },
    ],
  ])('%j', (Characteristics, expected) => {
    const { record, remarks } = read({ Characteristics, amount: 0 })
    expect(record).toMatchObject(expected)
    expect(remarks['kind-unknown']).toBe(0)
  })

  test.each([
    { networkEvent: 'other', factUnits: 9, factUnitCode: 'SECOND', categoryId: 'mobile_internet' },
    { networkEvent: 'ussd', factUnits: 1, factUnitCode: 'FACT' },
    { categoryId: 'something' },
  ])('%j is not known', Characteristics => {
    const { record, remarks } = read({ Characteristics, amount: 1 })
    expect(record).toMatchObject({ kind: 'other' })
    expect(remarks['kind-unknown']).toBe(1)
  })

  test.each(['periodical', 'one_time', 'OUTCOME'])('%s is a charge without a quantity', type => {
    const { record } = read({ type, amount: 3, Characteristics: { label: 'Плата' } })
    expect(record).toMatchObject({
      kind: 'service',
      service: { name: 'Плата' },
      charge: { amount: 30_000, scale: 4 },
    })
  })

  test.each([
    { type: 'income', amount: 1 },
    { amount: 1, Characteristics: { categoryId: 'payment' } },
    { amount: 1, Characteristics: { label: 'Регистрация платежа: перевод' } },
  ])('money that came in is left out: %j', row => {
    expect(read(row).record).toHaveProperty('skipped')
  })
})

test('a charge for a call of no known length is no call of zero length', () => {
  const { record, remarks } = read({ amount: 4, Characteristics: { networkEvent: 'call', label: 'Звонок' } })
  expect(record).toMatchObject({ kind: 'other', label: 'Звонок', charge: { amount: 40_000 } })
  expect(remarks['kind-unknown']).toBe(0)
})

test('a quantity in a unit that is not known is left out, and said to be', () => {
  for (const networkEvent of ['call', 'traffic']) {
    const { record } = read({
      amount: 0,
      Characteristics: { networkEvent, factUnits: 5, factUnitCode: 'PULSE' },
    })
    expect(record).toMatchObject({ quality: { level: 'suspect' } })
    expect(record).not.toHaveProperty('seconds')
    expect(record).not.toHaveProperty('bytes')
  }
})

test('kilobytes are counted with 1024 bytes, and that is said', () => {
  const Characteristics = { networkEvent: 'traffic', factUnits: 2, factUnitCode: 'KBYTE' }
  const { record, remarks } = read({ amount: 0, Characteristics })
  expect(record).toMatchObject({ bytes: 2048 })
  expect(remarks['unit-assumed']).toBe(1)
})

describe('a package covered it', () => {
  const counters = (before: number, after: number) => [
    { id: 'CNT1', value: before, validFor: {} },
    { id: 'CNT1', value: after },
  ]

  test.each([
    [0, counters(60, 35), true],
    [0, counters(35, 60), false],
    [0, [{ id: 'CNT1', value: 60, validFor: {} }], false],
    [2.5, counters(60, 35), false],
  ])('a charge of %d and counters %j: %s', (amount, ServiceCounters, isIncluded) => {
    const { record } = read({ amount, Characteristics: { ...call, ServiceCounters } })
    expect(Object(record).bundle === 'included').toBe(isIncluded)
    expect(read({ amount, Characteristics: call, ServiceCounters }).record).toEqual(record)
  })
})

test('a row without a line belongs to the line that was asked for, of an account to none', () => {
  expect(read({ amount: 0, Characteristics: call }).record).toMatchObject({ line })
  expect(read({ amount: 0, msisdn: 79000000002, Characteristics: call }).record).toMatchObject({
    line: '+79000000002',
  })
  const remarks: RowRemarks = { 'unit-assumed': 0, 'kind-unknown': 0 }
  const [body] = rows.parse([{ date: '2026-07-01T09:00:00+03:00', amount: 0, Characteristics: call }])
  expect(body && toUsageRow(body, undefined, zone, remarks)).toHaveProperty('skipped')
})

test('a time that cannot be read is no row', () => {
  expect(read({ date: '01.07.2026 09:00', Characteristics: call }).record).toBeUndefined()
})

test('characteristics as a list read as those of an object', () => {
  const value = fc.oneof(fc.integer({ min: 0, max: 1_000_000 }), fc.constantFrom('I', 'O', 'SECOND', 'call'))
  const details = fc.record(
    {
      direction: fc.constantFrom('I', 'O'),
      networkEvent: fc.constantFrom('call', 'sms', 'traffic', 'other', 'ussd'),
      factUnits: fc.integer({ min: 0, max: 1_000_000 }),
      factUnitCode: fc.constantFrom('SECOND', 'BYTE', 'FACT', 'MINUTE'),
      calledMsisdn: fc.constantFrom('79000000101', 'internet.mts.ru', 'Call_holding'),
      categoryId: fc.constantFrom('local_call', 'sms', 'mobile_internet'),
      unheardOf: value,
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(details, fc.integer({ min: -1000, max: 1000 }), (each, amount) => {
      const pairs = Object.entries(each).map(([name, one]) => ({ name, value: one }))
      expect(read({ amount, characteristics: pairs })).toEqual(read({ amount, Characteristics: each }))
    }),
  )
})
