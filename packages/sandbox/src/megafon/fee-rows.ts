import { type ChargeRow, wordsOf } from './charge-row.ts'
import type { MegafonLine } from './megafon-line.ts'
import { printDay } from './print-time.ts'
import { periodDays } from './usage-events.ts'

const dayMs = 24 * 3_600_000
/** Fees come a little after midnight, as samples print them. */
const feeAfterMs = 167_000
const servicesAfterMs = 3 * 3_600_000
/** Day of the month on which monthly services are charged. */
const serviceDay = '05'

function feeOn({ plan }: MegafonLine, day: number, at: number): ChargeRow[] {
  if (plan.feeKopecks === 0 || (plan.feeEvery === '30 days' && day > 0)) return []
  const { definition } = wordsOf('fee')
  return [{ kind: 'fee', at: at + feeAfterMs, definition, kopecks: plan.feeKopecks }]
}

function servicesOn({ services }: MegafonLine, at: number): ChargeRow[] {
  const isServiceDay = printDay(at).startsWith(serviceDay)
  return services
    .filter(({ kopecks, every }) => kopecks > 0 && (every === 'day' || isServiceDay))
    .map(({ name, kopecks, every }) => ({
      kind: every === 'day' ? 'daily-service' : 'monthly-service',
      at: at + servicesAfterMs,
      definition: name,
      kopecks,
    }))
}

/** What the tariff and the services of a line cost in the 30 days from an instant. */
export function feeRows(line: MegafonLine, start: number): readonly ChargeRow[] {
  const rows: ChargeRow[] = []
  for (let day = 0; day < periodDays; day += 1) {
    const at = start + day * dayMs
    rows.push(...feeOn(line, day, at), ...servicesOn(line, at))
  }
  return rows
}
