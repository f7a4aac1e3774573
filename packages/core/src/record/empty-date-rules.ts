import { dayOf } from '../parse/zone.ts'
import type { EmptyEvidence, EmptyFacts } from './empty-facts.ts'
import { asked, type EmptyRule, seen } from './empty-rule.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** Day of an instant in the zone the period is counted in, moved by some days; undefined where a fact is missing. */
function dayIn(facts: EmptyFacts, instant: string | undefined, plusDays = 0): string | undefined {
  const zone = facts.timeZone ?? facts.carrier?.timeZone
  if (zone === undefined || instant === undefined) return undefined
  return dayOf(Date.parse(instant) + plusDays * dayMs, zone)
}

/** The period ended before the line began. */
export const notYetActive: EmptyRule = ({ activatedOn, period }) =>
  activatedOn !== undefined && period !== undefined && period.to < activatedOn
    ? seen('not-activated', ['activation-date'], ['choose-later-period'])
    : undefined

function whyCooling({ lastRecord, readAt }: EmptyFacts): EmptyEvidence | undefined {
  if (lastRecord === undefined || readAt === undefined) return undefined
  if (lastRecord.roaming === 'international') return 'last-record-roaming'
  return Date.parse(readAt) - Date.parse(lastRecord.startedAt) >= 72 * hourMs ? 'idle-72-hours' : undefined
}

/**
 * Data and SMS rest for 24 hours after roaming or 72 idle hours, in force since 2025-11-10: that can explain
 * an empty list of the last day, not one of a whole month.
 */
export const coolingOff: EmptyRule = facts => {
  const { period, answers, readAt } = facts
  const evidence = whyCooling(facts)
  const yesterday = dayIn(facts, readAt, -1)
  if (answers?.['cooling-off'] === false || evidence === undefined || period === undefined) return undefined
  return yesterday !== undefined && period.from >= yesterday && period.from >= '2025-11-10'
    ? asked('cooling-off', [evidence], ['wait-24-hours', 'call-hotline'])
    : undefined
}

/** The whole period is older than what the carrier keeps. */
export const beforeHistory: EmptyRule = facts => {
  const days = facts.carrier?.usage?.historyDays
  const oldest = days === undefined ? undefined : dayIn(facts, facts.readAt, -days)
  return oldest !== undefined && facts.period !== undefined && facts.period.to < oldest
    ? seen('history-limit', ['history-days'], ['choose-later-period', 'call-hotline'])
    : undefined
}

/** The carrier has not processed the period yet. */
export const notProcessed: EmptyRule = facts => {
  const { period } = facts
  if (period === undefined) return undefined
  const [dataDay, readDay] = [dayIn(facts, facts.asOf), dayIn(facts, facts.readAt)] as const
  if (dataDay !== undefined && dataDay < period.from) {
    return seen('processing-delay', ['data-older-than-period'], ['try-later'])
  }
  return facts.complete === true && readDay !== undefined && period.from >= readDay
    ? asked('processing-delay', ['period-is-today'], ['try-later'])
    : undefined
}
