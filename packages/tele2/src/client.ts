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
} from '@esim-usage/core'
import { createCarrierClient } from '@esim-usage/core/adapter'
import { tele2Adapter } from './adapter.ts'
import type { Tele2SignIn } from './session.ts'

/**
 * A client for one private t2 line. It has no `usage`: t2 shows no single call, message or session of a private line to any
 * program; {@link tele2Info} says in `usageElsewhere` where else they can be had.
 */
export interface Tele2Client
  extends CarrierClient<Tele2SignIn>,
    BalanceCapability,
    AllowancesCapability,
    SpendingCapability,
    PaymentsCapability,
    ServicesCapability,
    LinesCapability,
    ProfileCapability {}

/** Options of {@link createTele2}. */
export type Tele2Options = LineOptions<Tele2SignIn>

/**
 * Makes a client for a private t2 line. Sends nothing and touches no store.
 *
 * @throws `InvalidRequestError` `invalid-argument` when `line` or `timeZone` cannot be used.
 *
 * @example
 * ```ts
 * import { readFile } from 'node:fs/promises'
 * import { createTele2 } from '@esim-usage/tele2'
 *
 * const t2 = createTele2({ line: '+7 900 000-00-01' })
 * await t2.signIn({ method: 'session', session: { cookies: await readFile('cookies.txt', 'utf8') } })
 * console.log((await t2.spending({ month: '2026-10' })).categories.length)
 * ```
 */
export const createTele2 = (options: Tele2Options): Tele2Client => createCarrierClient(tele2Adapter, options)
