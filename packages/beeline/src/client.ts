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
  StatementCapability,
  UsageCapability,
} from '@esim-usage/core'
import { createCarrierClient } from '@esim-usage/core/adapter'
import { beelineAdapter } from './adapter.ts'
import type { BeelineSignIn } from './sign-in.ts'

/** A client for one Beeline line. */
export interface BeelineClient
  extends CarrierClient<BeelineSignIn>,
    UsageCapability,
    BalanceCapability,
    AllowancesCapability,
    StatementCapability,
    SpendingCapability,
    PaymentsCapability,
    ServicesCapability,
    LinesCapability,
    ProfileCapability {}

/** Options of {@link createBeeline}. */
export type BeelineOptions = LineOptions<BeelineSignIn>

/**
 * Makes a client for a Beeline line. Sends nothing and touches no store.
 *
 * @throws `InvalidRequestError` `invalid-argument` when `line` or `timeZone` cannot be used.
 *
 * @example
 * ```ts
 * import { createBeeline } from '@esim-usage/beeline'
 *
 * const beeline = createBeeline({ line: '+7 900 000-00-01' })
 * await beeline.signIn({ method: 'password', password: process.env['BEELINE_PASSWORD'] ?? '' })
 * for await (const record of beeline.usage({ month: '2026-10' })) console.log(record.startedAt, record.kind)
 * ```
 */
export const createBeeline = (options: BeelineOptions): BeelineClient =>
  createCarrierClient(beelineAdapter, options)
