import type { FaultPort } from '../../adapter/fault-port.ts'
import type { CarrierClient } from '../../client/carrier-client.ts'
import type { CarrierFacts, UsageLimits } from '../../client/carrier-info.ts'
import type { Pace } from '../../client/options.ts'
import type { TapeOptions } from '../tape/play-tape.ts'
import type { Tape } from '../tape/tape.ts'

/** What the suite hands to {@link CarrierUnderTest.create}. */
export interface ConformanceOptions extends TapeOptions {
  /** Gives a request of the tape; to the checker it fits every carrier's own requests. */
  readonly credentials?: () => Promise<never>
}

/** The members of an adapter that the suite reads; every `CarrierAdapter` has them. */
export interface AdapterManifest {
  /** Version of the contract. */
  readonly contract: 1
  /** Facts about the carrier. */
  readonly info: CarrierFacts
  /** Cabinet API or business API. */
  readonly channel: 'api' | 'business'
  /** Hosts it may ask. */
  readonly origins: readonly string[]
  /** How fast it asks. */
  readonly pace: Pace
  /** Cookies that matter. */
  readonly essentialCookies?: readonly string[]
  /** Its fault rules. */
  readonly faults: FaultPort
  /** Its sign-in flows. */
  readonly auth: {
    /** One for each method. */
    readonly begin: object
    /** Present when a session can be made fresh without a person. */
    readonly renew?: unknown
  }
  /** Present when it reads itemised usage. */
  readonly usage?: {
    /** What the source has. */
    readonly limits: UsageLimits
  }
}

/** Says why a rule does not hold yet, and until when that is accepted. */
export interface Waiver {
  /** Name of the rule, such as `errors/maintenance`. */
  readonly rule: string
  /** The tape or method it is about, as the suite names it. Absent: all of the rule. */
  readonly subject?: string
  /** Why, in a sentence. */
  readonly reason: string
  /** Last day on which it holds, `YYYY-MM-DD`; at most a year ahead. */
  readonly until: string
}

/** What {@link describeCarrier} and {@link runRules} are given. */
export interface CarrierUnderTest {
  /** The adapter, for what its client does not show: origins, fault rules, cookies. */
  readonly adapter: AdapterManifest
  /** Makes a client of the carrier. */
  create(options: ConformanceOptions): CarrierClient
  /** Its tapes: a folder of tape folders, or what `readTapes` gave. */
  readonly tapes: string | URL | readonly Tape[]
  /** Rules that do not hold yet. Default: none. */
  readonly waivers?: readonly Waiver[]
}
