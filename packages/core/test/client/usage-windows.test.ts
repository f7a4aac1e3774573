import { expect, test } from 'vitest'
import type { UsageWindow } from '../../src/adapter/index.ts'
import type { UsageLimits } from '../../src/index.ts'
import { referenceAdapter } from '../../src/testing/index.ts'
import { adapted } from './adapted.ts'
import { failureOf, openSignedIn } from './open-reference.ts'

const untyped = (value: unknown) => JSON.parse(JSON.stringify(value))
const { limits } = referenceAdapter.usage
const { windowDays: _window, historyDays: _history, ...boundless } = limits

/** A client of a carrier with these limits, and the windows it was asked for. */
async function open(of: UsageLimits) {
  const opened = await openSignedIn()
  const windows: UsageWindow[] = []
  const client = adapted(opened, {
    usage: {
      limits: of,
      async fetchPage(_context, window) {
        windows.push(window)
        return { endpoint: 'usage', rows: [] }
      },
    },
  })
  return { ...opened, client, windows }
}

test('a carrier without a longest span is asked once, and days without a known end of history may be old', async () => {
  const { client, windows } = await open(boundless)
  await client.usage({ from: '2023-12-31', to: '2026-09-30' }).toArray()
  expect(windows).toEqual([{ from: '2023-12-31', to: '2026-09-30', until: '2026-09-30T23:59:59+03:00' }])
})

test('the oldest day that the carrier keeps can be read, and the day before cannot', async () => {
  const { client, windows } = await open({ ...boundless, historyDays: 180 })
  await client.usage({ from: '2026-04-23', to: '2026-04-30' }).toArray()
  expect(windows).toHaveLength(1)
  const read = async () => client.usage({ from: '2026-04-22', to: '2026-04-30' }).toArray()
  expect(await failureOf(read())).toMatchObject({
    code: 'period-out-of-history',
    message: expect.stringContaining('from 2026-04-23 on'),
    facts: { carrier: 'reference', operation: 'usage', option: 'from' },
  })
})

test('today alone can be read, up to now', async () => {
  const { client, windows } = await open(limits)
  await client.usage({ from: '2026-10-20', to: '2026-10-20' }).toArray()
  expect(windows).toEqual([{ from: '2026-10-20', to: '2026-10-20', until: '2026-10-20T09:00:00.000Z' }])
})

test('a cursor that was kept for too long is named as what is too old', async () => {
  const { client, clock, windows } = await open(limits)
  const cursors: string[] = []
  for await (const { cursor } of client.usage({ from: '2026-08-01', to: '2026-09-30' }).pages())
    if (cursor !== undefined) cursors.push(cursor)
  const [cursor = ''] = cursors
  clock.advance(300 * 86_400_000)
  const read = async () => client.usage({ cursor }).toArray()
  expect(await failureOf(read())).toMatchObject({
    code: 'period-out-of-history',
    facts: { option: 'cursor' },
  })
  expect(windows).toHaveLength(2)
})

test('days are named by their own option, also beside an empty month', async () => {
  const { client } = await open(limits)
  const read = async () =>
    client
      .usage(Object.assign(untyped({ from: '2025-01-01', to: '2025-01-02' }), { month: undefined }))
      .toArray()
  expect(await failureOf(read())).toMatchObject({
    code: 'period-out-of-history',
    facts: { option: 'from' },
  })
})

test.each([
  ['a list with a day', { from: ['2026-09-01'], to: '2026-09-02' }, 'from'],
  ['a day with words behind it', { from: '2026-09-01 and on', to: '2026-09-02' }, 'from'],
  ['a month beside a last day', { month: '2026-09', to: '2026-09-02' }, 'month'],
] as const)('%s is refused', async (_name, query, option) => {
  const { client, windows } = await open(limits)
  const read = async () => client.usage(untyped(query)).toArray()
  expect(await failureOf(read())).toMatchObject({ code: 'invalid-argument', facts: { option } })
  expect(windows).toEqual([])
})

test.each([
  ['days', { from: '2026-10-21', to: '2026-10-22' }, 'from'],
  ['a month', { month: '2026-11' }, 'month'],
] as const)(
  'payments of %s to come are refused by the option that was given',
  async (_name, query, option) => {
    const { client } = await open(limits)
    expect(await failureOf(client.payments(query))).toMatchObject({
      code: 'invalid-argument',
      facts: { option },
    })
  },
)

test('a cursor of one account is none of another account', async () => {
  const opened = await openSignedIn({ sessionKey: 'firms' })
  const fetchPage = async () => ({ endpoint: 'usage', rows: [] })
  const of = (account: string) =>
    adapted(opened, { usage: { limits, fetchPage } }, { account, sessionKey: 'firms' })
  const cursors: string[] = []
  for await (const { cursor } of of('1').usage({ from: '2026-08-01', to: '2026-09-30' }).pages())
    if (cursor !== undefined) cursors.push(cursor)
  const [cursor = ''] = cursors
  expect(await of('1').usage({ cursor }).toArray()).toEqual([])
  const read = async () => of('2').usage({ cursor }).toArray()
  expect(await failureOf(read())).toMatchObject({ code: 'cursor-mismatch' })
})
