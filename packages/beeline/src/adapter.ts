import type { CarrierAdapter } from '@esim-usage/core/adapter'
import { readAllowances } from './allowances.ts'
import { readBalance } from './balance.ts'
import { beelineInfo } from './carrier-info.ts'
import type { BeelineClient } from './client.ts'
import { origins } from './endpoints.ts'
import { faults } from './error-rules.ts'
import { readLines } from './lines.ts'
import { readPayments } from './payments.ts'
import { readProfile } from './profile.ts'
import { signInByPassword } from './rest/sign-in.ts'
import { readServices } from './services.ts'
import { renew, selectLine, signInBySession } from './sign-in.ts'
import { readSpending } from './spending.ts'
import { type BeelineState, state } from './state.ts'
import { statements } from './statements.ts'
import { usage } from './usage.ts'

/** One's own Beeline line, over a token or over the web cabinet: the kind of session decides. */
export const beelineAdapter: CarrierAdapter<BeelineClient, BeelineState, never, string> = {
  contract: 1,
  info: beelineInfo,
  channel: 'api',
  origins,
  // Clients wait a second before each call, and more were refused. Evidence medium.
  pace: { concurrency: 1, limits: [{ requests: 1, perMs: 1000 }] },
  essentialCookies: ['token', 'B2C_AUTH', 'csrf_token', 'SITE_VERSION'],
  state,
  faults,
  auth: { begin: { session: signInBySession, password: signInByPassword }, renew, selectLine },
  usage,
  statements,
  balance: readBalance,
  allowances: readAllowances,
  spending: readSpending,
  payments: readPayments,
  services: readServices,
  lines: readLines,
  profile: readProfile,
}
