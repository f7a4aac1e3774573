import * as z from 'zod/mini'
import type {
  AccountOptions,
  CarrierClient,
  LinesCapability,
  SessionSignIn,
  UsageCapability,
} from '@esim-usage/core'
import { type CarrierAdapter, createCarrierClient } from '@esim-usage/core/adapter'
import { factsOf, ports, rules } from './declared.ts'

const tokens = z.object({ accessToken: z.string(), refreshToken: z.string() })
type Tokens = z.output<typeof tokens>

export type Tele2BusinessSignIn = SessionSignIn<Tokens>
export interface Tele2BusinessClient
  extends CarrierClient<Tele2BusinessSignIn>,
    UsageCapability,
    LinesCapability {}

const api = 'https://ats2.t2.ru/crm/openapi'
const call = z.object({ date: z.string(), calleeNumber: z.string(), conversationDuration: z.number() })
const pageSize = 500

export const tele2BusinessAdapter: CarrierAdapter<Tele2BusinessClient, Tokens> = {
  contract: 1,
  info: factsOf('tele2'),
  channel: 'business',
  origins: ['https://ats2.t2.ru'],
  pace: { concurrency: 1, limits: [{ requests: 1, perMs: 1000 }] },
  state: tokens,
  faults: { read: () => undefined, rules },
  auth: {
    begin: { session: async (_context, { session }) => ({ status: 'signed-in', state: session, lines: [] }) },
    // Both tokens change and the old ones are dead at once.
    async renew(context) {
      const renewed = await context.http.json(
        {
          endpoint: 'token.refresh',
          url: `${api}/authorization/refresh/token`,
          method: 'PUT',
          headers: { authorization: context.session.state.refreshToken },
        },
        tokens,
      )
      const expiresAt = new Date(context.now().getTime() + 86_400_000).toISOString()
      return { state: renewed, lines: [], expiresAt }
    },
  },
  usage: {
    limits: { kinds: ['voice'], covers: 'every-event' },
    async fetchPage(context, window, position = 0) {
      const calls = await context.http.json(
        {
          endpoint: 'calls',
          url: `${api}/call-records/info`,
          query: {
            start: `${window.from}T00:00:00+03:00`,
            end: window.until,
            page: position,
            size: pageSize,
          },
          headers: { authorization: context.session.state.accessToken },
        },
        z.array(call),
      )
      return {
        endpoint: 'calls',
        rows: calls.map(each => ({
          record: {
            kind: 'voice',
            startedAt: each.date,
            precision: 'second',
            timeSource: 'printed',
            status: 'final',
            seconds: each.conversationDuration,
          },
          identity: [each.date, each.calleeNumber, each.conversationDuration],
          raw: each,
        })),
        ...(calls.length < pageSize ? {} : { next: position + 1 }),
      }
    },
  },
  ...ports<Tokens, number, 'lines'>(),
}

export const createTele2Business = (options: AccountOptions<Tele2BusinessSignIn>): Tele2BusinessClient =>
  createCarrierClient(tele2BusinessAdapter, options)
