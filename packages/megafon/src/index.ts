/**
 * A private line of MegaFon: charges, balance, packages, spending, payments, services. Begin with `createMegafon`;
 * {@link megafonInfo} says what is known of the carrier.
 *
 * @module
 */
export type { CabinetHeaders } from './cabinet-headers.ts'
export { megafonInfo } from './carrier-info.ts'
export { createMegafon, type MegafonClient, type MegafonOptions } from './client.ts'
export type { MegafonSession, MegafonSignIn } from './sign-in.ts'
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
