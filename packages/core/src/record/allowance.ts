import type { Quality, Source } from './source.ts'

/** Where and for what an allowance may be used. A missing field means that the carrier does not say. */
export interface AllowanceScope {
  /** Where the line may be. */
  readonly roaming: 'home' | 'national' | 'international' | 'any'
  /** Own network only, or all. */
  readonly networks?: 'on-net' | 'any'
  /** One direction only. */
  readonly direction?: 'incoming' | 'outgoing'
  /** Applications or sites it is limited to, in the carrier's words. */
  readonly apps?: readonly string[]
  /** `only`: for sharing the connection. `excluded`: not for sharing it. */
  readonly tethering?: 'only' | 'excluded'
  /** True when it counts at night only. */
  readonly night?: boolean
  /** Region or country it is limited to, in the carrier's words. */
  readonly region?: string
}

/** A package of data, minutes or messages (a TMF677 bucket). */
export interface Allowance {
  /** Stable id within the line. */
  readonly id: string
  /** The carrier's name of it. */
  readonly name: string
  /** What it holds. */
  readonly kind: 'data' | 'voice' | 'message' | 'other'
  /** Unit of all quantities here; `raw`: a unit we do not know, then no quantity is given. */
  readonly unit: 'bytes' | 'seconds' | 'messages' | 'raw'
  /** Quota. Absent: unlimited, or the carrier does not say. */
  readonly total?: number
  /** Used by everybody who shares it. */
  readonly used?: number
  /** Left. Absent: unlimited, or the carrier does not say. */
  readonly remaining?: number
  /** Used by this line, where it is shared. */
  readonly ownUsed?: number
  /** True when there is no quota. */
  readonly unlimited: boolean
  /** Where and for what it may be used. */
  readonly scope: AllowanceScope
  /** How this line shares it. Absent: not shared, or the carrier does not say. */
  readonly shared?: 'donor' | 'receiver' | 'group'
  /** True when it was carried over from an earlier cycle. */
  readonly carriedOver?: boolean
  /** Start of validity, RFC 3339. */
  readonly validFrom?: string
  /** End of validity, RFC 3339. */
  readonly validTo?: string
  /** When it is filled again, RFC 3339. */
  readonly renewsAt?: string
  /** The carrier's order of use. */
  readonly priority?: number
  /** True for the one a person means by "my data", "my minutes", "my messages". */
  readonly primary: boolean
  /** Whether it can be used now. */
  readonly status: 'active' | 'suspended' | 'blocked' | 'expired'
  /** The carrier's own words. */
  readonly label: string
  /** Present when a value is suspect or estimated. */
  readonly quality?: Quality
  /** Where it came from. */
  readonly source: Source
}
