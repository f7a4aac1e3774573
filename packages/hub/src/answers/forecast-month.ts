import type { Balance, Days, Money } from '@esim-usage/core'
import type { UsageGroup } from '../store/usage-store.ts'
import { daysOfMonth } from '../sync/months.ts'
import { addDays } from '../sync/day-spans.ts'
import { addSums } from '../usage/add-totals.ts'
import type { MonthForecast } from './forecast.ts'
import { shareSpans } from './read-coverage.ts'

/** Fewer say nothing about a month. */
const fewestDays = 3

/** Days from the first to the last, both included. */
const countDays = ({ from, to }: Days): number => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1

const sumOf = (groups: readonly UsageGroup[]): readonly Money[] =>
  groups.reduce<readonly Money[]>((sums, { totals }) => addSums(sums, totals.charge.sums), [])

const amountIn = (sums: readonly Money[], currency: string, scale: number): number => {
  const sum = sums.find(each => each.currency === currency)
  return sum === undefined ? 0 : sum.amount * 10 ** (scale - sum.scale)
}

/** Charges that a carrier announces for days that are still to come this month. */
function announcedFor(balance: Balance | undefined, today: string, last: string): readonly Money[] {
  const { at, amount } = balance?.nextCharge ?? {}
  if (at === undefined || amount === undefined) return []
  const day = at.slice(0, 10)
  return day > today && day <= last ? [amount] : []
}

/** What a forecast of a month is made of. */
export interface MonthFacts {
  /** Today in the zone of the line. */
  readonly today: string
  /** Days of usage that were read in whole. */
  readonly read: readonly Days[]
  /** Usage of the month, by kind and day. */
  readonly groups: readonly UsageGroup[]
  readonly balance: Balance | undefined
}

/** Says what the month of today will have cost. Fees come once, so only what is used day by day is drawn on. */
export function forecastMonth({ today, read, groups, balance }: MonthFacts): readonly MonthForecast[] {
  const month = today.slice(0, 7)
  const days = daysOfMonth(month)
  const wholeDays = { from: days.from, to: addDays(today, -1) }
  const measured = today === days.from ? [] : shareSpans(wholeDays, read)
  const measuredDays = measured.reduce((sum, span) => sum + countDays(span), 0)
  if (measuredDays < fewestDays) return []
  // Today is neither measured nor guessed: what was charged today is in the sum of the month.
  const guessedDays = countDays(days) - measuredDays - 1
  const isMeasured = (day: string | undefined): boolean =>
    day !== undefined && measured.some(({ from, to }) => from <= day && day <= to)
  const daily = sumOf(groups.filter(({ kind, by }) => kind !== 'service' && isMeasured(by.day)))
  const announced = announcedFor(balance, today, days.to)
  const spent = sumOf(groups)
  const unknown = groups.reduce((rows, { totals }) => rows + totals.charge.unknown, 0)
  const forecastIn = ({ currency, scale }: Money): MonthForecast => {
    const money = (amount: number): Money => ({ amount, currency, scale })
    const sum = amountIn(daily, currency, scale)
    const own = announced.find(each => each.currency === currency)
    const expected =
      amountIn(spent, currency, scale) +
      amountIn(announced, currency, scale) +
      Math.round((sum * guessedDays) / measuredDays)
    return {
      month,
      spent: money(amountIn(spent, currency, scale)),
      perDay: money(Math.round(sum / measuredDays)),
      ...(own !== undefined && { announced: own }),
      expected: money(expected),
      measuredDays,
      guessedDays,
      unknown,
    }
  }
  return addSums(spent, announced).map(forecastIn)
}
