import type { BeelineLine, BeelinePackage } from '../beeline-line.ts'
import type { WebCall } from '../call.ts'
import { rubles } from '../money.ts'
import { packageRests } from '../package-use.ts'
import { nextMonthStart } from '../times.ts'
import { nextBilling, shownKopecks } from './blocks.ts'

const isOlder = ({ layout }: BeelineLine): boolean => layout === 'older'

/** The balance. */
export const mainBalance = (call: WebCall): object => ({
  data: { balanceValue: rubles(shownKopecks(call)), isBlocked: call.line.blocked },
})

/** Own, common and content balance. */
export const balances = (call: WebCall): object => {
  const sum = rubles(shownKopecks(call))
  return [
    { balanceType: 'Personal', sum },
    { balanceType: 'UB', sum },
    { balanceType: 'CAC', sum: 10 },
  ]
}

const units: Readonly<Record<BeelinePackage['counts'], readonly [string, number]>> = {
  data: ['KBYTE', 1],
  'roaming-data': ['KBYTE', 1],
  calls: ['MINUTES', 60],
  messages: ['SMS', 1],
  pictures: ['MMS', 1],
}

/** In seconds where `exact`; else in minutes, as the other address has them. */
function itemsOf({ line, world }: WebCall, isExact: boolean): object[] {
  if (isOlder(line)) return []
  const resetDateTimeUtc = new Date(nextMonthStart(world.settings.now())).toISOString().replace('.000Z', 'Z')
  return packageRests(world, line).map(({ plan, size, rest }) => {
    const [unit, divisor] = isExact && plan.counts === 'calls' ? ['SECONDS', 1] : units[plan.counts]
    return {
      unit,
      rest: rest / divisor,
      size: size / divisor,
      title: plan.words,
      isUnlimited: plan.size === undefined,
      resetDateTimeUtc: plan.size === undefined ? null : resetDateTimeUtc,
    }
  })
}

/** Packages. */
export const accumulators = (call: WebCall): object => ({ accumulators: { items: itemsOf(call, true) } })

/** Tariff and packages, in whole and broken minutes. */
export const blocks = (call: WebCall): object => ({
  tariff: { name: isOlder(call.line) ? null : call.line.tariff.name },
  accumulators: { items: itemsOf(call, false) },
})

/** The fee. */
export const tariffFee = (call: WebCall): object => {
  const { feeKopecks, feeEvery } = call.line.tariff
  return isOlder(call.line)
    ? { rcRate: null, rcRatePeriodDays: null, billingDate: null }
    : {
        rcRate: rubles(feeKopecks),
        rcRatePeriodDays: feeEvery === 'day' ? 1 : 30,
        billingDate: nextBilling(call),
      }
}

/** Services; the older layout lists them elsewhere. One whose price stands only in words has none here. */
export const services = ({ line }: WebCall): object =>
  isOlder(line)
    ? []
    : line.services
        .filter(({ isHidden }) => isHidden !== true)
        .map(({ name, kopecks, every }) => {
          const fee = kopecks === undefined ? null : rubles(kopecks)
          const isDaily = every === 'day'
          return {
            title: name,
            fee,
            feePeriod: every === undefined ? null : isDaily ? 'сут' : 'мес',
            rcRate: fee,
            rcRatePeriod: every === undefined ? null : isDaily ? 'Daily' : 'Monthly',
          }
        })

/** Subscriptions: only an empty list was ever seen. */
export const subscriptions = (): object => []
