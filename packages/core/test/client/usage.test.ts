import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { UsagePage, UsageRecord } from '../../src/index.ts'
import { createCarrierClient, type FetchedRow } from '../../src/adapter/index.ts'
import {
  type ReferenceAdapter,
  referenceAdapter,
  type ReferenceClient,
  referenceLine,
} from '../../src/testing/index.ts'
import { failureOf, openSignedIn } from './open-reference.ts'

const collect = async <T>(source: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = []
  for await (const each of source) all.push(each)
  return all
}
const idsOf = (records: readonly UsageRecord[]): string[] => records.map(({ id }) => id)
const day = (date: number): string => `2026-09-${String(date).padStart(2, '0')}`
const warningsOf = (pages: readonly UsagePage[]) => pages.flatMap(({ warnings }) => warnings)

test('nothing is sent before the first record is asked for, and nothing after the loop is left', async () => {
  const { client, service } = await openSignedIn()
  const results = client.usage({ month: '2026-09' })
  expect(service.count('usage.page')).toBe(0)
  for await (const record of results) {
    expect(record).toMatchObject({
      carrier: 'reference',
      line: '+79000000001',
      source: { endpoint: 'usage' },
    })
    break
  }
  expect(service.count('usage.page')).toBe(1)
})

test('a long period is read in windows, oldest first, and no row is lost or doubled at their seams', async () => {
  const { client } = await openSignedIn()
  const pages = await collect(client.usage({ from: '2026-07-01', to: '2026-09-30' }).pages())
  const windows = [...new Set(pages.map(({ from, to }) => `${from} ${to}`))]
  expect(windows).toEqual(['2026-07-01 2026-07-31', '2026-08-01 2026-08-31', '2026-09-01 2026-09-30'])
  const whole = pages.flatMap(({ records }) => idsOf(records))
  const months = await Promise.all(
    ['2026-07', '2026-08', '2026-09'].map(async month => idsOf(await client.usage({ month }).toArray())),
  )
  expect(whole.toSorted()).toEqual(months.flat().toSorted())
  expect(new Set(whole).size).toBe(whole.length)
})

test('page size, host zone and how the days are cut move no id', async () => {
  const reference = await openSignedIn()
  const expected = idsOf(await reference.client.usage({ month: '2026-09' }).toArray()).toSorted()
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 70 }),
      fc.integer({ min: 1, max: 29 }),
      async (pageSize, cut) => {
        const { client } = await openSignedIn({}, { pageSize })
        const first = await client.usage({ from: day(1), to: day(cut) }).toArray()
        const second = await client.usage({ from: day(cut + 1), to: day(30) }).toArray()
        expect(idsOf([...first, ...second]).toSorted()).toEqual(expected)
      },
    ),
    { numRuns: 15 },
  )
})

test('two equal messages are two records', async () => {
  const { client } = await openSignedIn()
  const records = await client.usage({ month: '2026-09' }).toArray()
  const twins = records.filter(({ id }) => id.endsWith('-2'))
  expect(twins).toHaveLength(1)
  const [twin] = twins
  const { id, ...rest } = twin ?? {}
  const other = records.find(record => record.id === id?.replace(/2$/, '1'))
  expect(other).toMatchObject(rest)
})

test('every cursor resumes exactly behind its window', async () => {
  const { client, another } = await openSignedIn()
  const pages = await collect(client.usage({ from: '2026-06-01', to: '2026-09-30' }).pages())
  const cursors = pages.flatMap(({ cursor }, index) => (cursor === undefined ? [] : [{ cursor, index }]))
  expect(cursors).toHaveLength(3)
  for (const { cursor, index } of cursors) {
    const rest = await collect(another().usage({ cursor }))
    expect(idsOf(rest)).toEqual(pages.slice(index + 1).flatMap(({ records }) => idsOf(records)))
  }
  expect(pages.at(-1)?.cursor).toBeUndefined()
})

test('a day after today is cut, and the last window ends now', async () => {
  const { client, clock } = await openSignedIn()
  const pages = await collect(client.usage({ from: '2026-10-19', to: '2027-01-31' }).pages())
  expect(pages.at(-1)).toMatchObject({ from: '2026-10-19', to: '2026-10-20' })
  const records = pages.flatMap(page => page.records)
  expect(records.every(({ startedAt }) => Date.parse(startedAt) <= clock.now())).toBe(true)
  expect(records.length).toBeGreaterThan(0)
})

test('what runs to today ends when the read begins, not when it was asked for', async () => {
  const { clock, service, store } = await openSignedIn()
  const windows: string[] = []
  const client: ReferenceClient = createCarrierClient(
    {
      ...referenceAdapter,
      usage: {
        ...referenceAdapter.usage,
        async fetchPage(context, window, position) {
          windows.push(`${window.to} ${window.until}`)
          return referenceAdapter.usage.fetchPage(context, window, position)
        },
      },
    } satisfies ReferenceAdapter,
    { line: referenceLine, sessionStore: store, clock, fetch: service.fetch },
  )
  const results = client.usage({ from: '2026-10-19', to: '2026-10-31' })
  clock.advance(24 * 3_600_000)
  await results.toArray()
  expect(windows).toEqual(['2026-10-21 2026-10-21T09:00:00.000Z'])
})

test('a page of very many rows is read whole', async () => {
  const { clock, service, store } = await openSignedIn()
  const row = {
    record: {
      kind: 'message',
      form: 'sms',
      startedAt: '2026-09-01T10:00:00+03:00',
      precision: 'second',
      timeSource: 'printed',
      status: 'final',
    },
    identity: ['sms'],
    raw: {},
  } as const
  const client: ReferenceClient = createCarrierClient(
    {
      ...referenceAdapter,
      usage: {
        ...referenceAdapter.usage,
        fetchPage: async () => ({ endpoint: 'usage', rows: Array.from({ length: 200_000 }, () => row) }),
      },
    } satisfies ReferenceAdapter,
    { line: referenceLine, sessionStore: store, clock, fetch: service.fetch },
  )
  const records = await client.usage({ month: '2026-09' }).toArray({ limit: 300_000 })
  expect(new Set(idsOf(records)).size).toBe(200_000)
})

test('toArray sorts by instant, and refuses to cut a list', async () => {
  const { client } = await openSignedIn()
  const records = await client.usage({ month: '2026-09' }).toArray()
  const instants = records.map(({ startedAt }) => Date.parse(startedAt))
  expect(instants).toEqual(instants.toSorted((a, b) => a - b))
  expect(await failureOf(client.usage({ month: '2026-09' }).toArray({ limit: 10 }))).toMatchObject({
    code: 'limit-exceeded',
    facts: { option: 'limit' },
  })
})

test('raw rows come only when asked for', async () => {
  const { client } = await openSignedIn()
  const [plain] = await client.usage({ month: '2026-09' }).toArray()
  const [raw] = await client.usage({ month: '2026-09', raw: true }).toArray()
  expect(plain).not.toHaveProperty('raw')
  expect(raw).toMatchObject({ ...plain, raw: { type: expect.any(String) }, source: expect.anything() })
})

test.each([
  ['other-month', 'outside-window'],
  ['unknown-kind', 'kind-unknown'],
  ['notice-row', 'row-skipped'],
] as const)('a row that is %s leaves the warning %s', async (fault, code) => {
  const { client, service } = await openSignedIn()
  const plain = await client.usage({ month: '2026-09' }).toArray()
  service.stage('usage.page', fault, { times: 1 })
  const pages = await collect(client.usage({ month: '2026-09' }).pages())
  expect(warningsOf(pages)).toMatchObject([{ code, count: 1 }])
  const read = pages.flatMap(({ records }) => idsOf(records))
  expect(read).toEqual(expect.arrayContaining(idsOf(plain)))
  expect(read).toHaveLength(plain.length + (fault === 'unknown-kind' ? 1 : 0))
})

test('an empty period says that it is empty', async () => {
  const { client } = await openSignedIn({}, { rowsPerDay: 0 })
  const pages = await collect(client.usage({ from: '2026-09-10', to: '2026-09-11' }).pages())
  expect(pages).toMatchObject([
    { records: [], warnings: [{ code: 'empty', reason: expect.stringMatching(/nothing/) }] },
  ])
})

test('days that the source does not list are not called empty', async () => {
  const warning = { code: 'not-listed', reason: 'Billed days stand in the bills.', count: 0 } as const
  const { clock, service } = await openSignedIn()
  const fetchPage = async () => ({ endpoint: 'usage.page', rows: [], warnings: [warning] })
  const adapter: ReferenceAdapter = { ...referenceAdapter, usage: { ...referenceAdapter.usage, fetchPage } }
  const client: ReferenceClient = createCarrierClient(adapter, {
    line: referenceLine,
    clock,
    fetch: service.fetch,
  })
  await client.signIn({ method: 'session', session: service.openSession() })
  const pages = await collect(client.usage({ month: '2026-09' }).pages())
  expect(pages.map(({ warnings }) => warnings)).toEqual([[warning]])
})

test('a carrier that repeats a page ends the read instead of never ending it', async () => {
  const { client, service } = await openSignedIn({}, { pageSize: 10 })
  service.stage('usage.page', 'repeated-page')
  expect(await failureOf(client.usage({ month: '2026-09' }).toArray())).toMatchObject({ code: 'paging-loop' })
})

test('lines of an account may have equal rows, each on a page of its own', async () => {
  const fee = (line: string): FetchedRow => ({
    record: {
      kind: 'service',
      line,
      startedAt: '2026-09-01T03:00:00+03:00',
      precision: 'second',
      timeSource: 'printed',
      service: { name: 'Fee' },
      status: 'final',
    },
    identity: ['fee'],
    raw: {},
  })
  const opened = await openSignedIn()
  const { limits } = referenceAdapter.usage
  const adapter: ReferenceAdapter = {
    ...referenceAdapter,
    usage: {
      limits,
      fetchPage: async (_context, _window, position) =>
        position === undefined
          ? { endpoint: 'usage', rows: [fee('+79000000001')], next: 'second' }
          : { endpoint: 'usage', rows: [fee('+79000000002')] },
    },
  }
  const { clock, service, store } = opened
  const client: ReferenceClient = createCarrierClient(adapter, {
    account: '1',
    clock,
    fetch: service.fetch,
    sessionStore: store,
  })
  await client.signIn({ method: 'session', session: service.openSession() })
  const records = await client.usage({ month: '2026-09' }).toArray()
  expect(records.map(({ line }) => line)).toEqual(['+79000000001', '+79000000002'])
  expect(new Set(idsOf(records)).size).toBe(2)
})

test('rows of another line are never given out', async () => {
  const { client, service } = await openSignedIn()
  service.stage('usage.page', 'wrong-line')
  expect(await failureOf(client.usage({ month: '2026-09' }).toArray())).toMatchObject({ code: 'wrong-line' })
})

test('an abort ends the read with its own reason', async () => {
  const { client, service } = await openSignedIn({}, { pageSize: 5 })
  const controller = new AbortController()
  const reason = new Error('enough')
  const seen: string[] = []
  const read = async (): Promise<void> => {
    for await (const { id } of client.usage({ month: '2026-09' }, { signal: controller.signal })) {
      seen.push(id)
      if (seen.length === 7) controller.abort(reason)
    }
  }
  expect(await failureOf(read())).toBe(reason)
  expect(service.count('usage.page')).toBe(2)
})
