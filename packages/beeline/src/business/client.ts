import type {
  AccountOptions,
  BalanceCapability,
  CarrierClient,
  LinesCapability,
  PaymentsCapability,
  ServicesCapability,
  SpendingCapability,
  StatementCapability,
  UsageCapability,
} from '@esim-usage/core'
import { createCarrierClient } from '@esim-usage/core/adapter'
import { beelineBusinessAdapter } from './adapter.ts'
import type { BeelineBusinessSignIn } from './sign-in.ts'

/** A client for a corporate contract of Beeline, or for one line of it. */
export interface BeelineBusinessClient
  extends CarrierClient<BeelineBusinessSignIn>,
    UsageCapability,
    StatementCapability,
    BalanceCapability,
    SpendingCapability,
    PaymentsCapability,
    ServicesCapability,
    LinesCapability {}

/**
 * Options of {@link createBeelineBusiness}. `account` is the number of the contract (BAN). Signing in takes the corporate
 * login and its password; a token is not renewed, so give `credentials` where it should last.
 */
export type BeelineBusinessOptions = AccountOptions<BeelineBusinessSignIn>

/**
 * Makes a client for a corporate contract. Sends nothing and touches no store.
 *
 * Balance, the running month of `spending` and statements are told for one line only: give `line` for them.
 *
 * @throws `InvalidRequestError` `invalid-argument` when `account`, `line` or `timeZone` cannot be used.
 *
 * @example
 * ```ts
 * import { createBeelineBusiness } from '@esim-usage/beeline/business'
 *
 * export async function printContract(account: string, password: string): Promise<void> {
 *   const contract = createBeelineBusiness({ account })
 *   await contract.signIn({ method: 'password', password })
 *   for await (const record of contract.usage({ month: '2026-10' })) console.log(record.startedAt, record.kind)
 * }
 * ```
 */
export const createBeelineBusiness = (options: BeelineBusinessOptions): BeelineBusinessClient =>
  createCarrierClient(beelineBusinessAdapter, options)
