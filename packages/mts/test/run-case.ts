import { EsimUsageError, type UsageResults, type UsageWarning } from '@esim-usage/core'
import { type VirtualClock, virtualClock } from '@esim-usage/core/testing'
import { createMts, type MtsClient } from '../src/index.ts'
import { type FixtureCase, type Mutation, valueAt } from './fixture-case.ts'
import { createFixtureFetch, type FixtureFetch } from './fixture-fetch.ts'
import { bareStep, postedTo, signInByCase } from './sign-in-call.ts'

/** What a case gave: values without ids and sources, or the facts of an error. */
export interface CaseResult {
  readonly value: unknown
  readonly carrier: FixtureFetch
}

const session = { cookies: 'MTSWebSSOPersistent=FAKE-PERSISTENT; mts_auth_lk=FAKE-LK; other=FAKE-OTHER' }
const signedIn = (linked: boolean): FixtureCase['answers'] => ({
  'GET lk.mts.ru/api/login/user-info': ['auth/22-user-info-success.json'],
  'GET lk.mts.ru/api/login/profile': [linked ? 'lk/profile.json' : 'lk/profile-wrapped.json'],
})
const july = { month: '2026-07' }

const bare = ({
  id: _id,
  source: _source,
  carrier: _carrier,
  line: _line,
  ...rest
}: Record<string, unknown>) => rest
const withoutNotes = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (key, each: unknown) =>
    key === 'source' || key === 'notes' || key === 'id' ? undefined : each,
  )

async function readUsage(results: UsageResults): Promise<unknown> {
  const records: unknown[] = []
  const warnings: Partial<Record<UsageWarning['code'], number>> = {}
  for await (const page of results.pages()) {
    records.push(...page.records.map(record => bare({ ...record })))
    for (const { code, count } of page.warnings.filter(each => each.code !== 'empty'))
      warnings[code] = (warnings[code] ?? 0) + count
  }
  return { records, warnings }
}

const isSignIn = ({ call }: FixtureCase): boolean => call.startsWith('signIn')

async function read(client: MtsClient, each: FixtureCase, clock: VirtualClock): Promise<unknown> {
  const { call, query } = each
  if (call === 'signInByCode' || call === 'signInByPassword')
    return bareStep(await signInByCase(client, each, clock))
  if (call === 'signIn') return client.signIn({ method: 'session', session })
  if (call === 'usage') return readUsage(client.usage(july))
  if (call === 'payments') return client.payments(query ?? july)
  if (call === 'spending') return client.spending(query !== undefined && 'month' in query ? query : july)
  if (call !== 'signOutEverywhere') return client[call]()
  await client.signOutEverywhere()
  return { session: (await client.session()).status }
}

/** The code, and the facts the case speaks of. */
function factsOf(error: EsimUsageError, expected: unknown): Record<string, unknown> {
  const named = Object.keys(Object(valueAt(expected, 'error')))
  const facts = Object.entries(error.facts).filter(([key]) => named.includes(key))
  return { code: error.code, ...Object.fromEntries(facts) }
}

/** Runs a case through the real client; only `fetch` and the clock are ours. */
export async function runCase(each: FixtureCase, mutation?: Mutation): Promise<CaseResult> {
  const clock = virtualClock('2026-08-01T12:00:00+03:00')
  const carrier = createFixtureFetch(each.answers, each.fixture, mutation)
  const before = createFixtureFetch(signedIn(each.linked === true), '')
  let current = isSignIn(each) ? carrier : before
  const client = createMts({
    line: each.line ?? '+79000000001',
    clock,
    fetch: async (input, init) => current.fetch(input, init),
  })
  try {
    if (!isSignIn(each)) {
      await client.signIn({ method: 'session', session })
      current = carrier
    }
    const value = withoutNotes(await read(client, each, clock))
    const wanted = valueAt(each.expected, 'posted') !== undefined
    return {
      value: wanted
        ? Object.assign(Object(value), { posted: postedTo(each.fixture, carrier.bodies) })
        : value,
      carrier,
    }
  } catch (error) {
    if (!EsimUsageError.is(error)) throw error
    return { value: { error: factsOf(error, each.expected) }, carrier }
  }
}
