import type { BalanceCapability, CarrierClient, LineOptions, UsageCapability } from '@esim-usage/core'
import { createCarrierClient } from '@esim-usage/core/adapter'
import { newcomerAdapter } from './adapter.ts'
import type { NewcomerSignIn } from './sign-in.ts'

/** A client for one Newcomer line. */
export interface NewcomerClient extends CarrierClient<NewcomerSignIn>, UsageCapability, BalanceCapability {}

/** Options of {@link createNewcomer}. */
export type NewcomerOptions = LineOptions<NewcomerSignIn>

/**
 * Makes a client for a Newcomer line. Sends nothing and touches no store.
 *
 * @throws `InvalidRequestError` `invalid-argument` when `line` or `timeZone` cannot be used.
 */
export const createNewcomer = (options: NewcomerOptions): NewcomerClient =>
  createCarrierClient(newcomerAdapter, options)
