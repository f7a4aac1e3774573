import { daysOfMonth, monthsOf } from '../../sync/months.ts'
import type { FindingDetector } from './finding-context.ts'
import { type MonthTotals, readMonthTotals } from './month-totals.ts'
import { toRoubles, toUnits } from './roubles.ts'

/** True where all that was charged is among the rows, so that a difference is one. */
const isComparable = ({ isWhole, provisional, counted }: MonthTotals): boolean =>
  isWhole && provisional === 0 && counted.unknown === 0

/** Months whose total at the carrier is not the sum of their rows. */
export const findTotalGaps: FindingDetector = async context => {
  const { line, period } = context
  const totals = await readMonthTotals(context, monthsOf([period]).toReversed())
  return totals.filter(isComparable).flatMap(({ month, stated, counted }) => {
    if (stated?.currency !== 'RUB') return []
    const [statedUnits, countedUnits] = [toUnits([stated]), toUnits(counted.sums)] as const
    if (statedUnits === countedUnits) return []
    return [
      {
        lineId: line.id,
        ...daysOfMonth(month),
        money: [toRoubles(Math.abs(statedUnits - countedUnits))],
        rows: [],
        rule: 'total-differs' as const,
        month,
        stated,
        counted: toRoubles(countedUnits),
      },
    ]
  })
}
