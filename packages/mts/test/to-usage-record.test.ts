import type { UsageDraft } from '@esim-usage/core/adapter'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type RowRemarks, toUsageRow } from '../src/to-usage-record.ts'
import type { Transaction } from '../src/wire-rows.ts'

const at = '2026-07-05T14:03:22+03:00'
const remarksOf = (): RowRemarks => ({ 'unit-assumed': 0, 'kind-unknown': 0 })

const read = (row: Partial<Transaction>) => toUsageRow({ dateTime: at, ...row }, 'Europe/Moscow', remarksOf())

function draftOf(row: Partial<Transaction>, remarks = remarksOf()): UsageDraft {
  const fetched = toUsageRow({ dateTime: at, ...row }, 'Europe/Moscow', remarks)
  if (fetched === undefined || 'skipped' in fetched) throw new Error('The row gave no record.')
  return fetched.record
}

function identityOf(row: Partial<Transaction>): readonly (string | number)[] {
  const fetched = read(row)
  if (fetched === undefined || 'skipped' in fetched) throw new Error('The row gave no record.')
  return fetched.identity
}

describe('what a row is', () => {
  test.each([
    ['Исходящее MMS', 'Network', { kind: 'message', form: 'mms', direction: 'outgoing' }],
    ['Входящее СМС', 'Network', { kind: 'message', form: 'sms', direction: 'incoming' }],
    ['Сообщение', 'NETWORK', { kind: 'message', form: 'sms' }],
    ['Телефонный разговор', 'network', { kind: 'voice' }],
    ['GPRS', 'Network', { kind: 'data' }],
    ['Ожидание вызова', 'Network', { kind: 'other', label: 'Ожидание вызова' }],
    ['Переадресация вызова', 'Network', { kind: 'other', label: 'Переадресация вызова' }],
    ['Call_holding', 'Network', { kind: 'other', label: 'Call_holding' }],
    ['Пакет SMS', 'one_time', { kind: 'service', service: { name: 'Пакет SMS' } }],
    ['Абонентская плата за интернет', undefined, { kind: 'service' }],
    ['Штраф', 'outcome', { kind: 'service', service: { name: 'Штраф' } }],
    ['Гудок&nbsp;«Лето»', 'periodical', { kind: 'service', label: 'Гудок «Лето»' }],
  ])('%s', (name, type, expected) => {
    expect(draftOf({ name, ...(type !== undefined && { type }) })).toMatchObject(expected)
  })

  test('words in the description or the subtitle count where the name says nothing', () => {
    expect(draftOf({ name: 'МТС', description: 'Входящий звонок' })).toMatchObject({
      kind: 'voice',
      direction: 'incoming',
    })
    expect(draftOf({ name: 'МТС', subtitle: 'Исходящий вызов' })).toMatchObject({
      kind: 'voice',
      direction: 'outgoing',
    })
  })

  test('words that tell nothing are kept and counted', () => {
    const remarks = remarksOf()
    expect(draftOf({ name: 'Нечто', type: 'Network', amount: 3 }, remarks)).toMatchObject({
      kind: 'other',
      label: 'Нечто',
      charge: { amount: 300 },
    })
    expect(draftOf({ type: 'Network' }, remarks).label).toBe('Network')
    expect(draftOf({}, remarks).label).toBe('')
    expect(remarks['kind-unknown']).toBe(3)
  })

  test('a top-up is no usage; the price of a promised payment is a charge', () => {
    expect(read({ name: 'Что угодно', type: 'INCOME', amount: 5 })).toHaveProperty('skipped')
    expect(read({ name: 'Платёж', direction: 'income', amount: 5 })).toHaveProperty('skipped')
    expect(draftOf({ name: 'Обещанный платеж', direction: 'OUTCOME', amount: 50 })).toMatchObject({
      kind: 'other',
      charge: { amount: 5000 },
    })
  })
})

describe('quantities', () => {
  test.each([
    ['мин', 1.5, 90],
    ['MINUTE', '2', 120],
    ['с', '1 024', 1024],
  ])('a call of %s %s', (unitValue, value, seconds) => {
    expect(draftOf({ name: 'Звонок', unitValue, value })).toMatchObject({ kind: 'voice', seconds })
  })

  test.each([
    ['байт', 7, 7, 0],
    ['BYTE', '33536000', 33_536_000, 0],
    ['Kb', 1, 1024, 1],
    ['ГБ', '0,5', 536_870_912, 1],
  ])('data of %s %s', (unitValue, value, bytes, assumed) => {
    const remarks = remarksOf()
    expect(draftOf({ name: 'Интернет', unitValue, value }, remarks)).toMatchObject({ kind: 'data', bytes })
    expect(remarks['unit-assumed']).toBe(assumed)
  })

  test.each([
    ['шт', 3, 3],
    ['FACT', '2', 2],
    ['ITEM', 1.7, 1],
  ])('messages of %s %s', (unitValue, value, parts) => {
    expect(draftOf({ name: 'SMS', unitValue, value })).toMatchObject({ parts })
  })

  test.each(['Звонок', 'Интернет'])('%s in an unknown unit has no quantity and says so', name => {
    const draft = draftOf({ name, unitValue: 'попугай', value: 38 })
    expect(draft.quality?.level).toBe('suspect')
    expect(draft).not.toHaveProperty('seconds')
    expect(draft).not.toHaveProperty('bytes')
  })

  test.each(['Исходящий звонок', 'Интернет'])(
    'a charge for %s without a quantity is no event of zero length',
    name => {
      expect(draftOf({ name, amount: 5 }).kind).toBe('other')
      expect(draftOf({ name, amount: 0 }).kind).not.toBe('other')
      expect(draftOf({ name })).not.toHaveProperty('charge')
    },
  )

  test('an amount that is none is absent, never zero', () => {
    expect(draftOf({ name: 'Штраф', amount: 'нет' })).not.toHaveProperty('charge')
    expect(draftOf({ name: 'Штраф', amount: '2,50' }).charge).toEqual({
      amount: 250,
      currency: 'RUB',
      scale: 2,
    })
  })
})

describe('sides, times and periods', () => {
  test('money words tell no direction', () => {
    expect(draftOf({ name: 'Звонок', direction: 'OUTCOME' })).not.toHaveProperty('direction')
    expect(draftOf({ name: 'Звонок', direction: 'Incoming' }).direction).toBe('incoming')
  })

  test.each([
    ['SMS', '0890', { number: '0890', kind: 'short-code' }],
    ['SMS', 'MTS', { text: 'MTS', kind: 'alphanumeric' }],
    ['Звонок', '8 (900) 000-01-01', { number: '+79000000101', kind: 'mobile', country: 'RU' }],
    ['Звонок', 'MTS', undefined],
    ['SMS', 'internet.mts.ru', undefined],
    ['SMS', 'Домашний регион', undefined],
  ])('%s with %s', (name, subtitle, counterparty) => {
    expect(draftOf({ name, subtitle }).counterparty).toEqual(counterparty)
    expect(draftOf({ name, description: subtitle }).counterparty).toEqual(counterparty)
  })

  test('an access point belongs to data only', () => {
    expect(draftOf({ name: 'Интернет', subtitle: 'internet.mts.ru' })).toHaveProperty('accessPoint')
    expect(draftOf({ name: 'Интернет', subtitle: 'Домашний регион' })).not.toHaveProperty('accessPoint')
  })

  test('a fraction of zero goes, a time without offset is refused', () => {
    const remarks = remarksOf()
    expect(draftOf({ dateTime: '2026-07-05T14:03:22.0000000+0300' }).startedAt).toBe(at)
    expect(toUsageRow({ dateTime: '2026-07-05T14:03:22' }, 'Europe/Moscow', remarks)).toBeUndefined()
  })

  test('days of a fee are those of the zone', () => {
    const chargePeriod = { dateFrom: '2026-06-30T21:00:00Z', dateTo: '2026-07-31T20:59:59Z' }
    expect(draftOf({ type: 'Periodical', chargePeriod })).toMatchObject({
      period: { from: '2026-07-01', to: '2026-07-31' },
    })
    expect(draftOf({ type: 'Periodical', chargePeriod: { dateFrom: null } })).not.toHaveProperty('period')
  })
})

describe('identity', () => {
  test('a call is the same at another price, a fee is not', () => {
    const call = { name: 'Звонок', value: 5, unitValue: 'сек' }
    expect(identityOf({ ...call, amount: 1 })).toEqual(identityOf({ ...call, amount: 2 }))
    expect(identityOf({ name: 'Плата', amount: 1 })).not.toEqual(identityOf({ name: 'Плата', amount: 2 }))
  })

  test.each([
    { name: 'Вызов' },
    { subtitle: '0890' },
    { description: 'x' },
    { direction: 'I' },
    { value: 6 },
    { unitValue: 'мин' },
    { dateTime: '2026-07-05T14:03:23+03:00' },
  ])('%o makes another row', change => {
    const call = { name: 'Звонок', value: 5, unitValue: 'сек' }
    expect(identityOf({ ...call, ...change })).not.toEqual(identityOf(call))
  })
})

test('no row of any words breaks the reading, and none has a quantity it was not given', () => {
  const text = fc.option(
    fc.oneof(fc.string(), fc.constantFrom('Звонок', 'SMS', 'Интернет', 'МБ', 'сек', 'шт')),
  )
  const quantity = fc.option(fc.oneof(fc.string(), fc.double({ noNaN: true })))
  const row = fc.record({
    name: text,
    type: text,
    subtitle: text,
    description: text,
    direction: text,
    unitValue: text,
    value: quantity,
    amount: quantity,
  })
  fc.assert(
    fc.property(row, each => {
      const fetched = read(each)
      const record = fetched !== undefined && 'record' in fetched ? fetched.record : undefined
      const numbers = Object.values(record ?? {}).filter(value => typeof value === 'number')
      expect(numbers.every(Number.isSafeInteger)).toBe(true)
      expect(each.value === null && numbers.length > 0).toBe(false)
    }),
  )
})
