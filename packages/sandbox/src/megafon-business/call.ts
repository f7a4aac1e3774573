import type { Pictures } from '../megafon/pictures.ts'
import type { SandboxSettings } from '../sandbox-options.ts'
import type { MegafonBusinessAccount } from './accounts.ts'
import type { Browsers } from './browsers.ts'
import type { BusinessCharges } from './charges.ts'
import type { Subscriber, Subscribers } from './subscribers.ts'

/** All that the business cabinet knows. */
export interface BusinessWorld {
  readonly settings: SandboxSettings
  readonly browsers: Browsers
  readonly pictures: Pictures
  readonly subscribers: Subscribers
  readonly charges: BusinessCharges
  /** How often the cabinet still says that the data of an account are not gathered; absent: nobody signed in yet. */
  readonly gathering: Map<MegafonBusinessAccount, number>
}

/** One request to the business cabinet. */
export interface BusinessCall {
  readonly world: BusinessWorld
  readonly request: Request
  readonly url: URL
  /** What was posted. */
  readonly form: URLSearchParams
  /** An account to show in place of the session's own. */
  readonly instead: MegafonBusinessAccount | undefined
}

/** One request of somebody who is signed in. */
export interface AccountCall extends BusinessCall {
  readonly account: MegafonBusinessAccount
  readonly lines: readonly Subscriber[]
}

/** One request about one line. */
export interface SubscriberCall extends AccountCall {
  readonly line: Subscriber
}
