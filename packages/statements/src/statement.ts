import type { Days, Evidence, Money, UsageKind, UsageRecord } from '@esim-usage/core'
import type { PrintedTotal, StatementContainer, StatementFormat, StatementWarningCode } from './format.ts'

/** What is read: the content of a file. Its name does not matter. */
export type StatementInput =
  | Uint8Array
  | ArrayBuffer
  | Blob
  | ReadableStream<Uint8Array>
  | AsyncIterable<Uint8Array>

/** Options of {@link readStatement}. */
export interface StatementOptions {
  /** Own number of the line, for files that do not print it. */
  readonly line?: string
  /** IANA zone of files that print local times; default `Europe/Moscow`, with a warning. */
  readonly timeZone?: string
  /** True: every record carries the row of the file in `raw`. */
  readonly raw?: boolean
  /** Formats of your own; they are asked before those of this package. */
  readonly formats?: readonly StatementFormat[]
  /** Called now and then with the number of bytes taken from the input so far. */
  readonly onProgress?: (bytes: number) => void
  /** Ends the read with the reason of the signal. */
  readonly signal?: AbortSignal
}

/** A usage record of a file. `charge` is the gross cost where the file prints it, else the net one. */
export type StatementRecord = UsageRecord & {
  /** Cost without tax as printed. Absent: the file does not say. */
  readonly net?: Money
  /** Cost with tax as printed. Absent: the file does not say. */
  readonly gross?: Money
}

/** Sums over rows. */
export interface StatementTotals {
  /** Number of records. */
  readonly records: number
  /** Seconds of voice. */
  readonly seconds: number
  /** Bytes of data; printed decimals are added up exactly and rounded once. */
  readonly bytes: number
  /** Sum of the costs without tax. Absent: no row prints one. */
  readonly net?: Money
  /** Sum of the costs with tax. Absent: no row prints one. */
  readonly gross?: Money
  /** Sum of the costs of which the file does not say whether tax is inside. Absent: there is none. */
  readonly amount?: Money
}

/** What the file prints of itself. */
export type PrintedTotals = Omit<PrintedTotal, 'line'>

/** Totals of one line. */
export interface StatementLine extends StatementTotals {
  /** E.164. */
  readonly line: string
  /** The file's own totals of the line. Absent: it prints none. */
  readonly printed?: PrintedTotals
}

/** A remark on the file. */
export interface StatementWarning {
  /** What kind of remark it is. */
  readonly code: StatementWarningCode
  /** Why, one English sentence. */
  readonly reason: string
  /** How many rows it concerns. */
  readonly count: number
  /** The line it concerns, E.164. Absent: the whole file. */
  readonly line?: string
  /** `records-differ`: rows read less rows printed. */
  readonly rows?: number
  /** `total-differs`: sum of the rows less the printed total. */
  readonly money?: Money
}

/** What a file held. */
export interface StatementSummary extends StatementTotals {
  /** Carrier id. */
  readonly carrier: string
  /** Id of the format. */
  readonly format: string
  /** What the file is. */
  readonly container: StatementContainer
  /** How well the format is evidenced. */
  readonly evidence: Evidence
  /** Records by kind. */
  readonly kinds: Readonly<Record<UsageKind, number>>
  /** Rows that are no usage, such as payments, or could not be read. */
  readonly skipped: number
  /** Days the file says it covers. Absent: it does not say. */
  readonly period?: Days
  /** Instant of the earliest record, RFC 3339. */
  readonly firstAt?: string
  /** Instant of the latest record, RFC 3339. */
  readonly lastAt?: string
  /** Lines in the order of the file, those without rows among them. */
  readonly lines: readonly StatementLine[]
  /** The file's own totals of all it holds; sums over the lines where it prints them by line. Absent: it prints none. */
  readonly printed?: PrintedTotals
  /** What was skipped, assumed, or differs from the file's own totals. */
  readonly warnings: readonly StatementWarning[]
}

/** A statement that is read while you iterate; nothing is read before. It can be iterated once. */
export interface Statement extends AsyncIterable<StatementRecord> {
  /** The same, many records at a time. */
  batches(): AsyncIterable<readonly StatementRecord[]>
  /** What the file held; reads on to its end if you have not. */
  summary(): Promise<StatementSummary>
  /**
   * Reads everything, in the order of the file.
   *
   * @throws `InvalidRequestError` `limit-exceeded` when there are more than `limit` records (default 100 000); never a cut list.
   */
  toArray(options?: {
    /** Most records to hold in memory. */
    readonly limit?: number
  }): Promise<StatementRecord[]>
}
