import type {
  AccountAction,
  Allowance,
  Balance,
  CapabilityName,
  Days,
  ErrorCode,
  Payment,
  Profile,
  Service,
  Spending,
  UsageWarning,
  WebsiteReason,
} from '@esim-usage/core'

/** What a sync reads of a line, each on its own. */
export type HubDataset = Extract<
  CapabilityName,
  'usage' | 'balance' | 'allowances' | 'spending' | 'payments' | 'services' | 'profile'
>

/** All datasets, in the order in which a sync reads them: the quick ones first. */
export const hubDatasets: readonly HubDataset[] = [
  'profile',
  'balance',
  'allowances',
  'services',
  'spending',
  'payments',
  'usage',
]

/** What one version of a dataset holds. Spending is kept by month, a payment by its id. */
export interface FactValues {
  /** Money on the line. */
  readonly balance: Balance
  /** All packages; empty: the carrier lists none. */
  readonly allowances: readonly Allowance[]
  /** All options and subscriptions; empty: the carrier lists none. */
  readonly services: readonly Service[]
  /** Holder, tariff and state. */
  readonly profile: Profile
  /** One month. */
  readonly spending: Spending
  /** One payment. */
  readonly payments: Payment
}

/** A dataset that is kept as values, with their history; usage is kept as records. */
export type FactDataset = keyof FactValues

/** Why a read failed; holds no address, number or secret. */
export interface ReadFailure {
  /** Code of the error. */
  readonly code: ErrorCode
  /** What to do, one English sentence. */
  readonly message: string
  /** When the carrier lets us ask again, milliseconds from the failure. Absent: it does not say. */
  readonly retryAfterMs?: number
  /** The carrier's own code. Absent: it gave none. */
  readonly carrierCode?: string
  /** HTTP status. Absent: there was none. */
  readonly status?: number
  /** What the account holder can do. Absent: nothing is known. */
  readonly action?: AccountAction
  /** What the carrier's page wants of the person. Absent: no such page was met. */
  readonly website?: WebsiteReason
}

/** What a read of some days said that bears on whether they were used. */
export interface DayRemark extends Days {
  /** What kind; those that are about units, zones and kinds are none of them. */
  readonly code: Exclude<UsageWarning['code'], 'kind-unknown' | 'unit-assumed' | 'zone-assumed'>
}

/** Days or a month that could not be read. */
export interface Gap extends Days {
  /** Why. */
  readonly failure: ReadFailure
}

/** How a dataset of a line stands after the last run that ended. */
export type DatasetStatus =
  | {
      /** Everything that was asked for was read. */
      readonly status: 'complete'
    }
  | {
      /** Everything was read, and the carrier lists nothing. */
      readonly status: 'empty-confirmed'
    }
  | {
      /** Something was read, something is missing. */
      readonly status: 'partial'
      /** What is missing, oldest first; never empty. */
      readonly gaps: readonly Gap[]
    }
  | {
      /** What is kept is of an earlier run; the last one failed. */
      readonly status: 'stale'
      /** Why it failed. */
      readonly failure: ReadFailure
    }
  | {
      /** Nothing is kept, and the last run failed. */
      readonly status: 'unavailable'
      /** Why it failed. */
      readonly failure: ReadFailure
    }
  | {
      /** The carrier offers no such thing. */
      readonly status: 'not-supported'
    }

/** What is known of a dataset of a line, beside its values. */
export type DatasetState = DatasetStatus & {
  /** Which one. */
  readonly dataset: HubDataset
  /** When it was last asked for, RFC 3339. */
  readonly triedAt: string
  /** When it was last read, in whole or in part, RFC 3339. Absent: never. */
  readonly readAt?: string
  /** Instant the carrier's data holds for, RFC 3339. Absent: the carrier does not say. */
  readonly asOf?: string
  /** Usage, payments and months of spending: days that were read in whole, oldest first, without overlaps. */
  readonly covered?: readonly Days[]
  /** Days that the carrier no longer keeps and that were never read. */
  readonly outOfHistory?: readonly Days[]
  /** Usage: when the longer trailing window was last read again, RFC 3339. */
  readonly deepReadAt?: string
  /** What the last read skipped, assumed or found empty. */
  readonly warnings?: readonly UsageWarning[]
  /** Usage: what the last read of each day said, oldest first. */
  readonly remarks?: readonly DayRemark[]
}
