import { monthAfter, monthOf, monthStart } from '../mts/moscow.ts'
import type { SandboxSettings } from '../sandbox-options.ts'
import type { ChargeBook } from './charge-book.ts'
import type { MegafonLine } from './megafon-line.ts'
import { printDay, printMinute, printSecond } from './print-time.ts'

/** Money that came in. */
export interface Payment {
  readonly at: number
  readonly kopecks: number
  readonly way: string
  /** As the list prints its time, with more or less of it. */
  readonly printed: string
}

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
/** On the second day at 20:15. */
const paidAfterMs = dayMs + (20 * 60 + 15) * minuteMs
/** On the third day at 09:05:30. */
const transferAfterMs = 2 * dayMs + 9 * 60 * minuteMs + 330_000
const transferKopecks = 10_000

/** Money of all lines: on the second day of a month somebody pays what was charged in the month before. */
export class MoneyBook {
  readonly #settings: SandboxSettings
  readonly #book: ChargeBook

  constructor(settings: SandboxSettings, book: ChargeBook) {
    this.#settings = settings
    this.#book = book
  }

  /** Payments of a month until now, newest first. */
  paymentsOf(line: MegafonLine, month: string): readonly Payment[] {
    const due = this.#book.spent(line, monthAfter(month, -1))
    if (due === 0) return []
    const start = monthStart(month)
    const at = start + paidAfterMs
    const inShop = Number(month.slice(5)) % 2 === 0
    const first = inShop
      ? { at: start + dayMs, way: 'Салон связи', printed: printDay(at) }
      : { at, way: 'Банковская карта', printed: printMinute(at) }
    const later = start + transferAfterMs
    const transferred = due > 2 * transferKopecks ? transferKopecks : 0
    const second = {
      at: later,
      kopecks: transferred,
      way: 'Перевод с другого номера',
      printed: printSecond(later),
    }
    return [...(transferred > 0 ? [second] : []), { ...first, kopecks: due - transferred }].filter(
      payment => payment.at <= this.#settings.now(),
    )
  }

  /** All payments that are told, newest first. */
  payments(line: MegafonLine): readonly Payment[] {
    const oldest = monthOf(this.#book.oldest)
    const all: Payment[] = []
    for (let month = monthOf(this.#settings.now()); month >= oldest; month = monthAfter(month, -1))
      all.push(...this.paymentsOf(line, month))
    return all
  }

  /** Paid in this month, in kopecks. */
  income(line: MegafonLine): number {
    return this.paymentsOf(line, monthOf(this.#settings.now())).reduce((sum, { kopecks }) => sum + kopecks, 0)
  }

  /** What is on the account now, in kopecks. */
  balance(line: MegafonLine): number {
    const month = monthOf(this.#settings.now())
    const owed = this.#book.spent(line, monthAfter(month, -1)) + this.#book.spent(line, month)
    return line.money.floatKopecks + this.income(line) - owed
  }
}
