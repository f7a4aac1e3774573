import type { CodeSignIn, PasswordSignIn, SessionSignIn } from '@esim-usage/core'
import * as z from 'zod/mini'

/** Hosts of one family: t2 today, Tele2 before September 2024. Their sessions are kept apart. */
export const sites = ['t2.ru', 'tele2.ru'] as const

/** Which client of the sign-on a pair of tokens was issued to: the web cabinet or the app. */
export type Tele2ClientId = 'digital-suite-web-app' | 'android-app'

const clientIds: readonly Tele2ClientId[] = ['digital-suite-web-app', 'android-app']

/** A pair of tokens that the person's own browser or app holds. */
export interface Tele2Tokens {
  /** The access token; it lives about four hours. */
  readonly accessToken: string
  /** The refresh token that came with it. */
  readonly refreshToken: string
  /** Default `digital-suite-web-app`, the web cabinet. A pair is renewed only by the client it was issued to. */
  readonly clientId?: Tele2ClientId
  /** Default `t2.ru`; `tele2.ru` for a pair made at the old hosts. */
  readonly site?: 't2.ru' | 'tele2.ru'
}

/** Cookies of a browser that is signed in to the cabinet. */
export interface Tele2Cookies {
  /**
   * The text of a Netscape cookie file, a JSON array as browser extensions write it, or a Cookie header of t2.ru. Of all
   * of them only `access_token` and `refresh_token` of t2.ru, or else of tele2.ru, are used and kept.
   */
  readonly cookies: string
}

/** A session made by the person's own browser. */
export type Tele2Session = Tele2Tokens | Tele2Cookies

/**
 * How an app signs in at t2.
 *
 * - `session`: the pair of tokens of the person's own browser, evidence high. One that is over is renewed at once; where
 *   that fails it is `session-expired`: export it anew.
 * - `code`: t2 sends a one-time code to the line, and then often a second one to the e-mail of the profile: two
 *   challenges in a row. Evidence medium.
 * - `password`: the password of the cabinet, evidence medium. Since June 2024 t2 asks most people for the code by e-mail
 *   as well; until it is answered the password waits in the store, encrypted under the challenge's id. `login` is the main
 *   number, where the line is linked to one and the password is the main number's.
 *
 * The addresses of the sign-in stand behind a browser check that may refuse any program. It comes back as `website`: sign in
 * there with a browser, and import the session.
 *
 * @throws AccountError `credentials-rejected`, `code-rejected`, `code-limit`, `challenge-expired`, `unknown-line` when the
 * number is no private t2 line, `wrong-line` when t2 does not show the line to this session, `session-expired`.
 * @throws CarrierError `rejected` with the carrier's words, `unavailable`, `maintenance`.
 */
export type Tele2SignIn = SessionSignIn<Tele2Session> | CodeSignIn | PasswordSignIn

/** What an app may hand in; the compiler does not see plain JavaScript. */
export const sessionInput = z.union([
  z.object({
    accessToken: z.string().check(z.minLength(1)),
    refreshToken: z.string().check(z.minLength(1)),
    clientId: z.exactOptional(z.enum(clientIds)),
    site: z.exactOptional(z.enum(sites)),
  }),
  z.object({ cookies: z.string() }),
])

/** What is kept of a session. */
export const state = z.object({
  accessToken: z.string(),
  refreshToken: z.string(),
  clientId: z.enum(clientIds),
  site: z.enum(sites),
  /** E.164: the session's own line first. Kept, as nothing may be asked between a renewal and the saving of its tokens. */
  lines: z.array(z.string()),
})
export type Tele2State = z.infer<typeof state>

/** A pair on its way in or out: the access token may be gone from a browser by then. */
export type TokenPair = Pick<Tele2State, 'refreshToken' | 'clientId' | 'site'> & {
  readonly accessToken: string | undefined
}
