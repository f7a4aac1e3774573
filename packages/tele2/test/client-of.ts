import { EsimUsageError, type SessionStore } from '@esim-usage/core'
import {
  createFixtureFetch,
  type FixtureChange,
  type FixtureFetch,
  virtualClock,
  type VirtualClock,
} from '@esim-usage/core/testing'
import { createTele2Business, type Tele2BusinessClient } from '../src/business/index.ts'
import { createTele2, type Tele2Client } from '../src/index.ts'
import { fixtures } from './fixture-case.ts'

type Answers = Readonly<Record<string, readonly string[]>>

export const main = '+79000000001'
export const token = 'POST sso.t2.ru/auth/realms/tele2-b2c/protocol/openid-connect/token'
export const sms = 'POST api.t2.ru/api/validation/number/79000000001'
export const mail = 'POST sso.t2.ru/auth/realms/tele2-b2c/credential-management/security-codes'
export const calls = 'GET ats2.t2.ru/crm/openapi/call-records/info'
export const employees = 'GET ats2.t2.ru/crm/openapi/employees'
export const renewal = 'PUT ats2.t2.ru/crm/openapi/authorization/refresh/token'

/** Address of what is read of a line. */
export const of = (path: string, line = main): string =>
  `GET api.t2.ru/api/subscribers/${line.slice(1)}/${path}`

/** An answer in the carrier's envelope, in the words of a script. */
export const json = (data: unknown): string => `json ${JSON.stringify({ meta: { status: 'OK' }, data })}`

/** A client and the carrier that answers it; the answers can be changed on the way. */
export interface Played<Client> {
  readonly client: Client
  readonly clock: VirtualClock
  readonly carrier: () => FixtureFetch
  play(answers: Answers, change?: FixtureChange): FixtureFetch
}

interface PlayOptions {
  readonly line?: string
  readonly sessionStore?: SessionStore
  readonly sessionKey?: string
  readonly clock?: VirtualClock
}

function createStage(options: PlayOptions) {
  let carrier = createFixtureFetch(fixtures, {})
  const { line: _line, ...rest } = options
  return {
    shared: {
      ...rest,
      clock: options.clock ?? virtualClock('2026-06-15T12:00:00+03:00'),
      // The pace is the gate's; here it would only move the clock.
      gate: { enter: async () => () => undefined },
      fetch: (async (input, init) => carrier.fetch(input, init)) satisfies typeof globalThis.fetch,
    },
    carrier: () => carrier,
    play(answers: Answers, change?: FixtureChange) {
      carrier = createFixtureFetch(fixtures, answers, change)
      return carrier
    },
  }
}

/** A client of a private line that has not signed in. */
export function open(options: PlayOptions = {}): Played<Tele2Client> {
  const { shared, carrier, play } = createStage(options)
  const client = createTele2({ ...shared, line: options.line ?? main })
  return { client, clock: shared.clock, carrier, play }
}

export const tokens = { accessToken: 'FAKE-ACCESS', refreshToken: 'FAKE-REFRESH' }

/** A client of a private line that signed in with a pair whose end nobody knows. */
export async function signedIn(answers: Answers, options: PlayOptions = {}): Promise<Played<Tele2Client>> {
  const played = open(options)
  const line = options.line ?? main
  played.play({
    [of('profile', line)]: ['profile/profile.ok.json'],
    [of('numbers/slaves', line)]: ['linked/slaves.empty.json'],
  })
  await played.client.signIn({ method: 'session', session: tokens })
  played.play(answers)
  return played
}

/** A client of an exchange that has not signed in. */
export function openBusiness(options: PlayOptions = {}): Played<Tele2BusinessClient> {
  const { shared, carrier, play } = createStage(options)
  const { line } = options
  const client = createTele2Business({ ...shared, account: 'office', ...(line !== undefined && { line }) })
  return { client, clock: shared.clock, carrier, play }
}

/** A client of an exchange that signed in. */
export async function signedInBusiness(
  answers: Answers,
  options: PlayOptions = {},
): Promise<Played<Tele2BusinessClient>> {
  const played = openBusiness(options)
  played.play({ [employees]: ['ats/employees.json'] })
  await played.client.signIn({ method: 'session', session: tokens })
  played.play({ [employees]: ['ats/employees.json'], ...answers })
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
