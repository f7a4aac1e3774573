import type { FaultControl } from '../carrier-sandbox.ts'
import type { FaultName } from '../faults.ts'
import type { MegafonCode } from './code-outbox.ts'
import type { MegafonEndpoint } from './endpoint.ts'
import type { MegafonCabinetHeaders } from './front-end.ts'

/**
 * What goes wrong at MegaFon besides: `unauthorized` is «Неавторизованный доступ» to a healthy session, `internal-error`
 * is «Внутренняя ошибка», both with status 200; `forbidden` is a page with status 403, a pause or a ban of the address.
 */
export type MegafonFaultName = FaultName | 'unauthorized' | 'internal-error' | 'forbidden'

/** A session of the web cabinet, as an app takes it from a browser. */
export interface MegafonSandboxSession {
  /** The text of a Netscape cookie file. */
  readonly cookies: string
  /** Good for 20 minutes. */
  readonly jwtToken: string
  /** The constants of the front end at that time. */
  readonly cabinetHeaders: MegafonCabinetHeaders
}

/** What a test or a demo does with the MegaFon of a sandbox. */
export interface MegafonSandbox extends FaultControl<MegafonEndpoint, MegafonFaultName> {
  /**
   * Signs a line in and gives what a browser would hold then.
   *
   * @throws RangeError when there is no such line.
   */
  readonly session: (line: string) => MegafonSandboxSession
  /**
   * Ends the tokens of a line. The session check still gives new ones for the refresh cookie, unless `everything` ends;
   * whether the real cabinet does so is not known.
   *
   * @throws RangeError when there is no such line.
   */
  readonly expire: (line: string, what?: 'session' | 'everything') => void
  /**
   * The codes that were sent to a line by SMS, newest last. Only the newest opens a sign-in. One a minute is sent, which
   * lives five minutes and five tries: not known of the real cabinet.
   *
   * @throws RangeError when there is no such line.
   */
  readonly outbox: (line: string) => readonly MegafonCode[]
  /** The next password has to read a picture first. */
  readonly requireCaptcha: () => void
  /** What the newest picture shows; undefined before the first. */
  readonly captcha: () => string | undefined
  /** The three constants of the front end as they are now; anybody may read them there. */
  readonly cabinetHeaders: () => MegafonCabinetHeaders
  /** A new release of the front end: requests with the constants of the one before are refused. */
  readonly rotateHeaders: () => void
}
