/**
 * The calls of a business exchange of t2. Begin with `createTele2Business`.
 *
 * @module
 */
export { tele2BusinessInfo } from './carrier-info.ts'
export { createTele2Business, type Tele2BusinessClient, type Tele2BusinessOptions } from './client.ts'
export type { Tele2BusinessSignIn, Tele2BusinessTokens } from './sign-in.ts'
export { EsimUsageError, supports } from '@esim-usage/core'
export type {
  Counterparty,
  DataRecord,
  Line,
  LineStatus,
  MessageRecord,
  OtherRecord,
  Quality,
  ServiceRecord,
  Source,
  UsagePage,
  UsageQuery,
  UsageRecord,
  UsageResults,
  UsageWarning,
  VoiceRecord,
} from '@esim-usage/core'
