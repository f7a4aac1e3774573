/**
 * The business API of MTS. Begin with `createMtsBusiness`.
 *
 * @module
 */
export { mtsBusinessInfo } from './carrier-info.ts'
export { createMtsBusiness, type MtsBusinessClient, type MtsBusinessOptions } from './client.ts'
export type { MtsRatePackage } from './rate-package.ts'
export type { MtsBusinessSignIn } from './sign-in.ts'
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
