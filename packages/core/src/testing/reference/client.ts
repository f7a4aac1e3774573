import type {
  AllowancesCapability,
  BalanceCapability,
  LinesCapability,
  PaymentsCapability,
  ProfileCapability,
  ServicesCapability,
  SignOutEverywhereCapability,
  SpendingCapability,
  StatementCapability,
  UsageCapability,
} from '../../client/capabilities.ts'
import type { CarrierClient } from '../../client/carrier-client.ts'
import type { LineOptions } from '../../client/options.ts'
import type { CodeSignIn, PasswordSignIn, SessionSignIn } from '../../client/sign-in.ts'

/** A session of the reference carrier as a browser would hold it. */
export interface ReferenceSession {
  /** Value of the cookie `sid`. */
  readonly sid: string
  /** Token of the requests. */
  readonly access: string
  /** Buys one new pair of tokens. Absent: the session just ends. */
  readonly refresh?: string
}

/** Ways to sign in at the reference carrier. */
export type ReferenceSignIn = SessionSignIn<ReferenceSession> | CodeSignIn | PasswordSignIn

/** A client of the reference carrier, which offers everything a carrier can offer. */
export interface ReferenceClient
  extends CarrierClient<ReferenceSignIn>,
    UsageCapability,
    BalanceCapability,
    AllowancesCapability,
    SpendingCapability,
    PaymentsCapability,
    ServicesCapability,
    LinesCapability,
    ProfileCapability,
    StatementCapability,
    SignOutEverywhereCapability {}

/** Options of a client of the reference carrier. */
export type ReferenceOptions = LineOptions<ReferenceSignIn>
