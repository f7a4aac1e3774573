import * as z from 'zod/mini'
import type {
  BalanceCapability,
  CarrierClient,
  LineOptions,
  PasswordSignIn,
  UsageCapability,
} from '@esim-usage/core'
import { type CarrierAdapter, createCarrierClient } from '@esim-usage/core/adapter'

// A carrier nobody here knows, written by someone who has only the two public entries.
export interface NordClient extends CarrierClient<PasswordSignIn>, UsageCapability, BalanceCapability {}

const state = z.object({ key: z.string() })
type State = z.output<typeof state>
const event = z.object({ at: z.string(), kind: z.enum(['call', 'sms', 'data']), amount: z.number() })
const page = z.object({ events: z.array(event), cursor: z.exactOptional(z.string()) })

export const nordAdapter: CarrierAdapter<NordClient, State, never, string> = {
  contract: 1,
  info: {
    id: 'nord',
    title: 'Nord',
    brands: [],
    plmns: ['25099'],
    timeZone: 'Asia/Yekaterinburg',
    sites: { cabinet: 'https://my.nord.example/' },
    support: [],
  },
  channel: 'api',
  origins: ['https://my.nord.example'],
  pace: { concurrency: 4, limits: [] },
  state,
  faults: {
    read: () => undefined,
    rules: [{ when: { status: 423 }, then: { error: 'account-locked' }, tape: 'locked' }],
  },
  auth: {
    begin: {
      async password(context, { password }) {
        const { key, numbers } = await context.http.json(
          {
            endpoint: 'keys',
            url: 'https://my.nord.example/keys',
            method: 'POST',
            body: { json: { number: context.line, password } },
            secrets: [password],
          },
          z.object({ key: z.string(), numbers: z.array(z.string()) }),
        )
        return { status: 'signed-in', state: { key }, lines: numbers }
      },
    },
  },
  usage: {
    limits: { kinds: ['voice', 'message', 'data'], covers: 'every-event', historyDays: 90, windowDays: 7 },
    async fetchPage(context, { from, to }, position) {
      const { key } = context.session.state
      const { events, cursor } = await context.http.json(
        {
          endpoint: 'events',
          url: 'https://my.nord.example/events',
          query: { from, to, cursor: position },
          headers: { authorization: `Key ${key}` },
        },
        page,
      )
      return {
        endpoint: 'events',
        rows: events.map(raw => {
          const base = {
            startedAt: raw.at,
            precision: 'second',
            timeSource: 'printed',
            status: 'final',
          } as const
          const identity = [raw.at, raw.kind, raw.amount]
          if (raw.kind === 'call')
            return { record: { ...base, kind: 'voice', seconds: raw.amount }, identity, raw }
          if (raw.kind === 'sms') return { record: { ...base, kind: 'message', form: 'sms' }, identity, raw }
          return { record: { ...base, kind: 'data', bytes: raw.amount }, identity, raw }
        }),
        ...(cursor === undefined ? {} : { next: cursor }),
      }
    },
  },
  balance: async context => ({
    endpoint: 'balance',
    model: 'prepaid',
    main: { amount: 0, currency: 'RUB', scale: 2 },
    asOf: context.now().toISOString(),
  }),
}

export const createNord = (options: LineOptions<PasswordSignIn>): NordClient =>
  createCarrierClient(nordAdapter, options)
