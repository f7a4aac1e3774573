import { EsimUsageError, type SignInStep, type UsageResults, type UsageWarning } from '@esim-usage/core'
import { changeJson, type FixtureChange, type FixtureFetch, valueAt } from '@esim-usage/core/testing'
import type { Tele2BusinessClient } from '../src/business/index.ts'
import type { Tele2Client } from '../src/index.ts'
import { open, type Played, signedIn, signedInBusiness, token } from './client-of.ts'
import { type FixtureCase, fixtures } from './fixture-case.ts'

/** What a case gave: values without ids and sources, or the facts of an error. */
export interface CaseResult {
  readonly value: unknown
  readonly carrier: FixtureFetch
}

const june = { month: '2026-06' }

/** Without what core adds; the ids of services are the carrier's own. */
const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (key, each: unknown) =>
    key === 'source' || key === 'notes' || (key === 'id' && String(each).startsWith('v1-'))
      ? undefined
      : each,
  )

async function readUsage(results: UsageResults): Promise<unknown> {
  const records: unknown[] = []
  const warnings: Partial<Record<UsageWarning['code'], number>> = {}
  for await (const page of results.pages()) {
    records.push(...page.records)
    for (const { code, count } of page.warnings.filter(each => each.code !== 'empty'))
      warnings[code] = (warnings[code] ?? 0) + count
  }
  return { records, warnings }
}

/** The step without what core adds at random or by the clock. */
function bareStep(step: SignInStep): unknown {
  if (step.status !== 'challenge' || step.challenge.kind !== 'code') return step
  const { id: _id, expiresAt: _expiresAt, resendAt: _resendAt, ...challenge } = step.challenge
  return { ...step, challenge }
}

/** Signs in and gives the replies of the person; the last step is the result. */
async function signIn(client: Tele2Client, each: FixtureCase, change?: FixtureChange): Promise<unknown> {
  if (each.call === 'signIn') {
    const text = fixtures.read(each.fixture)
    const cookies = change?.path === undefined ? text : changeJson(text, change.path, change.value)
    return client.signIn({ method: 'session', session: { cookies } })
  }
  let step = await client.signIn(
    each.call === 'signInByCode' ? { method: 'code' } : { method: 'password', password: 'FAKE-PASSWORD' },
  )
  for (const reply of each.replies ?? []) {
    if (step.status !== 'challenge') break
    step = await client.answer(step.challenge, reply)
  }
  return bareStep(step)
}

const isSignIn = ({ call }: FixtureCase): boolean => call.startsWith('signIn')

async function read(client: Tele2Client, each: FixtureCase, change?: FixtureChange): Promise<unknown> {
  const { call, query } = each
  if (call === 'spending') return client.spending(query !== undefined && 'month' in query ? query : june)
  if (call === 'payments') return client.payments(query ?? june)
  if (call === 'signIn' || call === 'signInByCode' || call === 'signInByPassword')
    return signIn(client, each, change)
  if (call === 'business:usage' || call === 'business:lines') throw new TypeError('No call of a line.')
  return client[call]()
}

const readBusiness = async (client: Tele2BusinessClient, { call, query }: FixtureCase): Promise<unknown> =>
  call === 'business:lines' ? client.lines() : readUsage(client.usage(query ?? june))

/** The code, and the facts the case speaks of. */
function factsOf(error: EsimUsageError, expected: unknown): Record<string, unknown> {
  const named = Object.keys(Object(valueAt(expected, 'error')))
  const facts = Object.entries(error.facts).filter(([key]) => named.includes(key))
  return { code: error.code, ...Object.fromEntries(facts) }
}

async function finish(
  run: Promise<unknown>,
  each: FixtureCase,
  { client, carrier }: Pick<Played<Tele2Client | Tele2BusinessClient>, 'client' | 'carrier'>,
): Promise<CaseResult> {
  const value = await run.then(plain, (error: unknown) => {
    if (!EsimUsageError.is(error)) throw error
    return { error: factsOf(error, each.expected) }
  })
  const form = carrier().requests.findLast(({ address }) => address === token)?.body
  const isWanted = (key: string): boolean => valueAt(each.expected, key) !== undefined
  const more = {
    ...(isWanted('session') && { session: (await client.session()).status }),
    ...(isWanted('sent') && { sent: Object.fromEntries(new URLSearchParams(form)) }),
  }
  return { value: Array.isArray(value) ? value : { ...Object(value), ...more }, carrier: carrier() }
}

/** Runs a case through the real client; only `fetch` and the clock are ours. */
export async function runCase(each: FixtureCase, isMutated = false): Promise<CaseResult> {
  const change = isMutated ? { file: each.fixture, ...each.mutation } : undefined
  const options = each.line === undefined ? {} : { line: each.line }
  if (each.call.startsWith('business:')) {
    const played = await signedInBusiness({}, options)
    played.play(each.answers, change)
    return finish(readBusiness(played.client, each), each, played)
  }
  const played = isSignIn(each) ? open(options) : await signedIn({}, options)
  played.play(each.answers, change)
  return finish(read(played.client, each, change), each, played)
}
