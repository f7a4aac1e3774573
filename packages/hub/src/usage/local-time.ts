import { dayOf, endOfDay, startOfDay } from '@esim-usage/core/parse'
import { toDayNumber } from './day-number.ts'

/** `2026-11-05T12:00:00+03:00`; others have a fraction of a second, or end in `Z`. */
const printedLength = 25

const twoDigits = (text: string, at: number): number =>
  (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48

/** A printed date and offset in which the last instant stood. */
interface Printed {
  readonly date: string
  readonly offset: string
  readonly startMs: number
  /** Undefined: the zone has another offset on that date, so each instant is asked for. */
  readonly day: number | undefined
}

/**
 * Reads instants in a zone. Nearly every row is printed in the offset of its zone and on the day of the one before it:
 * then its own digits say all.
 */
export class LocalTime {
  /** Day of the instant that was read last, such as 20261105. */
  day = 0
  /** Epoch milliseconds of it. */
  instantMs = 0
  readonly #timeZone: string
  #last: Printed = { date: '-', offset: '-', startMs: 0, day: undefined }

  constructor(timeZone: string) {
    this.#timeZone = timeZone
  }

  /** Reads an instant, RFC 3339. */
  read(instant: string): void {
    if (instant.length !== printedLength) {
      this.instantMs = Date.parse(instant)
      this.day = toDayNumber(dayOf(this.instantMs, this.#timeZone))
      return
    }
    if (!instant.startsWith(this.#last.date) || !instant.endsWith(this.#last.offset))
      this.#last = this.#print(instant)
    const { startMs, day } = this.#last
    const seconds = (twoDigits(instant, 11) * 60 + twoDigits(instant, 14)) * 60 + twoDigits(instant, 17)
    this.instantMs = startMs + seconds * 1000
    this.day = day ?? toDayNumber(dayOf(this.instantMs, this.#timeZone))
  }

  #print(instant: string): Printed {
    const date = instant.slice(0, 10)
    const offset = instant.slice(19)
    const isOwn =
      startOfDay(date, this.#timeZone).slice(19) === offset &&
      endOfDay(date, this.#timeZone).slice(19) === offset
    const startMs = Date.parse(`${date}T00:00:00${offset}`)
    return { date, offset, startMs, day: isOwn ? toDayNumber(date) : undefined }
  }
}
