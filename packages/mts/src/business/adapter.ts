import type { CarrierAdapter } from '@esim-usage/core/adapter'
import { readAllowances } from './allowances.ts'
import type { BusinessState } from './ask.ts'
import { readBalance } from './balance.ts'
import { mtsBusinessInfo } from './carrier-info.ts'
import type { MtsBusinessClient, MtsBusinessOptions } from './client.ts'
import { origins } from './endpoints.ts'
import { faults } from './error-rules.ts'
import { readLines } from './lines.ts'
import { readPayments } from './payments.ts'
import { readProfile } from './profile.ts'
import { paces } from './rate-package.ts'
import { readServices } from './services.ts'
import { signInByKeys } from './sign-in.ts'
import { statements } from './statements.ts'
import { type Position, usage } from './usage.ts'
import { state } from './wire.ts'

/** The business API of MTS, at the pace of the package that the company ordered. */
export const createMtsBusinessAdapter = ({
  ratePackage = 60,
}: Pick<MtsBusinessOptions, 'ratePackage'>): CarrierAdapter<
  MtsBusinessClient,
  BusinessState,
  never,
  Position
> => ({
  contract: 1,
  info: mtsBusinessInfo,
  channel: 'business',
  origins,
  pace: paces[ratePackage],
  state,
  faults,
  auth: { begin: { 'client-credentials': signInByKeys } },
  usage,
  statements,
  balance: readBalance,
  allowances: readAllowances,
  payments: readPayments,
  services: readServices,
  lines: readLines,
  profile: readProfile,
})
