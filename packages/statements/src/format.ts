import type { Evidence, Money } from '@esim-usage/core'
import type { UsageDraft } from '@esim-usage/core/adapter'

/** What a file turned out to be, by its content. */
export type StatementContainer = 'xml' | 'html' | 'csv' | 'xls' | 'xlsx' | 'xml-spreadsheet' | 'pdf' | 'text'

/** The beginning of a file, to tell its format by. */
export interface StatementSample {
  /** What the file is. */
  readonly container: StatementContainer
  /** Its first 64 KiB of text; of sheets and PDFs the first rows and lines, one to a line. */
  readonly text: string
  /** True when the text holds all of the words; spaces, letter case, dots, commas and look-alike letters do not count. */
  readonly has: (...words: readonly string[]) => boolean
}

/** One row of a file, read. */
export interface StatementRow {
  /** The record without what the reader adds. */
  readonly record: UsageDraft
  /** Own number, E.164. Undefined: the file does not name the line of the row. */
  readonly line?: string | undefined
  /** What tells the row from others, in the words of the file; the price only where a row is nothing but a charge. */
  readonly identity: readonly (string | number)[]
  /** Cost without tax. Absent: the file does not say. */
  readonly net?: Money | undefined
  /** Cost with tax. Absent: the file does not say. */
  readonly gross?: Money | undefined
  /** Volume as printed, where a unit has decimals: the sum is rounded once, the record for itself. */
  readonly volume?:
    | {
        /** Decimal text. */
        readonly quantity: string
        /** Bytes of one unit. */
        readonly unitBytes: number
      }
    | undefined
  /** The row as it came. */
  readonly raw: unknown
}

/** A total that the file prints, of one line or of the whole file. */
export interface PrintedTotal {
  /** E.164. Absent: of the whole file. */
  readonly line?: string
  /** Number of rows. */
  readonly records?: number
  /** Cost without tax. */
  readonly net?: Money
  /** Cost with tax. */
  readonly gross?: Money
}

/** Something a reader of the records should know. */
export type StatementWarningCode =
  | 'row-skipped'
  | 'kind-unknown'
  | 'value-unreadable'
  | 'unit-assumed'
  | 'zone-assumed'
  | 'tax-assumed'
  | 'direction-assumed'
  | 'low-evidence'
  | 'outside-period'
  | 'records-differ'
  | 'total-differs'
  | 'total-missing'
  | 'empty'

/** An instant of a row. */
export interface StatementTime {
  /** RFC 3339. */
  readonly startedAt: string
  /** How exact it is. */
  readonly precision: 'second' | 'minute' | 'day'
  /** Whether the file prints the offset. */
  readonly timeSource: 'printed' | 'carrier-zone'
}

/** What the reader does for a format. */
export interface StatementContext {
  /** What the file is. */
  readonly container: StatementContainer
  /** `options.line`, E.164: for files that do not print their own number. */
  readonly line: string | undefined
  /** Passes a row on. */
  emit(row: StatementRow): void
  /** A total the file prints. */
  total(total: PrintedTotal): void
  /** The days the file covers, in any printed spelling. */
  period(from: string, to: string): void
  /** A line the file names, also one without rows. */
  found(line: string): void
  /** Counts a remark; those of the same code and reason are one. */
  warn(code: StatementWarningCode, reason: string): void
  /**
   * Instant of a printed date (`dd.mm.yyyy`, `dd.mm.yy`, `dd/mm/yyyy`) and time (`H:MM:SS`, `H:MM`); without an offset
   * it is local time of the zone. Undefined: there is no such time.
   */
  time(date: string, time: string, offset?: string): StatementTime | undefined
  /** Ends the read: the file is not what the format promises. */
  fail(reason: string): never
}

interface FormatFacts {
  /** Own name, such as `mts-xml`. */
  readonly id: string
  /** Carrier id, such as `mts`. */
  readonly carrier: string
  /** Stands in `source.endpoint` and in record ids; formats that print the same words of the same rows share it. */
  readonly dataset: string
  /** How well the format is evidenced. */
  readonly evidence: Evidence
  /** True when the file is of this format. */
  detect(sample: StatementSample): boolean
}

/** Reads rows of cells: HTML, CSV and sheets. */
export interface TableFormat extends FormatFacts {
  /** What is read. */
  readonly shape: 'table'
  /** Makes a reader of one file. */
  read(context: StatementContext): TableReader
}

/** Takes a table row by row. */
export interface TableReader {
  /** A row; `sheet` is the name of its sheet, empty where there are none. */
  row(cells: readonly string[], sheet: string): void
  /** The file is over. */
  end?(): void
}

/** Reads XML elements. */
export interface ElementFormat extends FormatFacts {
  /** What is read. */
  readonly shape: 'elements'
  /** Makes a reader of one file. */
  read(context: StatementContext): ElementReader
}

/** Takes elements as they open and close. */
export interface ElementReader {
  /** An element begins. */
  open(name: string, attributes: Readonly<Record<string, string>>): void
  /** An element ends. */
  close(name: string): void
  /** The file is over. */
  end?(): void
}

/** A line of text, as a PDF shows it. */
export interface TextLine {
  /** All of it, pieces parted by blanks. */
  readonly text: string
  /** Where its pieces begin, from the left; in points of a PDF, in characters of a text. */
  readonly pieces: readonly {
    /** Distance from the left. */
    readonly x: number
    /** The text of the piece. */
    readonly text: string
  }[]
  /** The text between the given distances from the left, one for each. */
  cut(starts: readonly number[]): string[]
}

/** Reads lines of text: PDFs, and the text taken from one. */
export interface LineFormat extends FormatFacts {
  /** What is read. */
  readonly shape: 'lines'
  /** Makes a reader of one file. */
  read(context: StatementContext): LineReader
}

/** Takes text line by line. */
export interface LineReader {
  /** A line, in reading order. */
  line(line: TextLine): void
  /** The file is over. */
  end?(): void
}

/** A format of statement files. */
export type StatementFormat = TableFormat | ElementFormat | LineFormat
