import type { FaultControl } from '../carrier-sandbox.ts'
import type { MtsEndpoint } from './routes.ts'
import type { MtsCode } from './sign-on/code-outbox.ts'

/** What a test or a demo does with the MTS of a sandbox. */
export interface MtsSandbox extends FaultControl<MtsEndpoint> {
  /**
   * Signs a line in and gives its cookies as the text of a Netscape file. `+79000000001` has the linked lines
   * `+79000000002` (daily fee, unlimited data) and `+79000000003` (blocked, no usage).
   *
   * @throws RangeError when there is no such line.
   */
  readonly session: (line: string) => string
  /** Ends the sessions of a line; their persistent cookie still renews them, unless `everything` ends. */
  readonly expire: (line: string, what?: 'session' | 'everything') => void
  /**
   * The codes that were sent to a line by SMS, newest last. Only the newest opens a sign-in.
   *
   * @throws RangeError when there is no such line.
   */
  readonly outbox: (line: string) => readonly MtsCode[]
  /**
   * The detail file of a month (`YYYY-MM`) as the cabinet sends it by e-mail, XML: the same calls, messages and data as
   * its pages, without fees and top-ups.
   *
   * @throws RangeError when there is no such line.
   */
  readonly statement: (line: string, month: string) => string
  /** The next number that is entered has to read a picture first. */
  readonly requireCaptcha: () => void
  /** What the newest picture shows; undefined before the first. */
  readonly captcha: () => string | undefined
  /**
   * Requests come through the mobile network of this line from now on, so a sign-in is offered it; undefined: they do
   * not, as at first.
   *
   * @throws RangeError when there is no such line.
   */
  readonly useNetworkOf: (line: string | undefined) => void
  /**
   * Money comes to a line now, by bank card: the balance, the payments and the income of the month all show it, at the
   * company too that has the line. A blocked line stays blocked.
   *
   * @throws RangeError when there is no such line, or the kopecks are no positive whole number.
   */
  readonly topUp: (line: string, kopecks: number) => void
  /**
   * A subscription to something that is no service of MTS is charged to a line now: the balance, the rows and the total
   * of the month all show it. The account may go below zero.
   *
   * @throws RangeError when there is no such line, or the kopecks are no positive whole number.
   */
  readonly spend: (line: string, kopecks: number) => void
}
