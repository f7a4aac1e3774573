/**
 * A contract of Beeline for companies, over its SOAP service. Begin with `createBeelineBusiness`.
 *
 * @module
 */
export { beelineBusinessInfo } from './carrier-info.ts'
export { type BeelineBusinessClient, type BeelineBusinessOptions, createBeelineBusiness } from './client.ts'
export type { BeelineBusinessSignIn } from './sign-in.ts'
export { EsimUsageError, supports } from '@esim-usage/core'
export type {
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
  Quality,
  Service,
  ServiceRecord,
  Source,
  Spending,
  SpendingCategory,
  SpendingItem,
  StatementOrder,
  StatementStep,
  UsagePage,
  UsageQuery,
  UsageRecord,
  UsageResults,
  UsageWarning,
  VoiceRecord,
} from '@esim-usage/core'
