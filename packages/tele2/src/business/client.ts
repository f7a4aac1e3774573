import type { AccountOptions, CarrierClient, LinesCapability, UsageCapability } from '@esim-usage/core'
import { createCarrierClient } from '@esim-usage/core/adapter'
import { tele2BusinessAdapter } from './adapter.ts'
import type { Tele2BusinessSignIn } from './sign-in.ts'

/** A client for the business exchange of t2: its calls, without data, messages, prices or roaming, and its numbers. */
export interface Tele2BusinessClient
  extends CarrierClient<Tele2BusinessSignIn>,
    UsageCapability,
    LinesCapability {}

/**
 * Options of {@link createTele2Business}. `account` is a name of your own for the exchange: its session is kept under it. With
 * `line` only the calls of that number are given.
 */
export type Tele2BusinessOptions = AccountOptions<Tele2BusinessSignIn>

/**
 * Makes a client for a business exchange («Корпоративная АТС»). Sends nothing and touches no store.
 *
 * @throws `InvalidRequestError` `invalid-argument` when `account`, `line` or `timeZone` cannot be used.
 */
export const createTele2Business = (options: Tele2BusinessOptions): Tele2BusinessClient =>
  createCarrierClient(tele2BusinessAdapter, options)
