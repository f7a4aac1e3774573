import type {
  AllowancesCapability,
  BalanceCapability,
  CarrierClient,
  LineOptions,
  LinesCapability,
  PaymentsCapability,
  ProfileCapability,
  ServicesCapability,
  SpendingCapability,
  UsageCapability,
} from '@esim-usage/core'
import { createCarrierClient } from '@esim-usage/core/adapter'
import { createMegafonAdapter } from './adapter.ts'
import type { CabinetHeaders } from './cabinet-headers.ts'
import type { MegafonSignIn } from './sign-in.ts'

/** A client for one MegaFon line. */
export interface MegafonClient
  extends CarrierClient<MegafonSignIn>,
    UsageCapability,
    BalanceCapability,
    AllowancesCapability,
    SpendingCapability,
    PaymentsCapability,
    ServicesCapability,
    LinesCapability,
    ProfileCapability {}

/** Options of {@link createMegafon}. */
export interface MegafonOptions extends LineOptions<MegafonSignIn> {
  /**
   * The constants of the front end the cabinet wants with each request, needed to sign in by code or password.
   * `discover`: read them from the public pages of lk.megafon.ru, and again where a renewal fails. Absent: only a
   * session that brings its own can be imported; anything else stops with `action-required`.
   */
  readonly cabinetHeaders?: CabinetHeaders | 'discover'
  /** Bytes in a КБ, which MegaFon does not tell and clients dispute; default 1024. */
  readonly unitBase?: 1000 | 1024
}

/**
 * Makes a client for a MegaFon line. Sends nothing and touches no store.
 *
 * @throws `InvalidRequestError` `invalid-argument` when `line` or `timeZone` cannot be used.
 *
 * @example
 * ```ts
 * import { readFile } from 'node:fs/promises'
 * import { createMegafon } from '@esim-usage/megafon'
 *
 * const { megafon: session } = JSON.parse(await readFile('sessions.json', 'utf8')) // { cookies, jwtToken }
 * const megafon = createMegafon({ line: '+7 900 000-00-01', cabinetHeaders: 'discover' })
 * await megafon.signIn({ method: 'session', session })
 * for (const { name, remaining, unit } of await megafon.allowances()) console.log(name, remaining, unit)
 * ```
 */
export const createMegafon = (options: MegafonOptions): MegafonClient =>
  createCarrierClient(createMegafonAdapter(options), options)
