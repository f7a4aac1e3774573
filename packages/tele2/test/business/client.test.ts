import { memoryStore, supports } from '@esim-usage/core'
import { describe, expect, test } from 'vitest'
import { calls, employees, errorOf, openBusiness, renewal, signedInBusiness } from '../client-of.ts'
import { callRow as row, firstLine as first, secondLine as second, staff } from './call-row.ts'

const june = { month: '2026-06' }
const list = (rows: readonly object[]): string => `json ${JSON.stringify(rows)}`
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
})

test('a row without a time is a changed answer, not a lost call', async () => {
  const { client } = await signedInBusiness({ [calls]: [list([row({ date: null })])] })
  expect((await errorOf(client.usage(june).toArray())).code).toBe('schema-mismatch')
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
  const renewed = 'ats/refresh.ok.json'

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

  test.each([{}, { accessToken: 'A', refreshToken: '' }])('%j is none', async half => {
    const { client, play } = openBusiness()
    const carrier = play({})
    const request = JSON.parse(JSON.stringify({ method: 'session', session: half }))
    expect(await errorOf(client.signIn(request))).toMatchObject({ code: 'invalid-argument' })
    expect(carrier.requests).toEqual([])
  })
})
