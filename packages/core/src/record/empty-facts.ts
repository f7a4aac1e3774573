import type { CarrierFacts, UsageLimits } from '../client/carrier-info.ts'
import type { SignInStep } from '../client/sign-in.ts'
import type { Days, UsageWarning } from '../client/usage.ts'
import type { ErrorCode, ErrorFacts } from '../errors/codes.ts'
import type { LineStatus } from './line.ts'
import type { UsageRecordBase } from './usage-record.ts'

/** What only the account holder can tell. */
export type EmptyQuestion =
  | 'ported'
  | 'not-activated'
  | 'cooling-off'
  | 'blocked-unverified'
  | 'payment-method-required'

/**
 * Why a list of usage can be empty. An {@link EmptyQuestion} is never seen at a carrier, only `not-activated` where the day
 * of activation is given. `history-limit` needs a carrier that says how far back it keeps usage, `processing-delay` one that
 * says what time its data hold for.
 */
export type EmptyCode =
  | EmptyQuestion
  | 'offline'
  | 'carrier-maintenance'
  | 'bot-wall'
  | 'captcha'
  | 'session-expired'
  | 'wrong-line-bound'
  | 'not-a-subscriber'
  | 'imsi-mismatch'
  | 'blocked-financial'
  | 'plan-not-supported'
  | 'history-limit'
  | 'processing-delay'
  | 'not-supported-source'
  | 'truly-empty'
  | 'adapter-outdated'

/** What an explanation rests on. */
export type EmptyEvidence =
  | 'error-code'
  | 'sign-in-step'
  | 'line-status'
  | 'card-number'
  | 'answer'
  | 'activation-date'
  | 'last-record-roaming'
  | 'idle-72-hours'
  | 'history-days'
  | 'data-older-than-period'
  | 'period-is-today'
  | 'no-usage-source'
  | 'charged-events-only'
  | 'some-kinds-only'
  | 'rows-not-listed'
  | 'read-complete'
  | 'empty-warning'
  | 'rows-skipped'
  | 'rows-unread'
  | 'rows-outside-period'

/** What to do, the most useful first. */
export type EmptyNextStep =
  | 'check-network'
  | 'try-later'
  | 'open-cabinet'
  | 'sign-in'
  | 'sign-in-with-own-line'
  | 'check-number'
  | 'check-card'
  | 'activate-line'
  | 'wait-24-hours'
  | 'confirm-identity'
  | 'top-up'
  | 'add-payment-method'
  | 'order-access'
  | 'choose-later-period'
  | 'choose-other-period'
  | 'read-statement-file'
  | 'read-spending'
  | 'use-business-client'
  | 'update-package'
  | 'call-hotline'

/** What is known of a read that gave no rows. Give what you have: nothing is concluded from what is missing. */
export interface EmptyFacts {
  /** The error that ended the read; an {@link EsimUsageError} fits. */
  readonly error?: {
    /** Its code. */
    readonly code: ErrorCode
    /** What it knows. */
    readonly facts?: ErrorFacts
  }
  /** What the last sign-in asked for. */
  readonly signIn?: SignInStep
  /** State of the line, from `profile()` or `lines()`. */
  readonly lineStatus?: LineStatus
  /** IMSI of the card that was in use. */
  readonly imsi?: string
  /** `client.carrier`; without `usage` it says that there is no itemised source. */
  readonly carrier?: Pick<CarrierFacts, 'plmns' | 'timeZone' | 'usageElsewhere'> & {
    /** What itemised usage covers. */
    readonly usage?: UsageLimits
  }
  /** Days that were asked for. */
  readonly period?: Days
  /** IANA zone the days are counted in; default the carrier's. */
  readonly timeZone?: string
  /** Instant of the read, RFC 3339. */
  readonly readAt?: string
  /** Instant the carrier's data holds for, RFC 3339. */
  readonly asOf?: string
  /** Warnings of all pages. */
  readonly warnings?: readonly UsageWarning[]
  /** True when every page was read. */
  readonly complete?: boolean
  /** Day the line was activated, `YYYY-MM-DD`. */
  readonly activatedOn?: string
  /** The youngest record known from earlier reads; not of a time behind the period. */
  readonly lastRecord?: Pick<UsageRecordBase, 'startedAt' | 'roaming'>
  /** The oldest call, message or data session behind the period: the line worked then. Fees do not count. */
  readonly nextRecord?: Pick<UsageRecordBase, 'startedAt'>
  /** True when the days were read from a file: what that leaves out is not known, and the carrier's limits do not count. */
  readonly fromFile?: boolean
  /** What the person said; false rules the reason out. A yes that the other facts speak against is not taken. */
  readonly answers?: Readonly<Partial<Record<EmptyQuestion, boolean>>>
}

/** The first reason that explains an empty list. */
export interface EmptyExplanation {
  /** The reason. */
  readonly code: EmptyCode
  /** `seen`: a fault, a status or a limit proves it. `asked`: dates, rows or the person's answer point to it; ask the person. */
  readonly level: 'seen' | 'asked'
  /** What it rests on; never empty. */
  readonly evidence: readonly EmptyEvidence[]
  /** What to do, the most useful first; never empty. */
  readonly nextSteps: readonly EmptyNextStep[]
}
