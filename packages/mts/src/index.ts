export { mtsInfo } from './carrier-info.ts'
export { createMts, type MtsClient, type MtsOptions } from './client.ts'
export type { MtsSession, MtsSignIn } from './sign-in.ts'
export { EsimUsageError, supports } from '@esim-usage/core'
export type {
  Allowance,
  AllowanceScope,
  Balance,
  Money,
  Profile,
  UsageRecord,
} from '@esim-usage/core'
