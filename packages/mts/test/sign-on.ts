import { EsimUsageError, type ClientEvent, type SessionStore } from '@esim-usage/core'
import { type VirtualClock, virtualClock } from '@esim-usage/core/testing'
import { createMts, type MtsClient, type MtsOptions } from '../src/index.ts'
import { createFixtureFetch, type FixtureFetch } from './fixture-fetch.ts'

export const stepAddress = 'POST login.mts.ru/amserver/wsso/authenticate'

const pages = {
  'GET united-auth.ssl.mts.ru/account/login': ['auth/01-login-start.302.txt'],
  'GET login.mts.ru/amserver/NUI/': ['auth/02-nui-page.html'],
  'GET login.mts.ru/amserver/oauth2/authorize': ['auth/18-success-url.302.txt'],
  'GET united-auth.ssl.mts.ru/account/callback/login': ['auth/18b-callback.302.txt'],
  'GET lk.mts.ru/': ['auth/24-user-verification.html'],
  'GET lk.mts.ru/api/login/user-info': ['auth/22-user-info-success.json'],
  'GET lk.mts.ru/api/login/profile': ['lk/profile.json'],
}

/** Steps of the sign-on by short names. */
const files = {
  device: 'auth/03-device-match-hold.json',
  trusted: 'auth/03b-trusted-network.json',
  header: 'auth/04-network-header-v1.json',
  resource: 'auth/05-network-header-resource-v1.json',
  radius: 'auth/06-radius-frontend-request.json',
  network: 'auth/07-confirm-network-phone.json',
  phone: 'auth/08-enter-phone.json',
  refused: 'auth/08b-enter-phone-wrong-number.json',
  password: 'auth/10-verify-password.json',
  wrongPassword: 'auth/10b-verify-password-wrong.json',
  code: 'auth/11-verify-otp.json',
  wrongCode: 'auth/11b-verify-otp-wrong.json',
  exhausted: 'auth/11c-verify-otp-exhausted.json',
  captcha: 'auth/15-verify-captcha.json',
  captchaAgain: 'auth/15b-verify-captcha-again.json',
  passkey: 'auth/16-passkey-start-registration.json',
  email: 'auth/16b-suggest-email.json',
  success: 'auth/17-success.json',
  outage: 'auth/19-server-error.503.html',
  lost: 'auth/19c-no-header.json',
  wall: 'auth/30-qrator-script.html',
} as const

export type StepName = keyof typeof files

/** A client at a sign-on that gives these steps, one after the other. */
export interface SignOn {
  readonly client: MtsClient
  readonly carrier: FixtureFetch
  readonly clock: VirtualClock
  readonly events: readonly ClientEvent[]
  /** A fresh client over the same store and carrier. */
  another(options?: Partial<MtsOptions>): MtsClient
  /** Steps that were posted so far. */
  posts(): number
}

export interface SignOnOptions extends Partial<MtsOptions> {
  readonly answers?: Readonly<Record<string, readonly string[]>>
  readonly sessionStore?: SessionStore
  /** Changes what the carrier answers to a step. */
  readonly edit?: (step: Readonly<Record<string, unknown>>) => unknown
}

export function openSignOn(steps: readonly StepName[], options: SignOnOptions = {}): SignOn {
  const { answers, edit = step => step, ...rest } = options
  const clock = virtualClock('2026-08-01T12:00:00+03:00')
  const events: ClientEvent[] = []
  const carrier = createFixtureFetch(
    { ...pages, [stepAddress]: steps.map(name => files[name]), ...answers },
    '',
  )
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const response = await carrier.fetch(input, init)
    const isStep = init?.method === 'POST' && response.headers.get('content-type')?.includes('json') === true
    if (!isStep) return response
    const { status, headers } = response
    return new Response(JSON.stringify(edit(await response.json())), { status, headers })
  }
  const shared = { line: '+79000000001', clock, fetch, onEvent: (event: ClientEvent) => events.push(event) }
  const client = createMts({ ...shared, ...rest })
  return {
    client,
    carrier,
    clock,
    events,
    another: more => createMts({ ...shared, ...rest, ...more }),
    posts: () => carrier.asked.filter(address => address === stepAddress).length,
  }
}

/** The error of a call that must fail. */
export async function failureOf(call: Promise<unknown>): Promise<EsimUsageError> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (EsimUsageError.is(error)) return error
  throw new Error('It did not fail as it must.', { cause: error })
}

type SignInStep = Awaited<ReturnType<MtsClient['signIn']>>

/** The challenge of a step that must have one. */
export function challengeOf(
  step: SignInStep,
): Extract<SignInStep, Record<'status', 'challenge'>>['challenge'] {
  if (step.status !== 'challenge') throw new Error(`No challenge but ${step.status}.`)
  return step.challenge
}
