/**
 * A private line of Beeline: usage, balance, packages, spending, payments, services, statements. Begin with
 * `createBeeline`; {@link beelineInfo} says what is known of the carrier.
 *
 * @module
 */
export { beelineInfo } from './carrier-info.ts'
export { type BeelineClient, type BeelineOptions, createBeeline } from './client.ts'
export type {
  BeelineCookieSession,
  BeelineSession,
  BeelineSignIn,
  BeelineTokenSession,
} from './sign-in.ts'
export { EsimUsageError, supports } from '@esim-usage/core'
export type {
  Allowance,
  AllowanceScope,
  Balance,
  BonusBalance,
  Counterparty,
  DataRecord,
  FeePeriod,
  Line,
  LineStatus,
  MessageRecord,
  Money,
  OtherRecord,
  Payment,
  Profile,
  Quality,
  Service,
  ServiceRecord,
  Source,
  Spending,
  SpendingCategory,
  SpendingItem,
  StatementOrder,
  StatementStep,
  Tariff,
  UsagePage,
  UsageQuery,
  UsageRecord,
  UsageResults,
  UsageWarning,
  VoiceRecord,
} from '@esim-usage/core'
