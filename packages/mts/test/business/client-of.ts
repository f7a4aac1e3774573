import { EsimUsageError } from '@esim-usage/core'
import {
  createFixtureFetch,
  type FixtureChange,
  type FixtureFetch,
  virtualClock,
} from '@esim-usage/core/testing'
import {
  createMtsBusiness,
  type MtsBusinessClient,
  type MtsBusinessOptions,
} from '../../src/business/index.ts'
import { fixtures } from './fixture-case.ts'

type Answers = Readonly<Record<string, readonly string[]>>

export const account = '277000000001'
export const line = '+79000000001'
export const keys = {
  method: 'client-credentials',
  clientId: 'FAKE-KEY',
  clientSecret: 'Canary-Secret-7x',
} as const

/** Address of a method of the API. */
export const api = (path: string, method = 'GET'): string => `${method} api.mts.ru/b2b/v1/${path}`
export const token = 'POST api.mts.ru/token'
export const hierarchy = api('Service/HierarchyStructure')
export const statement = api('Bills/BillingStatementExtdByMSISDN')
export const accountStatement = api('Bills/BillingStatementExtdByAccount')

/** What answers a sign-in. */
export const good: Answers = { [token]: ['b2b/token.json'], [hierarchy]: ['b2b/hierarchy-page1.json'] }

/** Answer with rows, in the words of a script. */
export const rowsOf = (rows: readonly object[]): string => `json ${JSON.stringify({ Usages: rows })}`

/** A client, and the carrier that answers it; the answers can be changed on the way. */
export interface Played {
  readonly client: MtsBusinessClient
  readonly carrier: () => FixtureFetch
  play(answers: Answers, change?: FixtureChange): FixtureFetch
}

/** A client that has not signed in. */
export function open(options: Partial<MtsBusinessOptions> = {}): Played {
  let carrier = createFixtureFetch(fixtures, good)
  const client = createMtsBusiness({
    account,
    clock: virtualClock('2026-08-01T12:00:00+03:00'),
    // The pace is the gate's; here it would only move the clock.
    gate: { enter: async () => () => undefined },
    fetch: async (input, init) => carrier.fetch(input, init),
    ...options,
  })
  return {
    client,
    carrier: () => carrier,
    play(answers, change) {
      carrier = createFixtureFetch(fixtures, answers, change)
      return carrier
    },
  }
}

/** A client that signed in; from then on only `answers` answer. */
export async function signedIn(answers: Answers, options: Partial<MtsBusinessOptions> = {}): Promise<Played> {
  const played = open(options)
  await played.client.signIn(keys)
  played.play(answers)
  return played
}

/** The error of a call that must fail. */
export async function errorOf(call: Promise<unknown>): Promise<EsimUsageError> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!EsimUsageError.is(error)) throw new Error('The call did not fail as it should.', { cause: error })
  return error
}
