import { daysIn, monthStart, moscowMinutes } from '../../mts/moscow.ts'
import { seeded } from '../../seeded.ts'
import type { BeelineLine } from '../beeline-line.ts'
import { drawEvent, type StoryEvent } from './draw-event.ts'
import { price } from './price.ts'
import type { StoryRow } from './row-kinds.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

const fee = (kind: 'fee' | 'service-fee', at: number, label: string, kopecks: number): StoryRow => ({
  kind,
  at,
  offsetMinutes: moscowMinutes,
  other: '',
  quantity: 0,
  kopecks,
  label,
})

const every = (period: 'day' | 'month', days: number): readonly number[] =>
  period === 'month' ? [0] : Array.from({ length: days }, (_, day) => day)

/** Fees of the tariff at three at night, of services at four; monthly ones on the first. */
function feeRows({ tariff, services, blocked }: BeelineLine, start: number, days: number): StoryRow[] {
  if (blocked) return []
  const own = every(tariff.feeEvery, days).map(day =>
    fee('fee', start + day * dayMs + 3 * hourMs, tariff.name, tariff.feeKopecks),
  )
  const others = services.flatMap(({ name, kopecks = 0, every: period = 'month' }) =>
    every(period, days).map(day => fee('service-fee', start + day * dayMs + 4 * hourMs, name, kopecks)),
  )
  return [...own, ...others].filter(({ kopecks }) => kopecks > 0)
}

/** The last event becomes the twin of an earlier one: two equal rows are two events. */
function withTwin(events: StoryEvent[]): StoryEvent[] {
  const original = events.find(({ kind }) => kind === 'sms-in')
  return original === undefined ? events : [...events.slice(0, -1), { ...original }]
}

/** Writes what a line used and owes in a month, newest row first. The same line, month and count give the same rows. */
export function monthRows(line: BeelineLine, month: string, rowsPerMonth: number): readonly StoryRow[] {
  const draw = seeded(`beeline ${line.ctn} ${month}`)
  const start = monthStart(month)
  const days = daysIn(month)
  const hasTrip = Number(month.slice(5)) % 4 === 3
  const count = Math.round(rowsPerMonth * line.share)
  const drawn = Array.from({ length: count }, () => drawEvent({ start, days, hasTrip }, line, draw))
  const events = withTwin(drawn).toSorted((left, right) => left.at - right.at)
  return [...price(events, line), ...feeRows(line, start, days)].toSorted((left, right) => right.at - left.at)
}
