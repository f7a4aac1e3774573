/**
 * A private line of t2 (Tele2): balance, packages, spending, payments, services. It lists no single events. Begin with
 * `createTele2`; {@link tele2Info} says what is known of the carrier.
 *
 * @module
 */
export { tele2Info } from './carrier-info.ts'
export { createTele2, type Tele2Client, type Tele2Options } from './client.ts'
export type { Tele2ClientId, Tele2Cookies, Tele2Session, Tele2SignIn, Tele2Tokens } from './session.ts'
export { EsimUsageError, supports } from '@esim-usage/core'
export type {
  Allowance,
  AllowanceScope,
  Balance,
  FeePeriod,
  Line,
  LineStatus,
  Money,
  Payment,
  Profile,
  Quality,
  Service,
  Source,
  Spending,
  SpendingCategory,
  SpendingItem,
  Tariff,
} from '@esim-usage/core'
