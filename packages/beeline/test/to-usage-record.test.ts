import { describe, expect, test } from 'vitest'
import { noRemarks } from '../src/row-remarks.ts'
import { type Stamp, toDetailRow, toExpenseRow } from '../src/to-usage-record.ts'

const at = '2026-11-20T10:00:00.000+0300'
const read = (row: Parameters<typeof toDetailRow>[0]) => toDetailRow(row, 'callDetails', 'final', noRemarks())

describe('a row of the detail', () => {
  test.each([
    ['data', { dateTime: at, trafficVolume: '0,5', trafficUnit: 'KBYTE' }, { kind: 'data', bytes: 512 }],
    ['a unit nobody knows', { dateTime: at, trafficVolume: 1, trafficUnit: 'PIECES' }, { kind: 'other' }],
    ['a volume without a unit', { dateTime: at, trafficVolume: 1 }, { kind: 'other' }],
    ['a sender', { dateTime: at, number: 'bee' }, { kind: 'other', counterparty: { kind: 'alphanumeric' } }],
    [
      'a short code',
      { dateTime: at, number: '900' },
      { counterparty: { number: '900', kind: 'short-code' } },
    ],
    ['nothing more', { dateTime: at }, { startedAt: '2026-11-20T10:00:00+03:00', label: 'callDetails' }],
  ])('with %s', (_name, row, expected) => {
    expect(read(row)).toMatchObject({ record: expected, raw: row })
  })

  test.each([{ number: '1' }, { dateTime: 'yesterday' }, { dateTime: '2026-11-20T10:00:00' }])(
    'without a time that has an offset is skipped with its reason: %j',
    row => {
      expect(read(row)).toEqual({ skipped: 'The row has no time that can be read.', unread: true, raw: row })
    },
  )

  test('of another line is told from an own one by its number, and equal ones by nothing', () => {
    const own = read({ dateTime: at, number: '', trafficVolume: 1, trafficUnit: 'KBYTE' })
    const other = read({ dateTime: at, number: '79000000003', trafficVolume: 1, trafficUnit: 'KBYTE' })
    const identity = (row: ReturnType<typeof read>) => ('identity' in row ? row.identity : [])
    expect(identity(own)).not.toEqual(identity(other))
    expect(other).toMatchObject({ record: { quality: { level: 'suspect' } } })
    expect('record' in own && 'quality' in own.record).toBe(false)
  })
})

describe('a sum of the web cabinet', () => {
  const stamp: Stamp = {
    startedAt: '2026-11-01T00:00:00+03:00',
    precision: 'month',
    timeSource: 'carrier-zone',
    aggregate: { by: 'month' },
    status: 'provisional',
  }
  test.each([
    ['its words', { operation: 'Звонки', transactionType: 'x' }, { kind: 'other', label: 'Звонки' }],
    [
      'its type',
      { transactionType: 'mobileInternet', trafficVolume: 1, trafficUnit: 'KBYTE' },
      { label: 'mobileInternet', bytes: 1024 },
    ],
    ['nothing', {}, { kind: 'other', label: 'callDetails' }],
  ])('is named by %s', (_name, row, expected) => {
    expect(toExpenseRow(row, stamp, noRemarks())).toMatchObject({ record: expected })
  })
})
