import * as z from 'zod/mini'
import type {
  AllowancesCapability,
  Balance,
  BalanceCapability,
  CarrierClient,
  LineOptions,
  LinesCapability,
  PasswordSignIn,
  PaymentsCapability,
  ProfileCapability,
  ServicesCapability,
  SessionSignIn,
  SpendingCapability,
  StatementCapability,
  UsageCapability,
} from '@esim-usage/core'
import {
  type CarrierAdapter,
  createCarrierClient,
  type Draft,
  type FetchedPage,
  type ReadContext,
} from '@esim-usage/core/adapter'
import {
  enterPassword,
  renewWeb,
  rest,
  selectWebLine,
  state,
  type State,
  takeOver,
} from './beeline-sign-in.ts'
import { factsOf, ports, rules } from './declared.ts'

export type BeelineSession =
  | { readonly token: string }
  | { readonly cookies: string; readonly region?: string }
export type BeelineSignIn = SessionSignIn<BeelineSession> | PasswordSignIn
export interface BeelineClient
  extends CarrierClient<BeelineSignIn>,
    UsageCapability,
    BalanceCapability,
    AllowancesCapability,
    StatementCapability,
    SpendingCapability,
    PaymentsCapability,
    ServicesCapability,
    LinesCapability,
    ProfileCapability {}

type Context = ReadContext<State>
const ctn = (context: Context): string => context.line?.slice(2) ?? ''

async function readPage(context: Context, from: string, to: string): Promise<FetchedPage<never>> {
  const { state: session } = context.session
  const onRest = session.channel === 'rest'
  const endpoint = onRest ? 'rest.detail' : 'web.expenses'
  await context.http.send({
    endpoint,
    url: onRest
      ? `${rest}/1.0/info/onlineBillDetail`
      : `https://${session.host}/api/profile/detalization/expensestructure/`,
    query: { ctn: ctn(context), periodStart: from, periodEnd: to, sessionGroupFlag: false },
    headers: onRest ? { 'x-api-token': session.token } : {},
  })
  return { endpoint, rows: [], warnings: [{ code: 'not-listed', reason: 'The line is postpaid.', count: 0 }] }
}

async function readBalance(context: Context): Promise<Draft<Balance>> {
  const response = await context.http.send({
    endpoint: 'rest.balance',
    url: `${rest}/1.0/info/prepaidBalance`,
  })
  context.http.check(response)
  const { balance } = response.json(z.object({ balance: z.number() }))
  return {
    endpoint: 'rest.balance',
    evidence: 'medium',
    model: 'prepaid',
    main: { amount: Math.round(balance * 100), currency: 'RUB', scale: 2 },
    asOf: context.now().toISOString(),
    ...(balance === 777 ? { quality: { level: 'suspect', notes: ['A known bogus reply.'] } } : {}),
  }
}

export const beelineAdapter: CarrierAdapter<BeelineClient, State, never, never> = {
  contract: 1,
  info: factsOf('beeline'),
  channel: 'api',
  origins: ['https://*.beeline.ru'],
  pace: { concurrency: 1, limits: [{ requests: 1, perMs: 1000 }] },
  essentialCookies: ['B2C_AUTH'],
  state,
  faults: {
    // The error stands in `meta`, with status 200.
    read(response) {
      const [, code, message] = /"code":\s*(\d+),\s*"message":\s*"([^"]*)"/.exec(response.text()) ?? []
      return code === undefined || message === undefined ? undefined : { code, message }
    },
    rules,
  },
  auth: { begin: { session: takeOver, password: enterPassword }, renew: renewWeb, selectLine: selectWebLine },
  usage: {
    limits: { kinds: ['message', 'data', 'other'], covers: 'every-event', windowDays: 31 },
    fetchPage: (context, { from, to }) => readPage(context, from, to),
  },
  statements: {
    async order(context, { from, to, format = 'xls' }) {
      const { requestId } = await context.http.json(
        {
          endpoint: 'rest.order',
          url: `${rest}/1.0/request/prepaidDetail`,
          query: { ctn: ctn(context), startDate: from, endDate: to, reportType: format },
          repeatable: false,
        },
        z.object({ requestId: z.number() }),
      )
      return { id: `${requestId}`, format }
    },
    async fetch(context, order) {
      const url = `${rest}/1.0/request/requestAttachment`
      const file = await context.http.send({ endpoint: 'rest.file', url, query: { requestId: order.id } })
      return file.mediaType === 'application/json'
        ? { status: 'pending', askAgainMs: 1000 }
        : { status: 'ready', bytes: file.bytes(), mediaType: file.mediaType }
    },
  },
  balance: readBalance,
  ...ports<State, never, 'allowances' | 'spending' | 'payments' | 'services' | 'lines' | 'profile'>(),
}

export const createBeeline = (options: LineOptions<BeelineSignIn>): BeelineClient =>
  createCarrierClient(beelineAdapter, options)
