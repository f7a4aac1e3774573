export { newcomerInfo } from './carrier-info.ts'
export { createNewcomer, type NewcomerClient, type NewcomerOptions } from './client.ts'
export type { NewcomerSignIn } from './sign-in.ts'
export { EsimUsageError, supports } from '@esim-usage/core'
export type {
  Balance,
  Counterparty,
  DataRecord,
  MessageRecord,
  Money,
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
