import type {
  AccountOptions,
  AllowancesCapability,
  BalanceCapability,
  CarrierClient,
  LinesCapability,
  PasswordSignIn,
  SpendingCapability,
} from '@esim-usage/core'
import { createCarrierClient } from '@esim-usage/core/adapter'
import { createBusinessAdapter } from './adapter.ts'

/**
 * How an app signs in at the business cabinet: login and password. `login` is a phone number or a login with the prefix
 * of a branch, by default the account of the client; a picture is a challenge. Evidence medium: clients of 2022 and 2023.
 *
 * @throws AccountError `credentials-rejected`, `wrong-line` when the login is of another account, `challenge-expired`.
 * @throws CarrierError `unavailable` when the cabinet does not get ready within a minute, `rejected`.
 */
export type MegafonBusinessSignIn = PasswordSignIn

/** A client for an account of the business cabinet, or for one line of it. Itemised usage is ordered there as a file. */
export interface MegafonBusinessClient
  extends CarrierClient<MegafonBusinessSignIn>,
    BalanceCapability,
    AllowancesCapability,
    SpendingCapability,
    LinesCapability {}

/** Options of {@link createMegafonBusiness}. `account`: id, login or number of the account. */
export interface MegafonBusinessOptions extends AccountOptions<MegafonBusinessSignIn> {
  /** Bytes in a КБ, which MegaFon does not tell and clients dispute; default 1024. */
  readonly unitBase?: 1000 | 1024
}

/**
 * Makes a client for the business cabinet. Sends nothing and touches no store.
 *
 * @throws `InvalidRequestError` `invalid-argument` when `account`, `line` or `timeZone` cannot be used.
 *
 * @example
 * ```ts
 * import { createMegafonBusiness } from '@esim-usage/megafon/business'
 *
 * export async function printOffice(account: string, password: string): Promise<void> {
 *   const office = createMegafonBusiness({ account })
 *   const step = await office.signIn({ method: 'password', password })
 *   if (step.status === 'signed-in') console.log((await office.spending({ month: '2026-10' })).total)
 * }
 * ```
 */
export const createMegafonBusiness = (options: MegafonBusinessOptions): MegafonBusinessClient =>
  createCarrierClient(createBusinessAdapter(options), options)
