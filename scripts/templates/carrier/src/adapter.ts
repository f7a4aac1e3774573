import type { CarrierAdapter } from '@esim-usage/core/adapter'
import { readBalance } from './balance.ts'
import { newcomerInfo } from './carrier-info.ts'
import type { NewcomerClient } from './client.ts'
import { origins } from './endpoints.ts'
import { faults } from './error-rules.ts'
import { answerCode, beginByCode, renew } from './sign-in.ts'
import { usage } from './usage.ts'
import { type NewcomerPending, type NewcomerState, pendingSchema, stateSchema } from './wire.ts'

/** The app interface of Newcomer for one's own line. */
export const newcomerAdapter: CarrierAdapter<NewcomerClient, NewcomerState, NewcomerPending> = {
  contract: 1,
  info: newcomerInfo,
  channel: 'api',
  origins,
  // FILL-IN: the carrier's documented limit, or what its own pages do.
  pace: { concurrency: 1, limits: [{ requests: 2, perMs: 1000 }] },
  state: stateSchema,
  faults,
  auth: { begin: { code: beginByCode }, pending: pendingSchema, answer: answerCode, renew },
  usage,
  balance: readBalance,
}
