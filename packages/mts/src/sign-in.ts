import { type CodeSignIn, EsimUsageError, type PasswordSignIn, type SessionSignIn } from '@esim-usage/core'
import {
  type AdapterContext,
  type AdapterRequest,
  type AdapterResponse,
  importCookies,
  type SignedIn,
  type SignedInStep,
} from '@esim-usage/core/adapter'
import { parseLine } from '@esim-usage/core/parse'
import { cabinetRequest, cabinetUrls, startRequest } from './endpoints.ts'
import { readProfile, readUserInfo } from './session-calls.ts'
import type { UserInfo } from './wire.ts'

/** A session that the person's own browser made at lk.mts.ru. */
export interface MtsSession {
  /**
   * Its cookies: the text of a Netscape cookie file, a JSON array as browser extensions write it, or a Cookie header.
   * With `MTSWebSSOPersistent` of login.mts.ru among them the session can be renewed without the person.
   */
  readonly cookies: string
}

/**
 * How an app signs in at MTS.
 *
 * - `session`: cookies of the person's own browser. One that is over already is `session-expired`: export them anew.
 *   Evidence high, two clients live on such cookies alone.
 * - `code`: MTS sends a one-time code to the line. Evidence medium: the steps are known from clients of 2025 and 2026,
 *   none of which says what it is as this SDK does.
 * - `password`: the cabinet password. Evidence low: since about April 2026 MTS no longer offers it to everybody and asks
 *   for a code in its place, which is then the challenge. Each such sign-in counts as a code. A password that was
 *   wrong is not to be tried in a loop: MTS locks the access after some tries. `login` is another number of the account.
 *   {@link mtsInfo} says in `passwordHelp` how a new password is set.
 *
 * A picture MTS shows before it takes the password ends in `website`, as the password is kept nowhere meanwhile.
 *
 * @throws AccountError `credentials-rejected`, `account-locked` (also after a change of owner), `unknown-line`
 * when MTS refuses the number, `code-rejected`, `code-limit`, `challenge-expired`, `wrong-line`, `session-expired`.
 * @throws CarrierError `rejected` with the name of the step as `carrierCode` at a step this version does not
 * know, or with the carrier's own code; `unavailable`, `maintenance`, `blocked`.
 */
export type MtsSignIn = SessionSignIn<MtsSession> | CodeSignIn | PasswordSignIn

/** Nothing but the cookies is kept. */
export type MtsState = Readonly<Record<string, never>>

const cookieOwner = { carrier: 'mts', domain: 'mts.ru', page: 'lk.mts.ru' }
/** What brings a session back; without the last of them only a person can. */
export const essentialCookies = [
  'MTSWebSSO',
  'MTSWebSSOPersistent',
  'mts_auth_lk',
  'mts_auth_userId_lk',
  'mts_auth_mtsru',
  'JSESSIONID',
  'lk_mts_sid',
  'Auth',
] as const
/** Cookies of the bot check; without them every start would meet it again. */
export const wallCookies = [/^qrator/i, 'StickyID', /^TS0/] as const
const staleText = 'Произошла ошибка при попытке авторизации'
const readyTries = 5
const readyMs = 2000

const isReady = (info: UserInfo): boolean => info.loginStatus === 'Success'

/** A fresh session says `InProgress` for some seconds, and at times until its verification was asked for. */
export async function waitUntilReady(context: AdapterContext): Promise<void> {
  if (isReady(await readUserInfo(context))) return
  for (let tries = 0; tries < readyTries; tries += 1) {
    await context.wait(readyMs)
    if (isReady(await readUserInfo(context))) return
  }
  const answer = await context.http.send(
    cabinetRequest(context, 'lk.user-verification', cabinetUrls['lk.user-verification']),
  )
  if (answer.status >= 400) context.http.check(answer)
  if (!isReady(await readUserInfo(context))) context.fail('session-expired')
}

/** Whose session it is, once the cabinet is ready. */
export async function readLines(context: AdapterContext): Promise<SignedIn<MtsState>> {
  await waitUntilReady(context)
  const { account, slaves } = await readProfile(context)
  const own = parseLine(account.phone) ?? context.fail('schema-mismatch')
  const linked = (slaves ?? []).map(({ phone }) => parseLine(phone)).filter(line => line !== undefined)
  return { state: {}, lines: [own, ...linked] }
}

/** Goes to the start of the sign-in and follows it; cookies that are stale are dropped, once. */
export async function openStart(context: AdapterContext, request: AdapterRequest): Promise<AdapterResponse> {
  const answer = await context.http.send(request)
  if (!answer.text().includes(staleText)) return answer
  context.cookies.keep(['MTSWebSSOPersistent', ...wallCookies])
  return context.http.send(request)
}

/** True when the redirects ended in the cabinet. The host decides: it answers 502 at times although the session lives. */
export const isCabinet = (answer: AdapterResponse): boolean => new URL(answer.url).hostname === 'lk.mts.ru'

/** Makes sure that the redirects ended in the cabinet. */
export function checkLanding(context: AdapterContext, answer: AdapterResponse): void {
  const isOutside = !isCabinet(answer)
  if (isOutside || (answer.status >= 400 && answer.status < 500)) context.http.check(answer)
  if (isOutside) context.fail('session-expired')
}

/** Makes the session of the cabinet anew from the sign-on's persistent cookie; no step needs the person. */
export async function renew(context: AdapterContext): Promise<SignedIn<MtsState>> {
  // A jar that grew too big is refused with 431, so only what is needed goes along.
  context.cookies.keep([...essentialCookies, ...wallCookies])
  checkLanding(context, await openStart(context, startRequest))
  return readLines(context)
}

/** Takes an imported session over. One whose cabinet part is over is renewed at once, where the sign-on still lives. */
export async function signInBySession(
  context: AdapterContext,
  request: SessionSignIn<MtsSession>,
): Promise<SignedInStep<MtsState>> {
  importCookies(context, request.session?.cookies, cookieOwner)
  try {
    return { status: 'signed-in', ...(await readLines(context)) }
  } catch (error) {
    if (!EsimUsageError.is(error) || error.code !== 'session-expired') throw error
    return { status: 'signed-in', ...(await renew(context)) }
  }
}
