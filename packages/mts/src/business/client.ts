import type {
  AccountOptions,
  AllowancesCapability,
  BalanceCapability,
  CarrierClient,
  LinesCapability,
  PaymentsCapability,
  ProfileCapability,
  ServicesCapability,
  StatementCapability,
  UsageCapability,
} from '@esim-usage/core'
import { createCarrierClient } from '@esim-usage/core/adapter'
import { createMtsBusinessAdapter } from './adapter.ts'
import type { MtsRatePackage } from './rate-package.ts'
import type { MtsBusinessSignIn } from './sign-in.ts'

/** A client for an account of a company at MTS, or for one line of it. */
export interface MtsBusinessClient
  extends CarrierClient<MtsBusinessSignIn>,
    UsageCapability,
    StatementCapability,
    BalanceCapability,
    AllowancesCapability,
    PaymentsCapability,
    ServicesCapability,
    LinesCapability,
    ProfileCapability {}

/** Options of {@link createMtsBusiness}. `account` is the number of the account («лицевой счёт»), as printed. */
export interface MtsBusinessOptions extends AccountOptions<MtsBusinessSignIn> {
  /** Which package of requests the company ordered; default 60 a minute. */
  readonly ratePackage?: MtsRatePackage
}

/**
 * Makes a client for the business API. Sends nothing and touches no store.
 *
 * Usage, balance, payments and statements are told for a whole account or, with `line`, for one line of it; packages,
 * services and the profile for one line only. A token lives an hour: give `credentials` where reading should go on.
 *
 * @throws `InvalidRequestError` `invalid-argument` when `account`, `line` or `timeZone` cannot be used.
 *
 * @example
 * ```ts
 * import { createMtsBusiness, type MtsBusinessClient } from '@esim-usage/mts/business'
 *
 * export async function openOffice(clientId: string, clientSecret: string): Promise<MtsBusinessClient> {
 *   const keys = { method: 'client-credentials', clientId, clientSecret } as const
 *   const office = createMtsBusiness({ account: '277000000001', credentials: async () => keys })
 *   await office.signIn(keys)
 *   return office
 * }
 * ```
 */
export const createMtsBusiness = (options: MtsBusinessOptions): MtsBusinessClient =>
  createCarrierClient(createMtsBusinessAdapter(options), options)
