import type { Money } from '@esim-usage/core'
import type { StatementRow } from '../format.ts'
import type { StatementTotals } from '../statement.ts'

/** Decimal places of money in statements: rows print up to four. */
export const moneyScale = 4
/** Decimal places that are kept of a printed volume. */
const volumeScale = 4

/** Money of the scale of statements. */
export const roubles = (amount: number): Money => ({ amount, currency: 'RUB', scale: moneyScale })

/** Amount in units of the scale of statements; scales are never finer there. */
export const toUnits = ({ amount, scale }: Money): number => amount * 10 ** (moneyScale - scale)

const decimal = /^(\d{1,11})(?:[.,](\d{1,4})\d*)?$/u

/** A printed volume as a whole number of the smallest decimals; undefined: it has another shape. */
function toParts(quantity: string): number | undefined {
  const [, whole, fraction = ''] = decimal.exec(quantity) ?? []
  return whole === undefined ? undefined : Number(whole + fraction.padEnd(volumeScale, '0'))
}

/** Rounds once. */
function toBytes(parts: number, unitBytes: number): number {
  const divisor = 10n ** BigInt(volumeScale)
  return Number((BigInt(parts) * BigInt(unitBytes) * 2n + divisor) / (divisor * 2n))
}

/** A sum that knows whether anything was added. */
interface Sum {
  value: number
  isEmpty: boolean
}

const emptySum = (): Sum => ({ value: 0, isEmpty: true })

function addTo(sum: Sum, money: Money | undefined): void {
  if (money === undefined) return
  sum.value += toUnits(money)
  sum.isEmpty = false
}

const kinds = ['net', 'gross', 'amount'] as const

/** Adds up rows. */
export class RowTally {
  #records = 0
  #seconds = 0
  #bytes = 0
  readonly #sums = { net: emptySum(), gross: emptySum(), amount: emptySum() }
  /** Sums of printed decimals by the bytes of their unit. */
  readonly #parts = new Map<number, number>()

  add({ record, net, gross, volume }: StatementRow): void {
    this.#records += 1
    if (record.kind === 'voice') this.#seconds += record.seconds ?? 0
    else if (record.kind === 'data') {
      const printed = volume === undefined ? undefined : toParts(volume.quantity)
      if (volume === undefined || printed === undefined) this.#bytes += record.bytes ?? 0
      else this.#parts.set(volume.unitBytes, (this.#parts.get(volume.unitBytes) ?? 0) + printed)
    }
    addTo(this.#sums.net, net)
    addTo(this.#sums.gross, gross)
    if (net === undefined && gross === undefined) addTo(this.#sums.amount, record.charge)
  }

  addAll(other: RowTally): void {
    this.#records += other.#records
    this.#seconds += other.#seconds
    this.#bytes += other.#bytes
    for (const [unit, parts] of other.#parts) this.#parts.set(unit, (this.#parts.get(unit) ?? 0) + parts)
    for (const kind of kinds) {
      const sum = other.#sums[kind]
      if (!sum.isEmpty) addTo(this.#sums[kind], roubles(sum.value))
    }
  }

  total(): StatementTotals {
    let bytes = this.#bytes
    for (const [unitBytes, parts] of this.#parts) bytes += toBytes(parts, unitBytes)
    const totals: { -readonly [Name in keyof StatementTotals]: StatementTotals[Name] } = {
      records: this.#records,
      seconds: this.#seconds,
      bytes,
    }
    for (const kind of kinds) if (!this.#sums[kind].isEmpty) totals[kind] = roubles(this.#sums[kind].value)
    return totals
  }
}
