import type { SupportContact } from '../record/support-contact.ts'
import type { UsageKind } from '../record/usage-record.ts'
import type { CapabilityName } from './capabilities.ts'
import type { SignInRequest } from './sign-in.ts'

/** What a carrier's itemised usage covers. */
export interface UsageLimits {
  /** Kinds of records it can hold. */
  readonly kinds: readonly UsageKind[]
  /** `charged-events`: free events are missing, so sums of usage are not complete. */
  readonly covers: 'every-event' | 'charged-events'
  /** Days back that can be read. Absent: not known. */
  readonly historyDays?: number
  /** Longest span of one request in days; longer periods are cut into windows. Absent: no limit is known. */
  readonly windowDays?: number
}

/** Facts about a carrier, written by hand from public sources. */
export interface CarrierFacts {
  /** Short id in kebab-case, such as `reference`. */
  readonly id: string
  /** Name people know. */
  readonly title: string
  /** Other brand names. */
  readonly brands: readonly string[]
  /** MCC-MNC pairs without separator, such as `25001`. */
  readonly plmns: readonly string[]
  /** IANA zone its days are counted in. */
  readonly timeZone: string
  /** Pages for people. */
  readonly sites: {
    /** The self-care page. */
    readonly cabinet: string
  }
  /** Ways to reach it. */
  readonly support: readonly SupportContact[]
  /** How the person resets a password: a USSD code or a page, never a request of ours. */
  readonly passwordHelp?: string
  /** Where else itemised usage can be had when the client has none. */
  readonly usageElsewhere?: readonly ('statement-file' | 'spending' | 'business')[]
}

/** Facts plus what this client can do; the rest is derived, never written by hand. */
export interface CarrierInfo extends CarrierFacts {
  /** Ways to sign in. */
  readonly signInMethods: readonly SignInRequest['method'][]
  /** What can be read. */
  readonly capabilities: readonly CapabilityName[]
  /** What itemised usage covers. Absent: there is none. */
  readonly usage?: UsageLimits
}
