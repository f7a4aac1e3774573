import { EsimUsageError, type SignInStep, type UsageResults, type UsageWarning } from '@esim-usage/core'
import { valueAt, virtualClock } from '@esim-usage/core/testing'
import { createMegafonBusiness, type MegafonBusinessClient } from '../src/business/index.ts'
import { createMegafon, type MegafonClient } from '../src/index.ts'
import { cabinetHeaders, line, lineAnswers, businessAnswers, session } from './client-of.ts'
import {
  addressOf,
  type BusinessCall,
  type FixtureCase,
  index,
  type LineCall,
  type Mutation,
  type SignInCall,
} from './fixture-case.ts'
import { type Answers, createFixtureFetch, type FixtureFetch } from './fixture-fetch.ts'

/** What a case gave: values without ids, times of reading and sources, or the facts of an error. */
export interface CaseResult {
  readonly value: unknown
  readonly carrier: FixtureFetch
}

const november = { from: '2026-11-01', to: '2026-11-23' }
const businessCall = (call: FixtureCase['call']): call is BusinessCall => call.startsWith('business.')
const signInCall = (call: FixtureCase['call']): call is SignInCall =>
  call.startsWith('signIn') || call === 'discover'

const unsaid = new Set(['source', 'notes', 'asOf'])
const bare = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (key, each: unknown) => (unsaid.has(key) ? undefined : each))
/** Ids core makes; those of a service are the carrier's own. */
const withoutIds = (list: readonly object[]): unknown =>
  bare(list.map(each => Object.fromEntries(Object.entries(each).filter(([key]) => key !== 'id'))))

async function readUsage(results: UsageResults): Promise<unknown> {
  const records: object[] = []
  const warnings: Partial<Record<UsageWarning['code'], number>> = {}
  for await (const page of results.pages()) {
    records.push(...page.records.map(({ carrier: _carrier, line: _line, ...record }) => record))
    for (const { code, count } of page.warnings.filter(each => each.code !== 'empty'))
      warnings[code] = (warnings[code] ?? 0) + count
  }
  return { records: withoutIds(records), warnings }
}

async function readLine(client: MegafonClient, call: LineCall, { query }: FixtureCase): Promise<unknown> {
  if (call === 'usage') return readUsage(client.usage(query ?? november))
  if (call === 'payments') return withoutIds(await client.payments(query ?? november))
  if (call === 'spending')
    return bare(await client.spending(query !== undefined && 'month' in query ? query : { month: '2026-11' }))
  if (call === 'allowances') return withoutIds(await client.allowances())
  return bare(await client[call]())
}

/** The step without what core adds at random or by the clock. */
function bareStep(step: SignInStep): object {
  if (step.status === 'signed-in') return { status: step.status }
  if (step.status === 'website') return step
  const unsteady = new Set(['id', 'expiresAt', 'resendAt'])
  const challenge = Object.entries(step.challenge).filter(([key]) => !unsteady.has(key))
  return { ...step, challenge: Object.fromEntries(challenge) }
}

async function signIn(
  client: MegafonClient,
  call: SignInCall,
  { replies = [] }: FixtureCase,
): Promise<object> {
  if (call === 'signIn') return bareStep(await client.signIn({ method: 'session', session }))
  const isPassword = call === 'signInByPassword'
  let step = await client.signIn(
    isPassword ? { method: 'password', password: 'FAKE-PASSWORD' } : { method: 'code' },
  )
  for (const reply of replies)
    if (step.status === 'challenge') step = await client.answer(step.challenge, reply)
  return bareStep(step)
}

async function readBusiness(client: MegafonBusinessClient, call: BusinessCall): Promise<unknown> {
  if (call === 'business.signIn') return { status: (await client.session()).status }
  if (call === 'business.spending') return bare(await client.spending({ month: '2026-11' }))
  if (call === 'business.allowances') return withoutIds(await client.allowances())
  return bare(call === 'business.lines' ? await client.lines() : await client.balance())
}

function answersOf({ fixture, call, answers }: FixtureCase): Answers {
  const entry = index.find(each => each.file === fixture)
  return {
    ...(businessCall(call) ? businessAnswers : lineAnswers(signInCall(call))),
    ...(entry !== undefined && { [addressOf(entry.method, entry.url)]: [fixture] }),
    ...answers,
  }
}

/** What the case wants to know of what was sent: the last form, or the front-end constants. */
function seen(expected: unknown, { sent }: FixtureFetch): object {
  const last = sent.findLast(({ form }) => Object.keys(form).length > 0)
  const own = Object.keys(cabinetHeaders).map(name => [name, last?.headers.get(name)])
  return {
    ...(valueAt(expected, 'posted') !== undefined && { posted: last?.form }),
    ...(valueAt(expected, 'headers') !== undefined && { headers: Object.fromEntries(own) }),
  }
}

/** The code, and the facts the case speaks of. */
function factsOf(error: EsimUsageError, expected: unknown): object {
  const named = Object.keys(Object(valueAt(expected, 'error')))
  const facts = Object.entries(error.facts).filter(([key]) => named.includes(key))
  return { code: error.code, ...Object.fromEntries(facts) }
}

async function run(each: FixtureCase, carrier: FixtureFetch): Promise<unknown> {
  const { call } = each
  const isSignIn = signInCall(call) || call === 'business.signIn'
  const before = createFixtureFetch(businessCall(call) ? businessAnswers : lineAnswers(false))
  let current = isSignIn ? carrier : before
  const options = {
    clock: virtualClock('2026-11-23T12:00:00+03:00'),
    fetch: async (input: Parameters<typeof fetch>[0], init?: RequestInit) => current.fetch(input, init),
  }
  if (businessCall(call)) {
    const client = createMegafonBusiness({
      ...options,
      account: '700800',
      ...(each.line !== undefined && { line: each.line }),
    })
    const step = await client.signIn({ method: 'password', login: '9000000001', password: 'FAKE-PASSWORD' })
    if (isSignIn) return bareStep(step)
    current = carrier
    return readBusiness(client, call)
  }
  const client = createMegafon({
    ...options,
    line,
    cabinetHeaders: call === 'discover' ? 'discover' : cabinetHeaders,
  })
  if (signInCall(call)) return { ...(await signIn(client, call, each)), ...seen(each.expected, carrier) }
  await client.signIn({ method: 'session', session })
  current = carrier
  return readLine(client, call, each)
}

/** Runs a case through the real client; only `fetch` and the clock are ours. */
export async function runCase(each: FixtureCase, mutation?: Mutation): Promise<CaseResult> {
  const carrier = createFixtureFetch(answersOf(each), each.fixture, mutation)
  try {
    return { value: await run(each, carrier), carrier }
  } catch (error) {
    if (!EsimUsageError.is(error)) throw error
    return { value: { error: factsOf(error, each.expected) }, carrier }
  }
}
