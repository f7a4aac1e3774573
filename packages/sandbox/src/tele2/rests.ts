import { sum } from './money.ts'
import type { Tele2Line, Tele2Package } from './tele2-line.ts'
import { monthAfter, monthOf, monthStart, printCompact, printInstant } from './times.ts'

const dayMs = 86_400_000
const units = { data: 'mb', voice: 'min', sms: 'pcs' } as const

function toRest(plan: Tele2Package, line: Tele2Line, now: number): object {
  const start = monthStart(monthOf(now))
  const end = monthStart(monthAfter(monthOf(now), 1))
  const used = plan.perDay * Math.floor((now - start) / dayMs)
  const { volume } = plan
  return {
    type: plan.type,
    trafficType: plan.trafficType,
    uom: units[plan.trafficType],
    limit: volume,
    remain: volume === null ? 0 : Math.max(0, volume - used),
    rollover: plan.isRollover === true,
    unlimited: volume === null,
    roamingPackage: plan.isRoaming === true,
    status: 'active',
    endDay: plan.isRollover === true ? null : printCompact(end - 1000),
    service: {
      name: plan.name,
      billingServiceStatus: 'active',
      ...(plan.type === 'tariff' && { renewDate: printCompact(end) }),
    },
    ...(plan.type === 'tariff' && { initial: volume, tariffCost: sum(line.tariff.kopecks) }),
  }
}

/** The packages of a line on some day: a month begins with whole ones. */
export function toRests(line: Tele2Line, now: number): object {
  const isWorking = line.state === 'ACTIVATED'
  return {
    tariffStatus: isWorking ? 'active' : 'blocked',
    tariffCost: isWorking ? sum(line.tariff.kopecks) : null,
    abonentDate: isWorking ? printInstant(monthStart(monthAfter(monthOf(now), 1)) - 1000) : null,
    rests: line.packages.map(plan => toRest(plan, line, now)),
  }
}
