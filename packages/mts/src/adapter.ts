import type { CarrierAdapter } from '@esim-usage/core/adapter'
import * as z from 'zod/mini'
import { readAllowances } from './allowances.ts'
import { readBalance } from './balance.ts'
import { mtsInfo } from './carrier-info.ts'
import type { MtsClient } from './client.ts'
import { origins } from './endpoints.ts'
import { faults } from './error-rules.ts'
import { readLines } from './lines.ts'
import { readPayments } from './payments.ts'
import { readMtsProfile } from './profile.ts'
import { selectLine } from './select-line.ts'
import { readServices } from './services.ts'
import { essentialCookies, type MtsState, renew, signInBySession } from './sign-in.ts'
import { signOutEverywhere } from './sign-out-everywhere.ts'
import { readSpending } from './spending.ts'
import { answerStep, signInByCode, signInByPassword } from './step-protocol.ts'
import { type PagePosition, usage } from './usage.ts'
import { type MtsPending, pending } from './wire-sign-in.ts'

/** The cabinet of MTS for one's own line. */
export const mtsAdapter: CarrierAdapter<MtsClient, MtsState, MtsPending, PagePosition> = {
  contract: 1,
  info: mtsInfo,
  channel: 'api',
  origins,
  // No limit is documented; the cabinet's own pages ask for some things side by side.
  pace: { concurrency: 3, limits: [{ requests: 5, perMs: 1000 }] },
  essentialCookies,
  state: z.record(z.string(), z.never()),
  faults,
  auth: {
    begin: { session: signInBySession, code: signInByCode, password: signInByPassword },
    pending,
    answer: answerStep,
    renew,
    selectLine,
  },
  usage,
  balance: readBalance,
  allowances: readAllowances,
  spending: readSpending,
  payments: readPayments,
  services: readServices,
  lines: readLines,
  profile: readMtsProfile,
  signOutEverywhere,
}
