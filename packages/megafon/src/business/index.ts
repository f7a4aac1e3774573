/**
 * The business cabinet of MegaFon. Begin with `createMegafonBusiness`.
 *
 * @module
 */
export {
  createMegafonBusiness,
  type MegafonBusinessClient,
  type MegafonBusinessOptions,
  type MegafonBusinessSignIn,
} from './client.ts'
export { megafonBusinessInfo } from './carrier-info.ts'
export { EsimUsageError, supports } from '@esim-usage/core'
export type {
  Allowance,
  AllowanceScope,
  Balance,
  FeePeriod,
  Line,
  LineStatus,
  Money,
  Quality,
  Source,
  Spending,
  SpendingCategory,
  SpendingItem,
} from '@esim-usage/core'
