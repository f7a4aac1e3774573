import type { UsageRecord } from '@esim-usage/core'
import { describe, expect, test } from 'vitest'
import { toUsageRow } from '../../src/business/to-usage-record.ts'
import { noRemarks } from '../../src/row-remarks.ts'

/** The record of a billed row of the line +79000000011. */
function readOne(fields: Readonly<Record<string, string>>): Partial<UsageRecord> {
  const all = { ctn: '9000000011', callDate: '2026-10-03T08:00:01+03:00', ...fields }
  const row = toUsageRow(all, undefined, 'final', noRemarks())
  return 'record' in row ? row.record : {}
}

describe('a row', () => {
  const own = '79000000011'
  test.each([
    ['an MMS', { serviceName: 'MMS', callToNumber: '79000000101' }, { kind: 'message', form: 'mms' }],
    [
      'a fee',
      { serviceName: 'Абонентская плата' },
      { kind: 'service', service: { name: 'Абонентская плата' } },
    ],
    ['words nobody knows', { serviceName: 'Нечто' }, { kind: 'other', label: 'Нечто' }],
    ['a length alone', { callDuration: '00:00:05' }, { kind: 'voice', seconds: 5 }],
    ['a volume alone', { dataVolume: '0.5' }, { kind: 'data', bytes: 524_288 }],
    ['data without a volume', { serviceName: 'GPRS' }, { kind: 'data' }],
    [
      'roaming at home',
      { serviceName: 'Роуминг по России', callDuration: '00:01:00' },
      { roaming: 'national' },
    ],
    [
      'the own number on both sides',
      { callNumber: own, callToNumber: own, callDuration: '00:01:00' },
      { kind: 'voice' },
    ],
  ])('%s', (_name, fields, expected) => {
    expect(readOne(fields)).toMatchObject(expected)
  })

  test('without amount, volume or sides leaves them out', () => {
    const record = readOne({ serviceName: 'GPRS' })
    for (const key of ['charge', 'bytes', 'direction', 'counterparty', 'roaming', 'tax'])
      expect(record).not.toHaveProperty(key)
  })
})
