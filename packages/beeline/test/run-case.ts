import { EsimUsageError, type UsageResults, type UsageWarning } from '@esim-usage/core'
import { valueAt, virtualClock } from '@esim-usage/core/testing'
import { type BeelineBusinessClient, createBeelineBusiness } from '../src/business/index.ts'
import { type BeelineClient, createBeeline } from '../src/index.ts'
import { cookies, credentials, token } from './clients.ts'
import { type ClientKind, type FixtureCase, kindOf, type Mutation } from './fixture-case.ts'
import { createFixtureFetch, type FixtureFetch } from './fixture-fetch.ts'
import { answersOf, usual } from './usual-answers.ts'

/** What a case gave: values without ids and times of reading, or the facts of an error and what became of the session. */
export interface CaseResult {
  readonly value: unknown
  readonly carrier: FixtureFetch
}

type Client = BeelineClient | BeelineBusinessClient

const hidden = new Set(['id', 'carrier', 'notes', 'asOf', 'owner', 'orderedAt'])
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** The endpoint in place of the whole source; an id stays where it is the carrier's own. */
function bare(value: unknown): unknown {
  if (value instanceof Uint8Array)
    return { size: value.length, begins: new TextDecoder().decode(value.slice(0, 4)) }
  if (Array.isArray(value)) return value.map(bare)
  if (!isRecord(value)) return value
  const { source, raw, ...rest } = value
  const isOurs = typeof rest['id'] === 'string' && rest['id'].startsWith('v1-')
  const entries = Object.entries(rest)
    .filter(([key]) => !hidden.has(key) || (key === 'id' && !isOurs))
    .map(([key, each]) => [key, bare(each)])
  return {
    ...Object.fromEntries(entries),
    ...(source !== undefined && { endpoint: valueAt(source, 'endpoint') }),
    ...(raw !== undefined && { raw }),
  }
}

async function readUsage(results: UsageResults, kind: ClientKind): Promise<unknown> {
  const records: unknown[] = []
  const warnings: Partial<Record<UsageWarning['code'], number>> = {}
  const empty: string[] = []
  for await (const page of results.pages()) {
    for (const { line, ...record } of page.records)
      records.push(bare({ ...record, ...(kind === 'business' && { line }) }))
    for (const { code, count, reason } of page.warnings)
      if (code === 'empty' || code === 'not-listed') empty.push(reason)
      else warnings[code] = (warnings[code] ?? 0) + count
  }
  return { records, warnings, empty }
}

const november = { month: '2026-11' }

async function readLineOnly(client: Client, call: 'allowances' | 'profile'): Promise<unknown> {
  if (!('profile' in client)) throw new Error('A business client has no such call.')
  return client[call]()
}

async function readStatement(client: Client, { call, query }: FixtureCase): Promise<unknown> {
  const order = await client.orderStatement(query ?? { from: '2026-11-01', to: '2026-11-22' })
  if (call === 'orderStatement') return order
  const step = await client.fetchStatement(order)
  if (step.status !== 'ready') return step
  const { bytes, ...rest } = step
  return { ...rest, ...Object(bare(bytes)) }
}

async function read(client: Client, each: FixtureCase, kind: ClientKind): Promise<unknown> {
  const { call, query } = each
  if (call === 'usage')
    return readUsage(client.usage({ ...(query ?? november), raw: each.raw === true }), kind)
  if (call === 'payments') return client.payments(query ?? november)
  if (call === 'spending') return client.spending(query !== undefined && 'month' in query ? query : november)
  if (call === 'orderStatement' || call === 'fetchStatement') return readStatement(client, each)
  if (call === 'allowances' || call === 'profile') return readLineOnly(client, call)
  if (call === 'balance' || call === 'services' || call === 'lines') return client[call]()
  throw new Error('A sign-in is not read.')
}

async function signIn(client: Client, kind: ClientKind, call: FixtureCase['call']) {
  if (!('profile' in client)) return client.signIn(credentials)
  if (call === 'signInByPassword') return client.signIn({ method: 'password', password: 'FAKE-PASSWORD' })
  return client.signIn({ method: 'session', session: kind === 'web' ? { cookies } : { token } })
}

function open(each: FixtureCase, kind: ClientKind, fetch: typeof globalThis.fetch): Client {
  const shared = { clock: virtualClock('2026-11-23T12:00:00+03:00'), fetch }
  if (kind !== 'business') return createBeeline({ line: '+79000000001', ...shared })
  const line = each.account === true ? {} : { line: '+79000000011' }
  return createBeelineBusiness({ account: '700000001', ...line, ...shared })
}

/** The code, and the facts the case speaks of. */
function factsOf(error: EsimUsageError, expected: unknown): Record<string, unknown> {
  const named = Object.keys(Object(valueAt(expected, 'error')))
  const facts = Object.entries(error.facts).filter(([key]) => named.includes(key))
  return { code: error.code, ...Object.fromEntries(facts) }
}

/** Runs a case through the real client; only `fetch` and the clock are ours. */
export async function runCase(each: FixtureCase, mutation?: Mutation): Promise<CaseResult> {
  const kind = kindOf(each)
  const carrier = createFixtureFetch(answersOf(each, kind), each.fixture, mutation)
  const isSignIn = each.call.startsWith('signIn')
  let current = isSignIn ? carrier : createFixtureFetch(usual[kind])
  const client = open(each, kind, async (input, init) => current.fetch(input, init))
  try {
    const step = await signIn(client, kind, each.call)
    current = carrier
    const value = isSignIn ? step : bare(await read(client, each, kind))
    return { value, carrier }
  } catch (error) {
    if (!EsimUsageError.is(error)) throw error
    const session = (await client.session()).status
    return { value: { error: factsOf(error, each.expected), session }, carrier }
  }
}
