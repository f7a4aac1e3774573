import type { Money } from '@esim-usage/core'
import type { PrintedTotals, StatementTotals, StatementWarning } from '../statement.ts'
import { roubles, toUnits } from './totals.ts'

const show = ({ amount, scale }: Money): string => {
  const digits = String(Math.abs(amount)).padStart(scale + 1, '0')
  return `${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}

const withLine = (line: string | undefined): Pick<StatementWarning, 'line'> =>
  line === undefined ? {} : { line }

/** Lays what was read beside what the file prints. Sums agree when they do to the printed decimals. */
export function compareTotals(
  read: StatementTotals,
  printed: PrintedTotals,
  line: string | undefined,
): StatementWarning[] {
  const warnings: StatementWarning[] = []
  if (printed.records !== undefined && printed.records !== read.records) {
    const rows = read.records - printed.records
    const reason = `The file says it has ${printed.records} rows, but ${read.records} were read.`
    warnings.push({ code: 'records-differ', reason, count: Math.abs(rows), rows, ...withLine(line) })
  }
  for (const name of ['net', 'gross'] as const) {
    const total = printed[name]
    // What the rows do not print cannot be compared.
    if (total === undefined || (read[name] === undefined && read.records > 0)) continue
    const money = roubles(toUnits(read[name] ?? roubles(0)) - toUnits(total))
    if (money.amount === 0) continue
    const tax = name === 'net' ? 'without' : 'with'
    const side = money.amount < 0 ? 'less' : 'more'
    const reason = `The rows add up to ${show(money)} roubles ${side} than the total of the file, ${tax} tax.`
    warnings.push({ code: 'total-differs', reason, count: 1, money, ...withLine(line) })
  }
  return warnings
}
