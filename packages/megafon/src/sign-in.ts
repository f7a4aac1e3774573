import {
  type CodeSignIn,
  EsimUsageError,
  InvalidRequestError,
  type PasswordSignIn,
  type SessionSignIn,
} from '@esim-usage/core'
import {
  type AdapterContext,
  importCookies,
  type SignedIn,
  type SignedInStep,
} from '@esim-usage/core/adapter'
import { type CabinetHeaders, completeHeaders, constantNames } from './cabinet-headers.ts'
import { discoverHeaders } from './discover-headers.ts'
import { checkSession } from './session-check.ts'
import type { Context, MegafonState } from './state.ts'

/** A session that the person's own browser made at lk.megafon.ru. */
export interface MegafonSession {
  /**
   * Its cookies: the text of a Netscape cookie file, a JSON array as browser extensions write it, or a Cookie header.
   */
  readonly cookies: string
  /** `JWT_TOKEN` of the local storage of lk.megafon.ru. Without it only the cookies speak for the session. */
  readonly jwtToken?: string
  /** The constants the browser sent with it. Absent: those of the client's options. */
  readonly cabinetHeaders?: CabinetHeaders
}

/**
 * How an app signs in at MegaFon.
 *
 * - `session`: cookies, token and header constants of the person's own browser. Evidence high.
 * - `code`: MegaFon sends a code of six digits to the line. Evidence high for the steps, medium for the length.
 * - `password`: the cabinet password. A picture MegaFon shows now and then is a challenge. `login` is another number of
 *   the account. {@link megafonInfo} says in `passwordHelp` how a new password is set. Evidence high.
 *
 * A session lasts 20 minutes and slides with each answer that brings a token.
 *
 * @throws AccountError `action-required` where a constant of the front end is not known, `credentials-rejected`,
 * `account-locked` also after too many passwords, as a further try prolongs it, `unknown-line` when MegaFon does not take the number, `code-rejected`, `code-limit`,
 * `challenge-expired`, `wrong-line`, `session-expired`.
 * @throws CarrierError `rejected` with the carrier's own code and words, `unavailable`, `maintenance`, `blocked`.
 */
export type MegafonSignIn = SessionSignIn<MegafonSession> | CodeSignIn | PasswordSignIn

/** The constants of the front end: given, or read from it. Absent: they must come with an imported session. */
export type GivenHeaders = CabinetHeaders | 'discover' | undefined

const cookieOwner = { carrier: 'megafon', domain: 'megafon.ru', page: 'lk.megafon.ru' }
/** What makes a session; without them only a person can bring it back. */
export const essentialCookies = [
  'X-Cabinet-Access-Token',
  'X-Cabinet-Id-Token',
  'X-Cabinet-Refresh-Token',
  'JSESSIONID',
  'USER-GUID',
  'ADDITIONAL_USER_GUID',
  'NEW-CSRF-TOKEN',
] as const

const refuse = (message: string): never => {
  throw new InvalidRequestError('invalid-argument', message, { carrier: 'megafon', option: 'session' })
}

function tokenOf({ jwtToken }: MegafonSession): string | undefined {
  if (jwtToken === undefined || /^[\x21-\x7e]+$/.test(jwtToken)) return jwtToken
  return refuse('The `jwtToken` of the option `session` is no token. Give the text as the browser keeps it.')
}

/** The constants for a sign-in without a session of the browser. */
export const headersFor = async (context: AdapterContext, given: GivenHeaders): Promise<CabinetHeaders> =>
  given === 'discover' ? discoverHeaders(context) : completeHeaders(context, given)

/** Takes an imported session over. Its own constants win, as they belong to it. */
export async function signInBySession(
  context: AdapterContext,
  { session }: SessionSignIn<MegafonSession>,
  given: GivenHeaders,
): Promise<SignedInStep<MegafonState>> {
  importCookies(context, session?.cookies, cookieOwner)
  const jwtToken = tokenOf(session)
  const headers =
    given === 'discover' && session.cabinetHeaders === undefined
      ? await discoverHeaders(context)
      : completeHeaders(context, { ...(given === 'discover' ? {} : given), ...session.cabinetHeaders })
  return { status: 'signed-in', ...(await checkSession(context, headers, jwtToken)) }
}

const isSame = (one: CabinetHeaders, other: CabinetHeaders): boolean =>
  constantNames.every(name => one[name] === other[name])

/** Looks at the session again, which brings a fresh token; with constants of a newer front end where it may read them. */
export async function renew(context: Context, given: GivenHeaders): Promise<SignedIn<MegafonState>> {
  const { jwtToken, cabinetHeaders } = context.session.state
  try {
    const newest = typeof given === 'object' ? completeHeaders(context, given) : cabinetHeaders
    return await checkSession(context, newest, jwtToken)
  } catch (error) {
    if (given !== 'discover' || !EsimUsageError.is(error) || error.code !== 'session-expired') throw error
    const found = await discoverHeaders(context).catch((reason: unknown) => {
      // Constants that are not found say nothing about the session; the next sign-in says what to do about them.
      throw EsimUsageError.is(reason) && reason.code === 'action-required' ? error : reason
    })
    if (isSame(found, cabinetHeaders)) throw error
    return checkSession(context, found, jwtToken)
  }
}
