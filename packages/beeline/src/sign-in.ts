import { InvalidRequestError, type PasswordSignIn, type SessionSignIn } from '@esim-usage/core'
import {
  type AdapterContext,
  importCookies,
  type SignedIn,
  type SignedInStep,
} from '@esim-usage/core/adapter'
import { toCtn } from './numbers.ts'
import { openToken } from './rest/sign-in.ts'
import type { BeelineState, Context } from './state.ts'
import { openWeb, renewWeb, selectWebLine } from './web/sign-in.ts'

/** A token of the REST channel. */
export interface BeelineTokenSession {
  /** 32 hexadecimal digits, as a sign-in at my.beeline.ru gives it. */
  readonly token: string
  /** Login it belongs to; default: the line. */
  readonly login?: string
  /** Not together with a token. */
  readonly cookies?: never
}

/** A session that the person's own browser made at beeline.ru. */
export interface BeelineCookieSession {
  /**
   * Its cookies: the text of a Netscape cookie file, a JSON array as browser extensions write it, or a Cookie header.
   * With `B2C_AUTH` among them it lives longest.
   */
  readonly cookies: string
  /** Not together with cookies. */
  readonly token?: never
}

/** A session made elsewhere: its kind decides which channel is read. */
export type BeelineSession = BeelineTokenSession | BeelineCookieSession

/**
 * How an app signs in at Beeline.
 *
 * - `password`: the cabinet password gives a token of the REST channel. Evidence medium. There is no captcha and no code
 *   so far. Nothing renews a token, so give `credentials` where it should last. A one-time password, one that is too old
 *   and terms that are not accepted end in `website`: no call of this package sets a password or accepts terms.
 *   `login` is the login of the cabinet; default: the line.
 * - `session` with a `token`: the same channel, with a token made elsewhere.
 * - `session` with `cookies`: the web cabinet, for people whom the REST channel refuses. It shows sums by kind in place of
 *   rows, and makes no reports.
 *
 * @throws AccountError `credentials-rejected`, `account-locked`, `wrong-line`, `session-expired`.
 * @throws CarrierError `unavailable`, `maintenance`, `rate-limited`.
 */
export type BeelineSignIn = SessionSignIn<BeelineSession> | PasswordSignIn

const cookieOwner = { carrier: 'beeline', domain: 'beeline.ru', page: 'the cabinet' }

const refuse = (message: string): never => {
  throw new InvalidRequestError('invalid-argument', message, { carrier: 'beeline', option: 'session' })
}

/** Takes a session over. */
export async function signInBySession(
  context: AdapterContext,
  { session }: SessionSignIn<BeelineSession>,
): Promise<SignedInStep<BeelineState>> {
  const { token, cookies } = session ?? {}
  if (typeof cookies === 'string' && token === undefined) {
    importCookies(context, cookies, cookieOwner)
    return { status: 'signed-in', ...(await openWeb(context)) }
  }
  if (typeof token !== 'string' || cookies !== undefined)
    return refuse('The option `session` holds neither a `token` nor `cookies`. Give one of both.')
  if (!/^[0-9A-F]{32}$/i.test(token))
    refuse('The option `session` holds no token of Beeline: it has 32 hexadecimal digits.')
  return openToken(context, token, ('login' in session ? session.login : undefined) ?? toCtn(context.line))
}

/** Nothing renews a token; the web cabinet goes through its sign-on. */
export async function renew(context: Context): Promise<SignedIn<BeelineState>> {
  const { state } = context.session
  return state.channel === 'web' ? renewWeb(context, state.host) : context.fail('session-expired')
}

/** One token reaches all its lines; the web cabinet shows one at a time. */
export async function selectLine(context: Context): Promise<void> {
  const { state } = context.session
  if (state.channel === 'web') await selectWebLine(context, state.host)
}
