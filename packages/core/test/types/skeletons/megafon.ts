import * as z from 'zod/mini'
import type {
  AllowancesCapability,
  BalanceCapability,
  CarrierClient,
  CodeSignIn,
  LineOptions,
  LinesCapability,
  PasswordSignIn,
  PaymentsCapability,
  ProfileCapability,
  ServicesCapability,
  SessionSignIn,
  SpendingCapability,
  UsageCapability,
} from '@esim-usage/core'
import {
  type AdapterContext,
  type CarrierAdapter,
  createCarrierClient,
  type FetchedRow,
} from '@esim-usage/core/adapter'
import { factsOf, ports, rules } from './declared.ts'
import {
  api,
  askCode,
  askPicture,
  type CabinetHeaders,
  enterCode,
  enterPassword,
  keepToken,
  pending,
  type Pending,
  probe,
  state,
  type State,
} from './megafon-sign-in.ts'

export interface MegafonSession {
  readonly cookies: string
  readonly cabinetHeaders: CabinetHeaders
}
export type MegafonSignIn = SessionSignIn<MegafonSession> | CodeSignIn | PasswordSignIn
export interface MegafonOptions extends LineOptions<MegafonSignIn> {
  readonly cabinetHeaders?: CabinetHeaders | 'discover'
  readonly unitBase?: 1000 | 1024
}
export interface MegafonClient
  extends CarrierClient<MegafonSignIn>,
    UsageCapability,
    BalanceCapability,
    AllowancesCapability,
    SpendingCapability,
    PaymentsCapability,
    ServicesCapability,
    LinesCapability,
    ProfileCapability {}

const charge = z.object({ dateTime: z.string(), definition: z.string(), amount: z.number() })
const charges = z.object({ jwtToken: z.exactOptional(z.string()), rows: z.array(charge) })

const toRow = (row: z.output<typeof charge>): FetchedRow => ({
  record: {
    kind: 'service',
    service: { name: row.definition },
    startedAt: row.dateTime,
    precision: 'second',
    timeSource: 'carrier-zone',
    charge: { amount: Math.round(row.amount * 100), currency: 'RUB', scale: 2 },
    status: 'provisional',
  },
  identity: [row.dateTime, row.definition, row.amount],
  raw: row,
})

/** An adapter may be made anew for the options of one client. */
export function createMegafonAdapter(
  options: Pick<MegafonOptions, 'cabinetHeaders'>,
): CarrierAdapter<MegafonClient, State, Pending> {
  const headersOf = (context: AdapterContext): CabinetHeaders =>
    options.cabinetHeaders === undefined || options.cabinetHeaders === 'discover'
      ? context.fail('action-required', { action: 'visit-website' })
      : options.cabinetHeaders
  return {
    contract: 1,
    info: factsOf('megafon'),
    channel: 'api',
    origins: ['https://api.megafon.ru', 'https://lk.megafon.ru'],
    pace: { concurrency: 1, limits: [{ requests: 1, perMs: 1000 }] },
    essentialCookies: ['X-Cabinet-Refresh-Token', 'JSESSIONID', 'USER-GUID'],
    state,
    faults: {
      read: response =>
        response.json(z.object({ code: z.exactOptional(z.string()), message: z.exactOptional(z.string()) })),
      rules,
    },
    auth: {
      pending,
      begin: {
        session: async (context, { session }) => ({
          status: 'signed-in',
          ...(await probe(context, session.cabinetHeaders)),
        }),
        code: context => askCode(context, headersOf(context)),
        password: (context, { password, login = context.line?.slice(2) ?? '' }) =>
          enterPassword(context, { asks: 'picture', cabinetHeaders: headersOf(context), login, password }),
      },
      answer(context, before, reply) {
        if (before.asks === 'code')
          return 'text' in reply
            ? enterCode(context, before, reply.text)
            : askCode(context, before.cabinetHeaders)
        return 'text' in reply
          ? enterPassword(context, before, reply.text)
          : askPicture(context, before, false)
      },
      renew: context => probe(context, context.session.state.cabinetHeaders),
    },
    usage: {
      limits: { kinds: ['service', 'other'], covers: 'charged-events', windowDays: 31 },
      async fetchPage(context, window) {
        const lists = [
          '',
          '/aggregated/calls',
          '/aggregated/services',
          '/aggregated/subscription',
          '/aggregated/sms',
        ]
        const events = new Map<string, FetchedRow>()
        for (const list of lists) {
          // One request at a time: the carrier bans addresses that ask faster.
          const { jwtToken, rows } = await context.http.json(
            {
              endpoint: 'reports.expenses',
              url: `${api}/reports/expenses${list}`,
              query: { dateFrom: window.from, dateTo: window.to },
              headers: context.session.state.cabinetHeaders,
            },
            charges,
          )
          keepToken(context, jwtToken)
          for (const row of rows) events.set(JSON.stringify(row), toRow(row))
        }
        return { endpoint: 'reports.expenses', evidence: 'low', rows: [...events.values()] }
      },
    },
    ...ports<
      State,
      number,
      'balance' | 'allowances' | 'spending' | 'payments' | 'services' | 'lines' | 'profile'
    >(),
  }
}

export const createMegafon = (options: MegafonOptions): MegafonClient =>
  createCarrierClient(createMegafonAdapter(options), options)
