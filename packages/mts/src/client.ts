import type {
  AllowancesCapability,
  BalanceCapability,
  CarrierClient,
  LineOptions,
  LinesCapability,
  PaymentsCapability,
  ProfileCapability,
  ServicesCapability,
  SignOutEverywhereCapability,
  SpendingCapability,
  UsageCapability,
} from '@esim-usage/core'
import { createCarrierClient } from '@esim-usage/core/adapter'
import { mtsAdapter } from './adapter.ts'
import type { MtsSignIn } from './sign-in.ts'

/** A client for one MTS line. */
export interface MtsClient
  extends CarrierClient<MtsSignIn>,
    UsageCapability,
    BalanceCapability,
    AllowancesCapability,
    SpendingCapability,
    PaymentsCapability,
    ServicesCapability,
    LinesCapability,
    ProfileCapability,
    SignOutEverywhereCapability {}

/** Options of {@link createMts}. */
export type MtsOptions = LineOptions<MtsSignIn>

/**
 * Makes a client for an MTS line. Sends nothing and touches no store.
 *
 * @throws `InvalidRequestError` `invalid-argument` when `line` or `timeZone` cannot be used.
 */
export const createMts = (options: MtsOptions): MtsClient => createCarrierClient(mtsAdapter, options)
