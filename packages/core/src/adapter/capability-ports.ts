import type { StatementOrder, StatementStep } from '../client/capabilities.ts'
import type { UsageLimits } from '../client/carrier-info.ts'
import type { Days, UsageWarning } from '../client/usage.ts'
import type { Allowance } from '../record/allowance.ts'
import type { Balance } from '../record/balance.ts'
import type { Line } from '../record/line.ts'
import type { Payment } from '../record/payment.ts'
import type { Profile } from '../record/profile.ts'
import type { Service } from '../record/service.ts'
import type { Evidence } from '../record/source.ts'
import type { Spending } from '../record/spending.ts'
import type { UsageRecord } from '../record/usage-record.ts'
import type { ReadContext } from './adapter-context.ts'
import type { Without } from './without.ts'

/** Distributes over the kinds of records. */
export type UsageDraftOf<R> = R extends unknown
  ? Omit<R, 'id' | 'carrier' | 'line' | 'source' | 'raw'> &
      Without<'id' | 'carrier' | 'source' | 'raw'> & {
        /** Only where a session lists several lines; default: the client's line. */
        readonly line?: string
      }
  : never

/** A usage record without what core adds. */
export type UsageDraft = UsageDraftOf<UsageRecord>

/** Fields core adds to a record. */
export type OwnedKeys<T> = 'carrier' | 'source' | (T extends Record<'id', string> ? 'id' : never)

/** A record without what core adds, and the endpoint it came from. */
export type Draft<T> = T extends unknown
  ? Omit<T, OwnedKeys<T>> &
      Without<OwnedKeys<T>> & {
        /** The adapter's logical name of the dataset. */
        readonly endpoint: string
        /** Instant the data holds for, RFC 3339. Absent: the carrier does not say. */
        readonly asOf?: string
        /** How well the shape of this dataset is evidenced. Absent: not judged. */
        readonly evidence?: Evidence
      } & (T extends Record<'id', string>
        ? {
            /** What tells it from others, in the carrier's printed words. */
            readonly identity: readonly (string | number)[]
          }
        : unknown)
  : never

/** A span that one walk of pages covers. */
export interface UsageWindow extends Days {
  /** RFC 3339: end of `to`, or the moment the read began. */
  readonly until: string
}

/** A row, read or skipped. */
export type FetchedRow =
  | {
      /** The record without what core adds. */
      readonly record: UsageDraft
      /** What tells the row from others, in the carrier's printed words; never balance or status. */
      readonly identity: readonly (string | number)[]
      /** The row as it came. */
      readonly raw: unknown
    }
  | {
      /** Why the row is left out, one English phrase; a row that cannot be read ends the read, unless that would cost the rest. */
      readonly skipped: string
      /** Present: the row may be usage, and it could not be read. Absent: it is none. */
      readonly unread?: true
      /** The row as it came. */
      readonly raw: unknown
    }

/** One page of usage. */
export interface FetchedPage<Position> {
  /** The adapter's logical name of the dataset. */
  readonly endpoint: string
  /** In the carrier's order. */
  readonly rows: readonly FetchedRow[]
  /** Where the next page is. Absent: this was the last. */
  readonly next?: Position
  /** Instant the data holds for, RFC 3339. Absent: the carrier does not say. */
  readonly asOf?: string
  /** How well the shape of this dataset is evidenced. Absent: not judged. */
  readonly evidence?: Evidence
  /** What a reader should know. */
  readonly warnings?: readonly UsageWarning[]
}

/** Itemised usage: fetches one page. */
export interface UsagePort<State, Position> {
  /** What it covers. */
  readonly limits: UsageLimits
  /** One page; `position` is undefined for the first. */
  fetchPage(
    context: ReadContext<State>,
    window: UsageWindow,
    position: Position | undefined,
  ): Promise<FetchedPage<Position>>
}

/** An order without what core adds. */
export type StatementDraft = Pick<StatementOrder, 'id' | 'format'>

/** Detail files. */
export interface StatementPort<State> {
  /** Orders a free file. */
  order(
    context: ReadContext<State>,
    query: Days & {
      /** File format; default: the carrier's best. */
      readonly format?: string
      /** Where to send it. */
      readonly email?: string
    },
  ): Promise<StatementDraft>
  /** Asks once and takes the file when it is ready. */
  fetch(context: ReadContext<State>, order: StatementOrder): Promise<StatementStep>
}

/** What an adapter implements for each capability. A port call must be repeatable. */
export interface CapabilityPorts<State, Position> {
  /** Itemised usage. */
  readonly usage: UsagePort<State, Position>
  /** Detail files. */
  readonly statements: StatementPort<State>
  /** Money on the line. */
  readonly balance: (context: ReadContext<State>) => Promise<Draft<Balance>>
  /** Packages. */
  readonly allowances: (context: ReadContext<State>) => Promise<readonly Draft<Allowance>[]>
  /** One month. */
  readonly spending: (
    context: ReadContext<State>,
    query: {
      /** `YYYY-MM`. */
      readonly month: string
    },
  ) => Promise<Draft<Spending>>
  /** Payments of some days. */
  readonly payments: (context: ReadContext<State>, query: Days) => Promise<readonly Draft<Payment>[]>
  /** Options and subscriptions. */
  readonly services: (context: ReadContext<State>) => Promise<readonly Draft<Service>[]>
  /** Lines of the sign-in. */
  readonly lines: (context: ReadContext<State>) => Promise<readonly Draft<Line>[]>
  /** Holder, tariff, state. */
  readonly profile: (context: ReadContext<State>) => Promise<Draft<Profile>>
  /** Ends all sessions at the carrier. */
  readonly signOutEverywhere: (context: ReadContext<State>) => Promise<void>
}
