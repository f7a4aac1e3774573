import type { CarrierAdapter } from '../../adapter/carrier-adapter.ts'
import { fetchAllowances } from './allowances.ts'
import { fetchBalance } from './balance.ts'
import { referenceInfo } from './carrier-info.ts'
import type { ReferenceClient } from './client.ts'
import { faults } from './error-rules.ts'
import { fetchLines, selectLine } from './lines.ts'
import { fetchPayments } from './payments.ts'
import { fetchProfile } from './profile.ts'
import { fetchServices } from './services.ts'
import { beginPassword, beginSession, renew } from './sign-in.ts'
import { answer, beginCode } from './sign-in-by-code.ts'
import { signOutEverywhere } from './sign-out-everywhere.ts'
import { fetchSpending } from './spending.ts'
import { statements } from './statements.ts'
import { usage } from './usage.ts'
import { pendingSchema, type ReferencePending, type ReferenceState, stateSchema } from './wire-sign-in.ts'

/** The type of {@link referenceAdapter}. */
export type ReferenceAdapter = CarrierAdapter<ReferenceClient, ReferenceState, ReferencePending, string>

/** A complete adapter of a made-up carrier: it uses all that the contract offers. */
export const referenceAdapter: ReferenceAdapter = {
  contract: 1,
  info: referenceInfo,
  channel: 'api',
  origins: ['https://*.reference.test'],
  pace: { concurrency: 4, limits: [{ requests: 20, perMs: 1000 }] },
  essentialCookies: ['sid'],
  state: stateSchema,
  faults,
  auth: {
    begin: { session: beginSession, code: beginCode, password: beginPassword },
    pending: pendingSchema,
    answer,
    renew,
    selectLine,
  },
  usage,
  balance: fetchBalance,
  allowances: fetchAllowances,
  spending: fetchSpending,
  payments: fetchPayments,
  services: fetchServices,
  lines: fetchLines,
  profile: fetchProfile,
  statements,
  signOutEverywhere,
}
