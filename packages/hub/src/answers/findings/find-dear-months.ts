import { monthsOf } from '../../sync/months.ts'
import type { Finding } from '../finding.ts'
import type { FindingDetector } from './finding-context.ts'
import { median } from './median.ts'
import { type MonthTotals, monthsBefore, readMonthTotals } from './month-totals.ts'
import { isWorthAWord, toRoubles, toUnits } from './roubles.ts'
import { toRowFacts } from './row-facts.ts'

const monthsLookedAt = 6
const factor = 1.5

/** Roubles of a whole month; undefined: not all of it is known. */
function wholeUnits({ stated, counted, isWhole }: MonthTotals): number | undefined {
  if (stated !== undefined) return toUnits([stated])
  return isWhole ? toUnits(counted.sums) : undefined
}

/** Months that cost far more than those before them; one that still runs may be so already. */
export const findDearMonths: FindingDetector = async context => {
  const { line, period, charged } = context
  const found: Finding[] = []
  for (const month of monthsOf([period]).toReversed()) {
    const totals = await readMonthTotals(context, [...monthsBefore(month, monthsLookedAt), month])
    const own = totals.at(-1)
    const before = totals.slice(0, -1).flatMap(each => wholeUnits(each) ?? [])
    if (own === undefined || before.length < monthsLookedAt) continue
    const spent = wholeUnits(own) ?? toUnits(own.counted.sums)
    const usual = median(before)
    if (spent <= usual * factor || !isWorthAWord(spent - usual)) continue
    const facts = toRowFacts(charged.filter(({ day }) => day.startsWith(month)))
    found.push({
      ...(facts ?? { lineId: line.id, from: `${month}-01`, to: `${month}-01`, rows: [] }),
      money: [toRoubles(spent)],
      rule: 'month-high',
      month,
      usual: toRoubles(usual),
    })
  }
  return found
}
