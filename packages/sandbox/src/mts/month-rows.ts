import { seeded } from '../seeded.ts'
import { charge } from './charges.ts'
import type { MtsLine } from './mts-line.ts'
import { daysIn, monthStart, moscowMinutes } from './moscow.ts'
import type { UsageRow } from './row-kinds.ts'
import { drawEvent, type UsageEvent } from './usage-events.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

const plain = (kind: UsageRow['kind'], at: number, subtitle: string, kopecks: number): UsageRow => ({
  kind,
  at,
  offsetMinutes: moscowMinutes,
  subtitle,
  kopecks,
})

function feeRows(line: MtsLine, start: number, days: number): UsageRow[] {
  const { feeEvery, feeKopecks, name } = line.tariff
  if (feeKopecks === 0) return []
  const lasts = feeEvery === 'month' ? days : 1
  return Array.from({ length: days / lasts }, (_, index) => {
    const from = start + index * lasts * dayMs
    const chargePeriod = { from, to: from + lasts * dayMs - 1000 }
    return { ...plain('fee', from + 3 * hourMs, name, feeKopecks), chargePeriod }
  })
}

/** What paid services and subscriptions cost: daily ones each night, monthly ones on the fifth. */
function serviceRows({ services, contents }: MtsLine, start: number, days: number): UsageRow[] {
  const paid = services.filter(({ kopecks = 0, isRoaming }) => kopecks > 0 && isRoaming !== true)
  const fees = paid.flatMap(({ name, kopecks = 0, every }) => {
    const on = every === 'day' ? Array.from({ length: days }, (_, index) => index) : [4]
    const subtitle = name.replaceAll('&nbsp;', ' ')
    return on.map(day => plain('fee', start + day * dayMs + 4 * hourMs, subtitle, kopecks))
  })
  const subscribed = contents.map(({ name, kopecks }) =>
    plain('subscription', start + 20 * dayMs + 4 * hourMs, name, kopecks),
  )
  return [...fees, ...subscribed]
}

function moneyRows(line: MtsLine, start: number, month: string): UsageRow[] {
  if (line.share === 0) return []
  const topUp = plain('top-up', start + 2.5 * hourMs, 'Банковская карта', 130_000)
  const number = Number(month.slice(5))
  return [
    { ...topUp, cashbackKopecks: 1300 },
    ...(number % 2 === 0 ? [plain('promised', start + 14 * dayMs + 10 * hourMs, 'МТС', 20_000)] : []),
  ]
}

/** The last event becomes the twin of an earlier one: two equal rows are two events. */
function withTwin(events: UsageEvent[]): UsageEvent[] {
  const original = events.find(({ kind }) => kind === 'sms-in')
  return original === undefined ? events : [...events.slice(0, -1), { ...original }]
}

function eventsOf(line: MtsLine, month: string, start: number, days: number, count: number): UsageEvent[] {
  const draw = seeded(`${line.phone} ${month}`)
  const trip = Number(month.slice(5)) % 4 === 3
  const drawn = Array.from({ length: count }, () => drawEvent({ start, days, trip }, draw))
  return withTwin(drawn).toSorted((left, right) => left.at - right.at)
}

/** Writes a whole month, newest row first. The same line, month and count give the same rows. */
export function monthRows(line: MtsLine, month: string, rowsPerMonth: number): readonly UsageRow[] {
  const start = monthStart(month)
  const days = daysIn(month)
  const events = eventsOf(line, month, start, days, Math.round(rowsPerMonth * line.share))
  return [
    ...charge(events, line),
    ...feeRows(line, start, days),
    ...serviceRows(line, start, days),
    ...moneyRows(line, start, month),
  ].toSorted((left, right) => right.at - left.at)
}
