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

/** Adds up rows. */
export interface RowTally {
  add(row: StatementRow): void
  total(): StatementTotals
}

/** A printed volume as a whole number of the smallest decimals; undefined: it has another shape. */
function toParts(quantity: string): number | undefined {
  const [, whole, fraction = ''] = decimal.exec(quantity) ?? []
  return whole === undefined ? undefined : Number(whole + fraction.padEnd(volumeScale, '0'))
}

/** An empty tally. */
export function createRowTally(): RowTally {
  let [records, seconds, bytes] = [0, 0, 0]
  const sums = { net: 0, gross: 0, amount: 0 }
  const seen = { net: false, gross: false, amount: false }
  /** Sums of printed decimals by the bytes of their unit. */
  const parts = new Map<number, number>()
  const addMoney = (name: keyof typeof sums, money: Money | undefined): void => {
    if (money === undefined) return
    sums[name] += toUnits(money)
    seen[name] = true
  }
  return {
    add({ record, net, gross, volume }) {
      records += 1
      if (record.kind === 'voice') seconds += record.seconds ?? 0
      else if (record.kind === 'data') {
        const printed = volume === undefined ? undefined : toParts(volume.quantity)
        if (volume === undefined || printed === undefined) bytes += record.bytes ?? 0
        else parts.set(volume.unitBytes, (parts.get(volume.unitBytes) ?? 0) + printed)
      }
      addMoney('net', net)
      addMoney('gross', gross)
      if (net === undefined && gross === undefined) addMoney('amount', record.charge)
    },
    total() {
      let all = bytes
      for (const [unitBytes, sum] of parts) {
        const divisor = 10n ** BigInt(volumeScale)
        all += Number((BigInt(sum) * BigInt(unitBytes) * 2n + divisor) / (divisor * 2n))
      }
      return {
        records,
        seconds,
        bytes: all,
        ...(seen.net && { net: roubles(sums.net) }),
        ...(seen.gross && { gross: roubles(sums.gross) }),
        ...(seen.amount && { amount: roubles(sums.amount) }),
      }
    },
  }
}
