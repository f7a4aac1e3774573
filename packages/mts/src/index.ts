/**
 * A private line of MTS: usage, balance, packages, spending, payments, services. Begin with `createMts`; {@link mtsInfo}
 * says what is known of the carrier.
 *
 * @module
 */
export { mtsInfo } from './carrier-info.ts'
export { createMts, type MtsClient, type MtsOptions } from './client.ts'
export type { MtsSession, MtsSignIn } from './sign-in.ts'
export { EsimUsageError, supports } from '@esim-usage/core'
export type {
  Allowance,
  AllowanceScope,
  Balance,
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
  Tariff,
  UsagePage,
  UsageQuery,
  UsageRecord,
  UsageResults,
  UsageWarning,
  VoiceRecord,
} from '@esim-usage/core'
