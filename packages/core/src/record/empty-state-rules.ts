import type { EmptyEvidence, EmptyFacts, EmptyNextStep } from './empty-facts.ts'
import { asked, type EmptyRule, seen } from './empty-rule.ts'

/** What the sign-in asked for. */
export const signInStep: EmptyRule = ({ signIn }) => {
  if (signIn?.status === 'website' && signIn.reason === 'bot-check') {
    return seen('bot-wall', ['sign-in-step'], ['open-cabinet', 'sign-in'])
  }
  return signIn?.status === 'challenge' && signIn.challenge.kind === 'captcha'
    ? seen('captcha', ['sign-in-step'], ['sign-in'])
    : undefined
}

/** The contract is over. */
export const closedLine: EmptyRule = ({ lineStatus }) =>
  lineStatus === 'closed'
    ? seen('not-a-subscriber', ['line-status'], ['check-number', 'call-hotline'])
    : undefined

/** The card belongs to another network: an IMSI begins with its MCC-MNC (3GPP TS 23.003). */
export const foreignCard: EmptyRule = ({ imsi, carrier }) =>
  imsi !== undefined && carrier !== undefined && !carrier.plmns.some(plmn => imsi.startsWith(plmn))
    ? seen('imsi-mismatch', ['card-number'], ['check-card'])
    : undefined

/** Foreigners' lines without biometric confirmation are blocked since 2025-07-01; the status does not tell the reason. */
export const blockedWithoutReason: EmptyRule = ({ lineStatus, answers, period }) =>
  lineStatus === 'blocked' &&
  answers?.['blocked-unverified'] !== false &&
  period !== undefined &&
  period.to >= '2025-07-01'
    ? asked('blocked-unverified', ['line-status'], ['confirm-identity', 'call-hotline'])
    : undefined

/** Blocked for debt. */
export const unpaid: EmptyRule = ({ lineStatus, error }) => {
  if (lineStatus === 'blocked-financial') return seen('blocked-financial', ['line-status'], ['top-up'])
  return error?.facts?.action === 'pay' ? seen('blocked-financial', ['error-code'], ['top-up']) : undefined
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

type Warning = 'row-skipped' | 'outside-window' | 'empty' | 'not-listed'

const warns = ({ warnings = [] }: EmptyFacts, warning: Warning): boolean =>
  warnings.some(({ code }) => code === warning)

/** The source has no rows, none of these days or of this line, or none that cost nothing. */
export const limitedSource: EmptyRule = facts => {
  const { carrier, complete, error } = facts
  const [first, ...rest] = (carrier?.usageElsewhere ?? []).map((place): EmptyNextStep => elsewhere[place])
  const steps = [first ?? 'open-cabinet', ...rest] as const
  if (warns(facts, 'not-listed')) return seen('not-supported-source', ['rows-not-listed'], steps)
  if (carrier === undefined) return undefined
  if (carrier.usage === undefined) return seen('not-supported-source', ['no-usage-source'], steps)
  return carrier.usage.covers === 'charged-events' && complete === true && error === undefined
    ? seen('not-supported-source', ['charged-events-only'], steps)
    : undefined
}

/**
 * Everything was read and no usage was dropped. Rows that an adapter leaves out are no usage, such as money paid in: a
 * row it cannot read ends the read.
 */
export const nothingThere: EmptyRule = facts => {
  if (facts.complete !== true || facts.error !== undefined) return undefined
  if (warns(facts, 'outside-window')) return undefined
  const others: EmptyEvidence[] = []
  if (warns(facts, 'empty')) others.push('empty-warning')
  if (warns(facts, 'row-skipped')) others.push('rows-skipped')
  return seen('truly-empty', ['read-complete', ...others], ['choose-other-period'])
}

/** Rows came, and this version could not use them. */
export const unreadRows: EmptyRule = facts =>
  warns(facts, 'outside-window')
    ? seen('adapter-outdated', ['rows-outside-period'], ['update-package'])
    : undefined
