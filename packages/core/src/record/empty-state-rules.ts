import type { EmptyEvidence, EmptyFacts, EmptyNextStep } from './empty-facts.ts'
import { biometricsSince, wasUsedSince } from './empty-questions.ts'
import { asked, type EmptyRule, seen } from './empty-rule.ts'
import { listsEveryKind } from './lists-everything.ts'

/** What the sign-in asked for. */
export const signInStep: EmptyRule = ({ signIn }) => {
  if (signIn?.status === 'website' && signIn.reason === 'bot-check') {
    return seen('bot-wall', ['sign-in-step'], ['open-cabinet', 'sign-in'])
  }
  return signIn?.status === 'challenge' && signIn.challenge.kind === 'captcha'
    ? seen('captcha', ['sign-in-step'], ['sign-in'])
    : undefined
}

/** A page met in a read that only the person can pass. The session may be as good as before. */
export const pageForPerson: EmptyRule = ({ error }) =>
  error?.code === 'interaction-required' && error.facts?.website === 'bot-check'
    ? seen('bot-wall', ['error-code'], ['open-cabinet', 'try-later'])
    : undefined

/** State of a line that was not used since; what stands in the way of one that was came later than the period. */
const statusOf = (facts: EmptyFacts): EmptyFacts['lineStatus'] =>
  wasUsedSince(facts) ? undefined : facts.lineStatus

/** The contract is over. */
export const closedLine: EmptyRule = facts =>
  statusOf(facts) === 'closed'
    ? seen('not-a-subscriber', ['line-status'], ['check-number', 'call-hotline'])
    : undefined

/** The card belongs to another network: an IMSI begins with its MCC-MNC (3GPP TS 23.003). */
export const foreignCard: EmptyRule = ({ imsi, carrier }) =>
  imsi !== undefined && carrier !== undefined && !carrier.plmns.some(plmn => imsi.startsWith(plmn))
    ? seen('imsi-mismatch', ['card-number'], ['check-card'])
    : undefined

/** Foreigners' lines without biometric confirmation are blocked since 2025-07-01; the status does not tell the reason. */
export const blockedWithoutReason: EmptyRule = facts =>
  statusOf(facts) === 'blocked' &&
  facts.answers?.['blocked-unverified'] !== false &&
  facts.period !== undefined &&
  facts.period.to >= biometricsSince
    ? asked('blocked-unverified', ['line-status'], ['confirm-identity', 'call-hotline'])
    : undefined

/** Blocked for debt. */
export const unpaid: EmptyRule = facts => {
  if (statusOf(facts) === 'blocked-financial') return seen('blocked-financial', ['line-status'], ['top-up'])
  return facts.error?.facts?.action === 'pay'
    ? seen('blocked-financial', ['error-code'], ['top-up'])
    : undefined
}

/** The tariff or contract does not open this dataset. */
export const noAccess: EmptyRule = ({ error }) =>
  error?.code === 'no-access'
    ? seen(
        'plan-not-supported',
        ['error-code'],
        [error.facts?.action === 'order-access' ? 'order-access' : 'call-hotline'],
      )
    : undefined

const elsewhere = {
  'statement-file': 'read-statement-file',
  spending: 'read-spending',
  business: 'use-business-client',
} as const

type Warning = 'row-skipped' | 'row-unread' | 'outside-window' | 'empty' | 'not-listed'

const warns = ({ warnings = [] }: EmptyFacts, warning: Warning): boolean =>
  warnings.some(({ code }) => code === warning)

/** Rows came that may be usage, and this version could not read them. */
export const unreadRows: EmptyRule = facts =>
  warns(facts, 'row-unread') && facts.error === undefined
    ? asked('adapter-outdated', ['rows-unread'], ['try-later', 'update-package'])
    : undefined

/** The source has no rows, none of these days or of this line, none of some kinds, or none that cost nothing. */
export const limitedSource: EmptyRule = facts => {
  const { carrier, complete, error, fromFile } = facts
  const [first, ...rest] = (carrier?.usageElsewhere ?? []).map((place): EmptyNextStep => elsewhere[place])
  const steps = [first ?? 'open-cabinet', ...rest] as const
  if (warns(facts, 'not-listed')) return seen('not-supported-source', ['rows-not-listed'], steps)
  if (carrier === undefined || fromFile === true) return undefined
  if (carrier.usage === undefined) return seen('not-supported-source', ['no-usage-source'], steps)
  if (complete !== true || error !== undefined) return undefined
  if (carrier.usage.covers === 'charged-events')
    return seen('not-supported-source', ['charged-events-only'], steps)
  return listsEveryKind(carrier.usage) ? undefined : seen('not-supported-source', ['some-kinds-only'], steps)
}

/**
 * Everything was read and no usage was dropped. Rows that an adapter skips are no usage, such as money paid in. What a
 * file leaves out is not known.
 */
export const nothingThere: EmptyRule = facts => {
  if (facts.complete !== true || facts.error !== undefined) return undefined
  if (warns(facts, 'outside-window')) return undefined
  const others: EmptyEvidence[] = []
  if (warns(facts, 'empty')) others.push('empty-warning')
  if (warns(facts, 'row-skipped')) others.push('rows-skipped')
  const judge = facts.fromFile === true ? asked : seen
  return judge('truly-empty', ['read-complete', ...others], ['choose-other-period'])
}

/** Rows came, of other days than were asked for: perhaps this version misreads their dates. */
export const strayRows: EmptyRule = facts =>
  warns(facts, 'outside-window')
    ? asked('adapter-outdated', ['rows-outside-period'], ['update-package'])
    : undefined
