import type { CarrierAdapter } from '@esim-usage/core/adapter'
import { tele2BusinessInfo } from './carrier-info.ts'
import type { Tele2BusinessClient } from './client.ts'
import { origins } from './endpoints.ts'
import { faults } from './error-rules.ts'
import { readLines } from './lines.ts'
import { renew, signInBySession } from './sign-in.ts'
import { type PagePosition, usage } from './usage.ts'
import { pair, type Tele2BusinessState } from './wire.ts'

/** The open API of the business exchange of t2. */
export const tele2BusinessAdapter: CarrierAdapter<
  Tele2BusinessClient,
  Tele2BusinessState,
  never,
  PagePosition
> = {
  contract: 1,
  info: tele2BusinessInfo,
  channel: 'business',
  origins,
  pace: { concurrency: 1, limits: [{ requests: 2, perMs: 1000 }] },
  state: pair,
  faults,
  auth: { begin: { session: signInBySession }, renew },
  usage,
  lines: readLines,
}
