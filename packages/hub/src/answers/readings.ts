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
import type { HubDataset } from '../dataset/dataset.ts'
import type { UnreadReason } from './coverage.ts'

/** Which lines and days: a `month`, or `from` and `to`, in the zone of each line. */
export type ReadingsQuery = Period & {
  /** Ids of lines; default: all. */
  readonly lines?: readonly string[]
  /** Told every thousand rows how many there are, and waited for. What it throws ends the reading. */
  readonly onRows?: (rows: number) => void | Promise<void>
}

/** What a report shows of a line; services are no part of it. */
export type ReadingsDataset = Exclude<HubDataset, 'services'>

/** Days of the period whose usage is not held, and why. */
export interface MissingReadings extends Days {
  /** Why. */
  readonly reason: Exclude<UnreadReason, 'future'>
  /** What the last read met; with `failed`. */
  readonly code?: ErrorCode
}

/** All that is held of a line for a period, as `createReport()` of `@esim-usage/report` takes it. */
export interface HubReadings {
  /** E.164 number. */
  readonly line: string
  /** The alias of the line. Absent: it has none. */
  readonly title?: string
  /** Its carrier, with the zone the line counts days in. One that the app no longer brings along is called by its key. */
  readonly carrier: Pick<CarrierInfo, 'id' | 'title' | 'brands' | 'timeZone' | 'usage'>
  /** Each event of the period once, other people's numbers in full. Absent: its usage was never read. */
  readonly records?: readonly UsageRecord[]
  /** Days whose usage is not in `records`. */
  readonly missing: readonly MissingReadings[]
  /** What the carrier said of these days that bears on their rows: they are not all listed, or some could not be read. */
  readonly warnings: readonly UsageWarning[]
  /** As it was read last. Absent: never. */
  readonly profile?: Profile
  /** As it was read last. Absent: never. */
  readonly balance?: Balance
  /** As they were read last. Absent: never. */
  readonly allowances?: readonly Allowance[]
  /** The carrier's own totals of the months of the period and of the five before. Absent: none are held. */
  readonly spending?: readonly Spending[]
  /** All payments that are held. Absent: they were never read. */
  readonly payments?: readonly Payment[]
  /** Why a dataset is not held, or not all of it. */
  readonly failures: Readonly<Partial<Record<ReadingsDataset, ErrorCode>>>
  /** When each was read, RFC 3339. */
  readonly readAt: Readonly<Partial<Record<ReadingsDataset, string>>>
}
