import type {
  Allowance,
  Balance,
  Days,
  ErrorCode,
  Money,
  Payment,
  Profile,
  Spending,
  UsageRecord,
  UsageSummary,
  UsageWarning,
} from '@esim-usage/core'
import type { LineReadings, MissingDays, ReportDataset } from './report-input.ts'

/** `partly`: of some lines or days only. `ahead`: not come yet. */
export type ReadState = 'read' | 'partly' | 'missing' | 'ahead'

/** Usage of a day or a month. Absent: not known, which is not zero. */
export interface UsageFigures {
  /** How much of it was read. */
  readonly state: ReadState
  /** Number of rows. */
  readonly records: number
  /** Number of calls. */
  readonly calls?: number
  /** Length of the calls. */
  readonly seconds?: number
  /** Number of messages. */
  readonly messages?: number
  /** Mobile data. */
  readonly bytes?: number
  /** One exact sum for each currency; empty where no row has a charge. */
  readonly charges: readonly Money[]
}

/** A calendar day of the period. */
export interface ReportDay extends UsageFigures {
  /** `YYYY-MM-DD` in the zone of each line. */
  readonly day: string
}

/** A calendar month of the period, or one whose spending is known. */
export interface ReportMonth extends UsageFigures {
  /** `YYYY-MM` in the zone of each line. */
  readonly month: string
  /** The carriers' own totals, one for each currency; empty where none is stated. */
  readonly spent: readonly Money[]
  /** Whether `spent` is of all lines and of the whole month. */
  readonly spentState: Exclude<ReadState, 'ahead'>
}

/** A dataset of a line. */
export interface DatasetState {
  /** Which one. */
  readonly dataset: ReportDataset
  /** Whether it is in the report. */
  readonly read: boolean
  /** Why it is not, or not all of it. Absent: nobody said. */
  readonly code?: ErrorCode
  /** When it was read, RFC 3339, where it was kept from an earlier day. Absent: nobody said. */
  readonly readAt?: string
}

/** One line of a report. */
export interface ReportLine {
  /** E.164 number. */
  readonly line: string
  /** The person's name for it. */
  readonly title?: string
  /** Its carrier. */
  readonly carrier: LineReadings['carrier']
  /** IANA zone its days are counted in: that of the profile, else the carrier's. */
  readonly timeZone: string
  /** What is in the report and what is not. */
  readonly datasets: readonly DatasetState[]
  /** Days of the period without usage data, in order. */
  readonly missing: readonly MissingDays[]
  /** Rows that were given but lie outside of the period. */
  readonly outside: number
  /** Rows that stand for a whole month; they are in no day. */
  readonly undated: number
  /** Remarks of the reads. */
  readonly warnings: readonly UsageWarning[]
  /** Usage in numbers. */
  readonly summary: UsageSummary
  /** Who and what it is. */
  readonly profile?: Profile
  /** Money on it. */
  readonly balance?: Balance
  /** Packages. */
  readonly allowances: readonly Allowance[]
  /** The carrier's own totals, oldest month first. */
  readonly spending: readonly Spending[]
  /** Payments of the period, oldest first. */
  readonly payments: readonly Payment[]
}

/** Every figure of a report, computed once; the formats only write it. Plain JSON. */
export interface Report {
  /** Instant it was made, RFC 3339. */
  readonly createdAt: string
  /** What it is about. */
  readonly period: Days
  /** Whether numbers of other people stand in it in full. */
  readonly showsOtherSide: boolean
  /** The lines, as they were given. */
  readonly lines: readonly ReportLine[]
  /** Rows of all lines by instant, without raw rows. */
  readonly records: readonly UsageRecord[]
  /** Rows of all lines in numbers. */
  readonly summary: UsageSummary
  /** Every day of the period. */
  readonly days: readonly ReportDay[]
  /** Months of the period and of the spending, without a hole. */
  readonly months: readonly ReportMonth[]
  /** What was paid in the period, one sum for each currency. */
  readonly paid: readonly Money[]
}
