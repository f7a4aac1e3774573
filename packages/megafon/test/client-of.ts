import { EsimUsageError } from '@esim-usage/core'
import { type VirtualClock, virtualClock } from '@esim-usage/core/testing'
import { createMegafon, type MegafonClient, type MegafonOptions, type MegafonSession } from '../src/index.ts'
import { type Answers, createFixtureFetch, type FixtureFetch } from './fixture-fetch.ts'

export const line = '+79000000001'
export const cabinetHeaders = {
  'X-Cabinet-Id-Param': '11111111-1111-4111-8111-111111111111',
  'X-Cabinet-Check-Info': '22222222-2222-4222-8222-222222222222',
  'X-Cabinet-Validation-Param': '33333333-3333-4333-8333-333333333333',
}
export const session = {
  cookies: 'X-Cabinet-Refresh-Token=FAKE-REFRESH; JSESSIONID=FAKE-SESSION; other=FAKE-OTHER',
  jwtToken: 'FAKE-JWT',
  cabinetHeaders,
}

export const sessionCheck = 'GET /api/auth/sessionCheck'
export const login = 'POST /api/login'
export const codeRequest = 'POST /api/auth/otp/request'
export const codeSubmit = 'POST /api/auth/otp/submit'
export const balance = 'GET /api/main/balance'
export const expenses = 'GET /api/reports/expenses'
export const aggregated = ['calls', 'services', 'subscription', 'sms'].map(
  name => `${expenses}/aggregated/${name}`,
)

/** What a healthy cabinet answers where a test says nothing else. */
export const lineAnswers = (isSignIn: boolean): Answers => ({
  [sessionCheck]: [isSignIn ? 'session-check-anonymous.json' : 'session-check-ok.json'],
  [login]: ['login-ok.json'],
  'GET /api/otp/currentTimeout': ['otp-timeout-zero.json'],
  [codeRequest]: ['otp-request-ok.json'],
  [codeSubmit]: ['otp-submit-ok.json'],
  ...Object.fromEntries([expenses, ...aggregated].map(address => [address, ['expenses-empty.json']])),
})

export const businessAnswers: Answers = {
  'GET b2b/login': ['html <html></html>'],
  'POST b2b/ws/v1.0/auth/process': ['b2b-auth-ok.json'],
  'GET b2b/ws/v1.0/user/auth': ['b2b-user-auth.json'],
}

/** A client, the cabinet it talks to and its clock. */
export interface Opened {
  readonly client: MegafonClient
  readonly carrier: FixtureFetch
  readonly clock: VirtualClock
}

/** A client that is not signed in yet. */
export function open(answers: Answers, options: Partial<MegafonOptions> = {}): Opened {
  const carrier = createFixtureFetch({ ...lineAnswers(true), ...answers })
  const clock = virtualClock('2026-11-23T12:00:00+03:00')
  const client = createMegafon({ line, cabinetHeaders, clock, fetch: carrier.fetch, ...options })
  return { client, carrier, clock }
}

/** A signed-in client; what it was asked before is not counted. */
export async function signedIn(
  answers: Answers,
  options: Partial<MegafonOptions> = {},
  imported: MegafonSession = session,
): Promise<Opened> {
  const carrier = createFixtureFetch({ ...lineAnswers(false), ...answers })
  const clock = virtualClock('2026-11-23T12:00:00+03:00')
  let current = createFixtureFetch(lineAnswers(false))
  const client = createMegafon({
    line,
    clock,
    fetch: async (input, init) => current.fetch(input, init),
    ...options,
  })
  await client.signIn({ method: 'session', session: imported })
  current = carrier
  return { client, carrier, clock }
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
