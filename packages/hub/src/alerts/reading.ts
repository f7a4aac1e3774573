import type { AlertEvent } from './alert-event.ts'

/** How one thing of a line stands by the last read. */
export interface Reading {
  /** What it is about; the same as long as it is the same thing. */
  readonly subject: string
  /** Changes when the thing begins anew, such as with a new month of a package. */
  readonly cycle: string
  /** How bad it is; zero: all is well. */
  readonly rank: number
  /** What would be told. Absent with rank zero. */
  readonly event?: AlertEvent
}

/** The day of an instant or a day, as it is printed. */
export const printedDay = (instant: string): string => instant.slice(0, 10)
