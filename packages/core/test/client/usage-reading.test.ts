import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FetchedPage, FetchedRow, UsageDraft } from '../../src/adapter/index.ts'
import type { UsagePage } from '../../src/index.ts'
import { referenceAdapter, type ReferenceClient } from '../../src/testing/index.ts'
import { adapted } from './adapted.ts'
import { failureOf, openSignedIn } from './open-reference.ts'

const message = (startedAt: string): UsageDraft => ({
  kind: 'message',
  form: 'sms',
  startedAt,
  precision: 'second',
  timeSource: 'printed',
  status: 'final',
})
const row = (hour: number, ...identity: readonly string[]): FetchedRow => ({
  record: message(`2026-09-01T${String(hour).padStart(2, '0')}:00:00+03:00`),
  identity: ['sms', hour, ...identity],
  raw: {},
})
const skipped: FetchedRow = { skipped: 'A notice', raw: {} }

/** A client whose carrier lists these pages, one behind the other. */
async function listing(...pages: readonly Omit<FetchedPage<string>, 'endpoint' | 'next'>[]) {
  const opened = await openSignedIn()
  const fetchPage = async (
    _context: unknown,
    _window: unknown,
    position = '0',
  ): Promise<FetchedPage<string>> => {
    const next = Number(position) + 1
    const page = pages[next - 1] ?? { rows: [] }
    return { endpoint: 'usage', ...page, ...(next < pages.length ? { next: String(next) } : {}) }
  }
  const client = adapted(opened, { usage: { limits: referenceAdapter.usage.limits, fetchPage } })
  return { ...opened, client }
}

const september = { month: '2026-09' }
async function pagesOf(client: ReferenceClient): Promise<UsagePage[]> {
  const pages: UsagePage[] = []
  for await (const page of client.usage(september).pages()) pages.push(page)
  return pages
}

test('records come sorted by instant, however the carrier lists them', async () => {
  const { client } = await listing({ rows: [row(12), row(9), row(18)] }, { rows: [row(10)] })
  const records = await client.usage(september).toArray()
  expect(records.map(({ startedAt }) => startedAt.slice(11, 13))).toEqual(['09', '10', '12', '18'])
})

test('a limit that is just met cuts nothing, over several pages too', async () => {
  const { client } = await listing({ rows: [row(1), row(2)] }, { rows: [row(3)] })
  expect(await client.usage(september).toArray({ limit: 3 })).toHaveLength(3)
  expect(await failureOf(client.usage(september).toArray({ limit: 2 }))).toMatchObject({
    code: 'limit-exceeded',
    message: expect.stringContaining('more than 2 records'),
    facts: { carrier: 'reference', operation: 'usage', option: 'limit' },
  })
  const one = await listing({ rows: [row(1)] })
  expect(await one.client.usage(september).toArray({ limit: 1 })).toHaveLength(1)
})

test('remarks of one kind and reason are counted together, others stay apart', async () => {
  const { client } = await listing({
    rows: [skipped, row(1), skipped, { skipped: 'A sum', raw: {} }],
    warnings: [{ code: 'kind-unknown', reason: 'A notice', count: 4 }],
  })
  expect((await pagesOf(client)).map(({ warnings }) => warnings)).toEqual([
    [
      { code: 'row-skipped', reason: 'A notice', count: 2 },
      { code: 'row-skipped', reason: 'A sum', count: 1 },
      { code: 'kind-unknown', reason: 'A notice', count: 4 },
    ],
  ])
})

test('a row of other days is left out, and the page says so in words', async () => {
  const other: FetchedRow = { record: message('2026-08-01T10:00:00+03:00'), identity: ['sms'], raw: {} }
  const { client } = await listing({ rows: [other, row(1)] })
  const [page] = await pagesOf(client)
  expect(page?.records).toHaveLength(1)
  expect(page?.warnings).toEqual([
    { code: 'outside-window', reason: expect.stringMatching(/other days.*left out/), count: 1 },
  ])
})

test('a period whose only rows are no usage is empty, and says both', async () => {
  const { client } = await listing({ rows: [skipped] })
  const [page] = await pagesOf(client)
  expect(page?.warnings.map(({ code }) => code)).toEqual(['row-skipped', 'empty'])
})

test('a carrier that says itself that there is nothing is not repeated', async () => {
  const warning = { code: 'empty', reason: 'No data for the period', count: 0 } as const
  const { client } = await listing({ rows: [], warnings: [warning] })
  expect((await pagesOf(client)).map(({ warnings }) => warnings)).toEqual([[warning]])
})

test('a page holds for the time the carrier names, else for when it was read', async () => {
  const asOf = '2026-10-20T03:00:00+03:00'
  const { client } = await listing({ rows: [row(1)], asOf, evidence: 'low' }, { rows: [row(2)] })
  const [told, untold] = await pagesOf(client)
  expect(told?.asOf).toBe(asOf)
  expect(told?.records[0]?.source).toEqual({
    carrier: 'reference',
    channel: 'api',
    endpoint: 'usage',
    fetchedAt: '2026-10-20T09:00:00.000Z',
    asOf,
    evidence: 'low',
  })
  expect(untold?.asOf).toBe('2026-10-20T09:00:00.000Z')
  expect(untold?.records[0]?.source).not.toHaveProperty('asOf')
  expect(untold?.records[0]?.source).not.toHaveProperty('evidence')
  expect(told).not.toHaveProperty('cursor')
  expect(untold).not.toHaveProperty('cursor')
})

test('pages of nothing but equal events are read as they are', async () => {
  const twins = { rows: [row(1), row(1)] }
  const { client } = await listing(twins, twins, twins)
  const records = await client.usage(september).toArray()
  expect(new Set(records.map(({ id }) => id)).size).toBe(6)
})

test('many pages without a row are no circle while their places differ', async () => {
  const { client } = await listing(...Array.from({ length: 150 }, () => ({ rows: [] })), { rows: [row(1)] })
  expect(await client.usage(september).toArray()).toHaveLength(1)
})

test.each([
  ['rows between equal ends', { rows: [row(1), row(2), row(1)] }],
  ['equal rows before another end', { rows: [row(1), row(1), row(2)] }],
] as const)('a page of %s that comes again is a circle', async (_name, page) => {
  const { client } = await listing(page, page)
  expect(await failureOf(client.usage(september).toArray())).toMatchObject({
    code: 'paging-loop',
    facts: { operation: 'usage', endpoint: 'usage' },
  })
})

test('pages of events of one instant that stand in turns are read as they are', async () => {
  const turns = { rows: [row(1, 'a'), row(1, 'b')] }
  const { client } = await listing(turns, turns, turns)
  const records = await client.usage(september).toArray()
  expect(new Set(records.map(({ id }) => id)).size).toBe(6)
})

test('pages that differ between equal ends are no circle', async () => {
  const between = (hour: number) => ({ rows: [row(1), row(hour), row(1)] })
  const { client } = await listing(between(2), between(3))
  expect(await client.usage(september).toArray()).toHaveLength(6)
})

test('a sorted list is read whole, however its twins lie on its pages', async () => {
  const someRow = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom('a', 'b'))
  await fc.assert(
    fc.asyncProperty(
      fc.array(someRow, { minLength: 1, maxLength: 24 }),
      fc.integer({ min: 1, max: 4 }),
      async (drawn, size) => {
        const rows = drawn.toSorted(([one], [other]) => one - other).map(([hour, other]) => row(hour, other))
        const pages = rows.flatMap((_row, index) =>
          index % size === 0 ? [{ rows: rows.slice(index, index + size) }] : [],
        )
        const { client } = await listing(...pages)
        const records = await client.usage(september).toArray()
        expect(new Set(records.map(({ id }) => id)).size).toBe(rows.length)
      },
    ),
    { numRuns: 60 },
  )
})

test('a page of one instant that comes without end is a circle', async () => {
  const turns = { rows: [row(1, 'a'), row(1, 'b')] }
  const { client } = await listing(...Array.from({ length: 110 }, () => turns))
  expect(await failureOf(client.usage(september).toArray())).toMatchObject({ code: 'paging-loop' })
})

test('rows that print alike but mean different events are no circle', async () => {
  const { client } = await listing({ rows: [row(1, 'a')] }, { rows: [row(1, 'b')] })
  expect(await client.usage(september).toArray()).toHaveLength(2)
})

test('a carrier that names the same place again and again ends the read, whatever it lists', async () => {
  const opened = await openSignedIn()
  let asked = 0
  const fetchPage = async () => {
    asked += 1
    if (asked > 20) throw new Error('asked without end')
    return { endpoint: 'usage', rows: [row(1, String(asked))], next: 'here' }
  }
  const client = adapted(opened, { usage: { limits: referenceAdapter.usage.limits, fetchPage } })
  expect(await failureOf(client.usage(september).toArray())).toMatchObject({ code: 'paging-loop' })
})

test('a row of an account must say whose it is', async () => {
  const opened = await openSignedIn({ sessionKey: 'firm' })
  const fetchPage = async () => ({ endpoint: 'usage', rows: [row(1)] })
  const usage = { limits: referenceAdapter.usage.limits, fetchPage }
  const client = adapted(opened, { usage }, { account: '277000', sessionKey: 'firm' })
  expect(await failureOf(client.usage(september).toArray())).toMatchObject({ code: 'schema-mismatch' })
})

test('a row of another line is an error of the call that met it', async () => {
  const record = { ...message('2026-09-01T10:00:00+03:00'), line: '+79000000099' }
  const { client } = await listing({ rows: [{ record, identity: ['sms'], raw: {} }] })
  expect(await failureOf(client.usage(september).toArray())).toMatchObject({
    code: 'wrong-line',
    facts: { carrier: 'reference', operation: 'usage' },
  })
})

test('a time that cannot be read is an error of the dataset it stands in', async () => {
  const { client } = await listing({ rows: [{ record: message('soon'), identity: ['sms'], raw: {} }] })
  expect(await failureOf(client.usage(september).toArray())).toMatchObject({
    code: 'schema-mismatch',
    facts: { carrier: 'reference', operation: 'usage', endpoint: 'usage' },
  })
})
