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
 *
 * @example
 * ```ts
 * import { readFile } from 'node:fs/promises'
 * import { createTele2Business } from '@esim-usage/tele2/business'
 *
 * const session = JSON.parse(await readFile('tokens.json', 'utf8')) // { accessToken, refreshToken }
 * const office = createTele2Business({ account: 'office' })
 * await office.signIn({ method: 'session', session })
 * for await (const call of office.usage({ month: '2026-10' })) console.log(call.startedAt, call.direction)
 * ```
 */
export const createTele2Business = (options: Tele2BusinessOptions): Tele2BusinessClient =>
  createCarrierClient(tele2BusinessAdapter, options)
