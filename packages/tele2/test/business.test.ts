import { memoryStore, supports } from '@esim-usage/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toOwnNumbers } from '../src/business/own-numbers.ts'
import { toUsageRow } from '../src/business/to-usage-record.ts'
import type { CallBody } from '../src/business/wire.ts'
import { calls, employees, errorOf, openBusiness, renewal, signedInBusiness, tokens } from './client-of.ts'

const june = { month: '2026-06' }
const list = (rows: readonly object[]): string => `json ${JSON.stringify(rows)}`
const staff = [
  { fullNumber: '79000000201', shortNumber: '101', name: 'Пётр', surname: 'Сидоров' },
  { fullNumber: 79_000_000_202, shortNumber: 102, name: null },
  { fullNumber: null, shortNumber: '103' },
]
const [first, second] = ['+79000000201', '+79000000202']
const row = (over: Partial<CallBody> = {}): CallBody => ({
  date: '2026-06-10T09:15:27.000+03:00',
  callType: 'SINGLE_CHANNEL',
  callStatus: 'ANSWERED_COMMON',
  callerNumber: '79000000301',
  calleeNumber: '79000000201',
  destinationNumber: '79000000201',
  conversationDuration: 61,
  ...over,
})
/** Calls of different seconds, newest first. */
const rows = (count: number, from = 0): readonly object[] =>
  Array.from({ length: count }, (_, at) => {
    const date = new Date(Date.parse('2026-06-10T09:00:00Z') - (from + at) * 1000).toISOString()
    return row({ date: date.replace('.000Z', '+00:00') })
  })

test('a client of an exchange has calls and numbers, and nothing of money', () => {
  const { client } = openBusiness()
  expect(client.carrier).toMatchObject({ capabilities: ['usage', 'lines'], signInMethods: ['session'] })
  expect(client.carrier.usage).toEqual({ kinds: ['voice'], covers: 'every-event' })
  expect([supports(client, 'balance'), supports(client, 'spending')]).toEqual([false, false])
  expect(client.carrier).not.toHaveProperty('usageElsewhere')
})

describe('pages', () => {
  test.each([
    ['a short page', [500, 500, 1], 1001, 3],
    ['an empty page after full ones', [500, 0], 500, 2],
    ['the first page where it is short', [499], 499, 1],
  ])('end with %s', async (_name, sizes, total, asked) => {
    const pages = sizes.map((size, at) => list(rows(size, at * 500)))
    const { client, carrier } = await signedInBusiness({ [calls]: pages })
    const records = await client.usage(june).toArray()
    expect([records.length, carrier().count(calls), carrier().count(employees)]).toEqual([total, asked, 1])
    expect(new Set(records.map(({ id }) => id)).size).toBe(total)
    const queries = carrier()
      .requests.filter(({ address }) => address === calls)
      .map(({ url }) => Object.fromEntries(new URL(url).searchParams))
    expect(queries.map(({ page }) => page)).toEqual(sizes.map((_, at) => String(at)))
    expect(queries[0]).toMatchObject({ size: '500', sort: 'date,DESC', start: '2026-06-01T00:00:00+03:00' })
  })

  test('that come again end in an error, not in a loop', async () => {
    const { client } = await signedInBusiness({ [calls]: [list(rows(500))] })
    expect((await errorOf(client.usage(june).toArray())).code).toBe('paging-loop')
  })

  test('a past month is asked for to its last thousandth', async () => {
    const { client, carrier } = await signedInBusiness({ [calls]: [list([])] })
    await client.usage({ month: '2026-05' }).toArray()
    const { searchParams } = new URL(carrier().requests.at(-1)?.url ?? '')
    expect(searchParams.get('end')).toBe('2026-05-31T23:59:59.999+03:00')
  })
})

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

  test('a row without a time is a changed answer, not a lost call', async () => {
    const { client } = await signedInBusiness({ [calls]: [list([row({ date: null })])] })
    expect((await errorOf(client.usage(june).toArray())).code).toBe('schema-mismatch')
  })
})

test('with a line only its calls are given, and none is counted as skipped', async () => {
  const mixed = [row(), row({ calleeNumber: '79000000202', destinationNumber: '79000000202' })]
  const { client } = await signedInBusiness({ [calls]: [list(mixed)] }, { line: first })
  const pages = []
  for await (const page of client.usage(june).pages()) pages.push(page)
  expect(pages.flatMap(({ records }) => records).map(({ line }) => line)).toEqual([first])
  expect(pages.flatMap(({ warnings }) => warnings)).toEqual([])
})

test('an employee without a full number is no line', async () => {
  const { client } = await signedInBusiness({ [employees]: [list(staff)] })
  const lines = await client.lines()
  expect(lines.map(({ line, title }) => [line, title])).toEqual([
    [first, 'Пётр Сидоров'],
    [second, undefined],
  ])
})

describe('the pair', () => {
  const expired = 'ats/error.token-expired.json'
  const used = 'ats/error.token-already-updated.json'
  const renewed = 'ats/refresh.ok.json'
  const session = { method: 'session', session: tokens } as const

  test('is used once, by all reads together, and stored before its use', async () => {
    const inner = memoryStore()
    let stored = ''
    const sessionStore = {
      ...inner,
      async save(key: string, value: string, ifVersion: string | undefined) {
        stored = value
        return inner.save(key, value, ifVersion)
      },
    }
    const { client, play } = await signedInBusiness({}, { sessionStore })
    const carrier = play({
      [employees]: [expired, expired, expired, 'ats/employees.json'],
      [renewal]: [renewed],
    })
    await Promise.all([client.lines(), client.lines(), client.lines()])
    const sent = carrier.requests.find(({ address }) => address === renewal)
    expect([carrier.count(renewal), sent?.headers.get('authorization'), sent?.body]).toEqual([
      1,
      'FAKE-REFRESH',
      '',
    ])
    const last = carrier.requests.at(-1)?.headers.get('authorization') ?? 'none'
    expect(stored).toContain(last)
    expect(stored).not.toContain('FAKE')
  })

  test('that is over is renewed at the sign-in, and nothing is asked before it is stored', async () => {
    const { client, play } = openBusiness()
    const carrier = play({ [employees]: [expired], [renewal]: [renewed] })
    expect(await client.signIn(session)).toEqual({
      status: 'signed-in',
      expiresAt: '2026-06-16T09:00:00.000Z',
    })
    expect(carrier.requests.map(({ address }) => address)).toEqual([employees, renewal])
  })

  test.each([
    ['used by another program', [expired, renewal, used], 'session-expired'],
    ['refused for any other reason', [expired, renewal, 'status 401'], 'rejected'],
    ['not of this exchange', ['json {"message":"Forbidden"}', '', ''], 'schema-mismatch'],
  ])('%s', async (_name, [answer = '', address = '', onRenewal = ''], code) => {
    const { client, play } = openBusiness()
    play({ [employees]: [answer], [address]: [onRenewal] })
    expect((await errorOf(client.signIn(session))).code).toBe(code)
  })

  test('a page in its way is a block', async () => {
    const { client, play } = openBusiness()
    play({ [employees]: ['auth/sms-request.forbidden-antibot.html'] })
    expect((await errorOf(client.signIn(session))).code).toBe('blocked')
  })

  test.each([{}, { accessToken: 'A', refreshToken: '' }])('%j is none', async half => {
    const { client, play } = openBusiness()
    const carrier = play({})
    const request = JSON.parse(JSON.stringify({ method: 'session', session: half }))
    expect(await errorOf(client.signIn(request))).toMatchObject({ code: 'invalid-argument' })
    expect(carrier.requests).toEqual([])
  })
})
