import { monthAfter, monthOf, monthStart } from '../../mts/moscow.ts'
import type { BeelinePackage } from '../beeline-line.ts'
import type { LineCall } from '../call.ts'
import { bonusName, type PackageRest, packageRests } from '../package-use.ts'
import { nextMonthStart, printRest } from '../times.ts'
import { ok } from './reply.ts'

type Counted = BeelinePackage['counts']

const units: Readonly<Record<Counted, string>> = {
  data: 'KBYTE',
  'roaming-data': 'KBYTE',
  calls: 'SECONDS',
  messages: 'SMS',
  pictures: 'MMS',
}

/** An unlimited package is told by its service alone; the numbers beside it mean nothing. */
function socOf({ counts, size }: BeelinePackage, tariff: string): string {
  if (counts === 'roaming-data') return 'ROAMGPRS'
  return size === undefined ? 'SBL4P2_3' : tariff
}

/** `info/accumulators`: packages of a prepaid line; of a postpaid one the list is missing. */
export function accumulators({ line, world }: LineCall): Response {
  if (line.paysAs === 'postpaid') return ok({})
  const dateResetPacket = printRest(nextMonthStart(world.settings.now()))
  const toAccumulator = ({ plan, size, rest }: PackageRest): object => ({
    soc: socOf(plan, line.tariff.soc),
    socName: line.tariff.name,
    accName: plan.name,
    restName: plan.words,
    unit: units[plan.counts],
    size,
    rest,
    dateResetPacket,
    isSpeedDown: plan.counts === 'data' && plan.size !== undefined && rest === 0,
    isSpeedUp: false,
    sdbShare: plan.isShared === true,
  })
  return ok({ accumulators: packageRests(world, line).map(toAccumulator) })
}

/** Divisors of seconds and kilobytes. */
const restUnits: { readonly [Counts in Counted]?: readonly [string, number] } = {
  calls: ['VOICE', 60],
  data: ['INTERNET', 1024],
  messages: ['SMS_MMS', 1],
}

/** `info/rests`: packages of a postpaid line, in minutes and megabytes; of a prepaid one the list is missing. */
export function rests({ line, world }: LineCall): Response {
  if (line.paysAs === 'prepaid') return ok({})
  return ok({
    rests: packageRests(world, line).flatMap(({ plan, size, rest }) => {
      const unit = restUnits[plan.counts]
      if (unit === undefined) return []
      const [unitType, divisor] = unit
      return {
        soc: line.tariff.soc,
        restName: plan.words,
        accName: plan.name,
        unitType,
        initialSize: size / divisor,
        currValue: rest / divisor,
      }
    }),
  })
}

/** `info/prepaidAddBalance`: bonuses of the busiest lines. Data is in bytes although its unit says KBYTE; a shadow copies a package. */
export function prepaidAddBalance({ line, world }: LineCall): Response {
  if (line.paysAs === 'postpaid' || line.share < 1)
    return ok({ balanceTime: null, balanceData: null, balanceSMS: null })
  const now = world.settings.now()
  const dueDate = printRest(nextMonthStart(now))
  const later = printRest(monthStart(monthAfter(monthOf(now), 4)))
  const main = packageRests(world, line).find(({ plan }) => plan.counts === 'data')
  return ok({
    balanceMoney: [{ name: bonusName('bonusbalance17'), value: 50, unit: 'RUR', dueDate }],
    balanceTime: [{ name: bonusName('9seconds'), value: 3000, unit: 'SECONDS', dueDate }],
    balanceData: [
      { name: bonusName('14kbyte'), value: 1024 ** 4, unit: 'KBYTE', dueDate: later },
      { name: bonusName('shadow1kbyte'), value: (main?.rest ?? 0) * 1024, unit: 'KBYTE', dueDate },
    ],
    balanceSMS: null,
  })
}
