import type { CarrierAdapter } from '@esim-usage/core/adapter'
import { businessState, type BusinessState } from './ask.ts'
import { readBusinessBalance } from './balance.ts'
import { beelineBusinessInfo } from './carrier-info.ts'
import type { BeelineBusinessClient } from './client.ts'
import { origins } from './endpoints.ts'
import { businessFaults } from './error-rules.ts'
import { readBusinessLines } from './lines.ts'
import { readBusinessPayments } from './payments.ts'
import { readBusinessServices } from './services.ts'
import { signInBusiness } from './sign-in.ts'
import { readBusinessSpending } from './spending.ts'
import { statements } from './statements.ts'
import { type Position, usage } from './usage.ts'

/** A corporate contract over SOAP. */
export const beelineBusinessAdapter: CarrierAdapter<BeelineBusinessClient, BusinessState, never, Position> = {
  contract: 1,
  info: beelineBusinessInfo,
  channel: 'business',
  origins,
  pace: { concurrency: 1, limits: [{ requests: 1, perMs: 1000 }] },
  state: businessState,
  faults: businessFaults,
  auth: { begin: { password: signInBusiness } },
  usage,
  statements,
  balance: readBusinessBalance,
  spending: readBusinessSpending,
  payments: readBusinessPayments,
  services: readBusinessServices,
  lines: readBusinessLines,
}
