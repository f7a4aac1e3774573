import { dayOf } from '../parse/zone.ts'
import type { EmptyFacts, EmptyQuestion } from './empty-facts.ts'

const dayMs = 86_400_000

/** Foreigners' lines without confirmed biometrics are blocked since then. */
export const biometricsSince = '2025-07-01'
/** Data and SMS rest after roaming or idle hours since then. */
export const coolingOffSince = '2025-11-10'

/** Day of an instant in the zone the period is counted in, moved by some days; undefined where a fact is missing. */
export function dayIn(facts: EmptyFacts, instant: string | undefined, plusDays = 0): string | undefined {
  const zone = facts.timeZone ?? facts.carrier?.timeZone
  if (zone === undefined || instant === undefined) return undefined
  return dayOf(Date.parse(instant) + plusDays * dayMs, zone)
}

/** True when the line was used behind the period: what stands in its way now came later. */
export const wasUsedSince = ({ nextRecord }: EmptyFacts): boolean => nextRecord !== undefined

/** 24 hours without data and SMS touch two days at most, so they never explain a longer period. */
function isOfTwoDays(facts: EmptyFacts): boolean {
  const { period } = facts
  if (period === undefined) return true
  const readDay = dayIn(facts, facts.readAt)
  const last = readDay !== undefined && readDay < period.to ? readDay : period.to
  const days = (Date.parse(last) - Date.parse(period.from)) / dayMs
  return days <= 1 && period.from >= coolingOffSince
}

const isActive = ({ lineStatus }: EmptyFacts): boolean => lineStatus === 'active'
const wasUsed = (facts: EmptyFacts): boolean => facts.lastRecord !== undefined || wasUsedSince(facts)

/** What speaks against a reason, whatever the person says. */
const contradictions: Readonly<Record<EmptyQuestion, (facts: EmptyFacts) => boolean>> = {
  // Who moves a number away ends the contract.
  ported: facts => isActive(facts) || wasUsedSince(facts),
  'not-activated': wasUsed,
  'cooling-off': facts => !isOfTwoDays(facts),
  'blocked-unverified': facts =>
    isActive(facts) ||
    wasUsedSince(facts) ||
    (facts.period !== undefined && facts.period.to < biometricsSince),
  'payment-method-required': wasUsed,
}

/** True when what is known speaks against a reason. */
export const isContradicted = (question: EmptyQuestion, facts: EmptyFacts): boolean =>
  contradictions[question](facts)

/** The likeliest first where nothing points to one of them. */
const questions: readonly EmptyQuestion[] = [
  'not-activated',
  'cooling-off',
  'blocked-unverified',
  'payment-method-required',
  'ported',
]

/** The reasons that only the person knows and that nothing known speaks against, those already answered left out. */
export const openQuestions = (facts: EmptyFacts): readonly EmptyQuestion[] =>
  questions.filter(question => facts.answers?.[question] === undefined && !isContradicted(question, facts))
