import type { CarrierAdapter } from '@esim-usage/core/adapter'
import { readAllowances } from './allowances.ts'
import { readBalance } from './balance.ts'
import { tele2Info } from './carrier-info.ts'
import type { Tele2Client } from './client.ts'
import { origins } from './endpoints.ts'
import { faults } from './error-rules.ts'
import { readLines } from './lines.ts'
import { readPayments } from './payments.ts'
import { readProfile } from './profile.ts'
import { readServices } from './services.ts'
import { state, type Tele2State } from './session.ts'
import { renew, signInBySession } from './sign-in.ts'
import { readSpending } from './spending.ts'
import { answerCode, pending, signInByCode, signInByPassword, type Tele2Pending } from './two-factors.ts'

/** The cabinet of t2 for one's own line. */
export const tele2Adapter: CarrierAdapter<Tele2Client, Tele2State, Tele2Pending> = {
  contract: 1,
  info: tele2Info,
  channel: 'api',
  origins,
  // No limit is published; two at once is what clients were seen to do.
  pace: { concurrency: 2, limits: [{ requests: 4, perMs: 1000 }] },
  state,
  faults,
  auth: {
    begin: { session: signInBySession, code: signInByCode, password: signInByPassword },
    pending,
    answer: answerCode,
    renew,
  },
  balance: readBalance,
  allowances: readAllowances,
  spending: readSpending,
  payments: readPayments,
  services: readServices,
  lines: readLines,
  profile: readProfile,
}
