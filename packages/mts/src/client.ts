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
 *
 * @example
 * ```ts
 * import { createMts } from '@esim-usage/mts'
 *
 * const mts = createMts({ line: '+7 900 000-00-01' })
 * const step = await mts.signIn({ method: 'code' })
 * if (step.status === 'challenge') console.log(step.challenge.kind, step.challenge.expiresAt) // ask the person, then `answer`
 * ```
 */
export const createMts = (options: MtsOptions): MtsClient => createCarrierClient(mtsAdapter, options)
