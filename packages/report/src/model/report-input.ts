import type {
  Allowance,
  Balance,
  CarrierInfo,
  Days,
  ErrorCode,
  Payment,
  Period,
  Profile,
  Spending,
  UsageRecord,
  UsageWarning,
} from '@esim-usage/core'

/** Something that is read of a line. */
export type ReportDataset = 'usage' | 'profile' | 'balance' | 'allowances' | 'spending' | 'payments'

/** Days of the period whose usage is not there, and why. */
export interface MissingDays extends Days {
  /** Why. Absent: nobody said. */
  readonly reason?: 'out-of-history' | 'failed' | 'not-supported' | 'not-read'
  /** What the read met; with `failed`. */
  readonly code?: ErrorCode
}

/** What was read of one line. What is left out was not read, and the report says so. */
export interface LineReadings {
  /** E.164 number. */
  readonly line: string
  /** The person's name for it. */
  readonly title?: string
  /** `client.carrier`, or the facts a carrier package exports. Its `timeZone` counts where the profile has none. */
  readonly carrier: Pick<CarrierInfo, 'id' | 'title' | 'brands' | 'timeZone' | 'usage'>
  /** Itemised usage. Rows outside of the period are counted and left out. */
  readonly records?: Iterable<UsageRecord>
  /** Days of the period whose usage is not in `records`; they are gaps, never zero. */
  readonly missing?: readonly MissingDays[]
  /** Warnings of all pages. Of days that they call not listed or unread a missing row means nothing; without days: of all. */
  readonly warnings?: readonly UsageWarning[]
  /** Who and what the line is. */
  readonly profile?: Profile
  /** Money on the line. */
  readonly balance?: Balance
  /** Packages. */
  readonly allowances?: readonly Allowance[]
  /** The carrier's own totals, of as many months as you like to see beside each other. */
  readonly spending?: readonly Spending[]
  /** Payments. Those outside of the period are left out. */
  readonly payments?: readonly Payment[]
  /** Why a dataset was not read, or not all of it. */
  readonly failures?: Readonly<Partial<Record<ReportDataset, ErrorCode>>>
  /** When a dataset was read, RFC 3339, where it is not read now but kept from an earlier day. */
  readonly readAt?: Readonly<Partial<Record<ReportDataset, string>>>
}

/** What a report is made of. */
export interface ReportInput {
  /** What it is about. */
  readonly period: Period
  /** One or many lines, of any carriers. */
  readonly lines: readonly LineReadings[]
  /** Instant it is made, RFC 3339; days after it are not shown as read. */
  readonly createdAt: string
  /** True: numbers of other people in full. Default: only their last two digits. */
  readonly showOtherSide?: boolean
}
