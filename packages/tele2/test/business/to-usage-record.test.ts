import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toOwnNumbers } from '../../src/business/own-numbers.ts'
import { toUsageRow } from '../../src/business/to-usage-record.ts'
import type { CallBody } from '../../src/business/wire.ts'
import { callRow as row, firstLine as first, secondLine as second, staff } from './call-row.ts'

describe('whose call it is', () => {
  const own = toOwnNumbers(staff)
  const read = (over: Partial<CallBody>, wanted?: string) => {
    const fetched = toUsageRow(row(over), own, wanted)
    return fetched !== undefined && 'record' in fetched ? fetched.record : fetched
  }
  const stranger = { number: '+79000000301', kind: 'mobile' }

  test.each([
    [
      'an employee called',
      { callerNumber: '79000000201', calleeNumber: '79000000301' },
      first,
      'outgoing',
      stranger,
    ],
    ['an employee took it', {}, first, 'incoming', stranger],
    ['the extension took it', { calleeNumber: '102' }, second, 'incoming', stranger],
    ['the employee stands in the destination', { calleeNumber: null }, first, 'incoming', stranger],
    ['the kind says out, the employees say in', { callType: 'OUTGOING' }, first, 'incoming', stranger],
    [
      'nobody is known, a call in',
      { calleeNumber: '79000000209', destinationNumber: '79000000209' },
      '+79000000209',
      'incoming',
      stranger,
    ],
    [
      'nobody is known, a call out',
      {
        callType: 'CRM_OUTGOING',
        callerNumber: '79000000209',
        calleeNumber: '79000000301',
        destinationNumber: '79000000301',
      },
      '+79000000209',
      'outgoing',
      stranger,
    ],
    [
      'between employees',
      { callType: 'INTERNAL', callerNumber: '101', calleeNumber: '102', destinationNumber: '102' },
      first,
      'outgoing',
      { number: second, kind: 'mobile' },
    ],
  ])('%s', (_name, over, line, direction, counterparty) => {
    expect(read(over)).toMatchObject({ line, direction, counterparty })
  })

  test('a call between employees is the called one’s where that one is asked for', () => {
    const inside = {
      callType: 'INTERNAL',
      callerNumber: '101',
      calleeNumber: '102',
      destinationNumber: '102',
    }
    expect(read(inside, second)).toMatchObject({ line: second, direction: 'incoming' })
    expect(read(inside, first)).toMatchObject({ line: first, direction: 'outgoing' })
    const toOneself = { callType: 'HIMSELF', callerNumber: '101', calleeNumber: '101' }
    expect(read(toOneself, first)).toMatchObject({ line: first, direction: 'outgoing' })
  })

  test('a call that names no full number belongs to nobody', () => {
    const inside = {
      callType: 'INTERNAL',
      callerNumber: '103',
      calleeNumber: '104',
      destinationNumber: '104',
    }
    expect(read(inside)).toHaveProperty('skipped')
    expect(read({ calleeNumber: '104', destinationNumber: '104' })).toHaveProperty('skipped')
  })

  test('a hidden caller is no counterparty', () => {
    expect(read({ callerNumber: null })).not.toHaveProperty('counterparty')
    expect(read({ callerNumber: 'constructor' })).toMatchObject({ counterparty: { text: 'constructor' } })
  })

  test('price and roaming are absent, whatever the row is', () => {
    const digits = fc.option(fc.constantFrom('101', '102', '104', '79000000201', '79000000301'), {
      nil: null,
    })
    const types = fc.constantFrom('SINGLE_CHANNEL', 'OUTGOING', 'INTERNAL_QUEUE', 'CALLBACK', 'NEW_ONE', null)
    const any = fc.record({
      callType: types,
      callStatus: fc.constantFrom('CANCELLED_BY_CALLER', null),
      callerNumber: digits,
      calleeNumber: digits,
      destinationNumber: digits,
      conversationDuration: fc.option(fc.nat(10_000), { nil: null }),
    })
    fc.assert(
      fc.property(any, over => {
        const fetched = toUsageRow(row(over), own, undefined)
        if (fetched === undefined || 'skipped' in fetched) return
        const { record } = fetched
        for (const key of ['charge', 'roaming', 'bundle', 'billedSeconds', 'country'])
          expect(record).not.toHaveProperty(key)
        expect(record).toMatchObject({ kind: 'voice', line: expect.stringMatching(/^\+7/) })
        expect('seconds' in record ? record.seconds : null).toBe(over.conversationDuration)
      }),
    )
  })
})
