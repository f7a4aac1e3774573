import { beforeHistory, coolingOff, halfDone, notProcessed, notYetActive } from './empty-date-rules.ts'
import type { EmptyExplanation, EmptyFacts } from './empty-facts.ts'
import { asked, type EmptyRule, onAnswer, onError, seen } from './empty-rule.ts'
import {
  blockedWithoutReason,
  closedLine,
  foreignCard,
  limitedSource,
  noAccess,
  nothingThere,
  pageForPerson,
  signInStep,
  strayRows,
  unpaid,
  unreadRows,
} from './empty-state-rules.ts'

/** First that explains wins. */
const rules: readonly EmptyRule[] = [
  onError(['network'], 'offline', seen, ['check-network', 'try-later']),
  onError(['timeout'], 'offline', asked, ['check-network', 'try-later']),
  onError(['maintenance', 'unavailable'], 'carrier-maintenance', seen, ['try-later']),
  onError(['blocked'], 'bot-wall', seen, ['open-cabinet', 'try-later']),
  signInStep,
  pageForPerson,
  onError(['session-expired', 'interaction-required'], 'session-expired', seen, ['sign-in']),
  onError(['wrong-line'], 'wrong-line-bound', seen, ['sign-in-with-own-line']),
  onAnswer('ported', ['check-number', 'call-hotline']),
  onError(['unknown-line'], 'not-a-subscriber', seen, ['check-number', 'call-hotline']),
  closedLine,
  foreignCard,
  notYetActive,
  onAnswer('not-activated', ['activate-line', 'call-hotline']),
  onAnswer('cooling-off', ['wait-24-hours', 'call-hotline']),
  coolingOff,
  onAnswer('blocked-unverified', ['confirm-identity', 'call-hotline']),
  blockedWithoutReason,
  unpaid,
  onAnswer('payment-method-required', ['add-payment-method']),
  noAccess,
  onError(['period-out-of-history'], 'history-limit', seen, ['choose-later-period', 'call-hotline']),
  beforeHistory,
  halfDone,
  notProcessed,
  onError(['unsupported'], 'not-supported-source', seen, ['open-cabinet']),
  unreadRows,
  limitedSource,
  nothingThere,
  onError(['schema-mismatch'], 'adapter-outdated', seen, ['update-package']),
  onError(['unexpected-status', 'unreadable-body'], 'adapter-outdated', asked, [
    'try-later',
    'update-package',
  ]),
  strayRows,
]

/** Facts of a read that ended well: there is always a reason. */
export type EmptyReadFacts = EmptyFacts & {
  /** Every page was read. */
  readonly complete: true
  /** None. */
  readonly error?: never
}

/**
 * Says why a list of usage is empty: the first reason that the facts bear out. Nothing is concluded from a fact that is
 * missing, so more facts give a better answer.
 *
 * @returns undefined when the facts explain nothing; never for a complete read without an error.
 *
 * @example
 * ```ts
 * import { explainEmpty } from '@esim-usage/core'
 *
 * const period = { from: '2026-10-01', to: '2026-10-31' }
 * const explanation = explainEmpty({ period, lineStatus: 'blocked-financial' })
 * console.log(explanation?.code, explanation?.level, explanation?.nextSteps)
 * ```
 */
export function explainEmpty(facts: EmptyReadFacts): EmptyExplanation
export function explainEmpty(facts: EmptyFacts): EmptyExplanation | undefined
export function explainEmpty(facts: EmptyFacts): EmptyExplanation | undefined {
  for (const rule of rules) {
    const explanation = rule(facts)
    if (explanation !== undefined) return explanation
  }
  return undefined
}
