import type { EmptyEvidence, EmptyFacts } from './empty-facts.ts'
import { coolingOffSince, dayIn } from './empty-questions.ts'
import { asked, type EmptyRule, seen } from './empty-rule.ts'
import { listsEverything } from './lists-everything.ts'

const hourMs = 3_600_000

/** The period ended before the line began; a record of before shows that the date is another one's. */
export const notYetActive: EmptyRule = ({ activatedOn, period, lastRecord }) =>
  activatedOn !== undefined && period !== undefined && period.to < activatedOn && lastRecord === undefined
    ? seen('not-activated', ['activation-date'], ['choose-later-period'])
    : undefined

function whyCooling({ lastRecord, readAt, carrier }: EmptyFacts): EmptyEvidence | undefined {
  if (lastRecord === undefined || readAt === undefined) return undefined
  if (lastRecord.roaming === 'international') return 'last-record-roaming'
  // What costs nothing, or is no call, may have come since.
  if (!listsEverything(carrier?.usage)) return undefined
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
  return yesterday !== undefined && period.from >= yesterday && period.from >= coolingOffSince
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

/** Only a part came: of days that still run the carrier may have no more yet, of others it has lost its way. */
export const halfDone: EmptyRule = facts => {
  const { error, period } = facts
  if (error?.code !== 'incomplete' && error?.code !== 'report-failed') return undefined
  const readDay = dayIn(facts, facts.readAt)
  return readDay !== undefined && period !== undefined && period.to >= readDay
    ? asked('processing-delay', ['error-code'], ['try-later'])
    : seen('carrier-maintenance', ['error-code'], ['try-later'])
}
