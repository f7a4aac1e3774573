import * as z from 'zod/mini'
import type {
  Allowance,
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
  SignOutEverywhereCapability,
  SpendingCapability,
  UsageCapability,
} from '@esim-usage/core'
import { type CarrierAdapter, createCarrierClient, type Draft, poll } from '@esim-usage/core/adapter'
import { factsOf, parseCookies, ports, rules } from './declared.ts'
import { cabinet, goOn, land, pending, type Pending, state, type State } from './mts-sign-in.ts'

export type MtsSignIn = SessionSignIn<{ readonly cookies: string }> | CodeSignIn | PasswordSignIn
export type MtsOptions = LineOptions<MtsSignIn>
export interface MtsClient
  extends CarrierClient<MtsSignIn>,
    UsageCapability,
    BalanceCapability,
    AllowancesCapability,
    SpendingCapability,
    PaymentsCapability,
    ServicesCapability,
    LinesCapability,
    ProfileCapability,
    SignOutEverywhereCapability {}

const toAllowance = (name: string, asOf: string): Draft<Allowance> => ({
  endpoint: 'lk.counters',
  asOf,
  identity: [name],
  name,
  label: name,
  kind: 'data',
  unit: 'bytes',
  unlimited: false,
  scope: { roaming: 'home' },
  primary: true,
  status: 'active',
})

export const mtsAdapter: CarrierAdapter<MtsClient, State, Pending> = {
  contract: 1,
  info: factsOf('mts'),
  channel: 'api',
  origins: ['https://*.mts.ru'],
  pace: { concurrency: 2, limits: [{ requests: 60, perMs: 60_000 }] },
  essentialCookies: ['MTSWebSSO', 'MTSWebSSOPersistent'],
  state,
  faults: { read: () => undefined, rules },
  auth: {
    pending,
    begin: {
      async session(context, request) {
        for (const cookie of parseCookies(request.session.cookies)) context.cookies.set(cookie)
        return land(context)
      },
      code: context => goOn(context, { step: null, asks: 'captcha' }, 'phone'),
      password: (context, { password }) =>
        goOn(context, { step: null, asks: 'captcha', password }, 'phone-password'),
    },
    answer: (context, before, reply) => goOn(context, before, 'text' in reply ? reply.text : 'REFRESH'),
    async renew(context) {
      context.cookies.keep(['MTSWebSSOPersistent', /^qrator/])
      const step = await land(context)
      return step.status === 'signed-in' ? step : context.fail('session-expired')
    },
    async selectLine(context) {
      const id = context.session.state.linked.find(each => each.line === context.line)?.id
      if (id === undefined) return
      const url = `https://united-auth.ssl.mts.ru/account/switch/${id}`
      await context.http.send({
        endpoint: 'sso.switch',
        url,
        method: 'POST',
        body: { text: '', mediaType: '' },
      })
    },
  },
  usage: {
    limits: { kinds: ['voice', 'message', 'data', 'service', 'other'], covers: 'every-event' },
    async fetchPage(context, window, position = 1) {
      const page = await context.http.json(
        {
          endpoint: 'graphql.transactions',
          url: 'https://federation.mts.ru/graphql',
          method: 'POST',
          repeatable: true,
          headers: { 'x-login': context.line?.slice(1) ?? '' },
          body: { json: { pageIndex: position, dateFrom: window.from, dateTo: window.until } },
        },
        z.object({
          totalPages: z.number(),
          rows: z.array(z.object({ dateTime: z.string(), name: z.string() })),
        }),
      )
      return {
        endpoint: 'graphql.transactions',
        evidence: 'low',
        rows: page.rows.map(row => ({
          record: {
            kind: 'other',
            label: row.name,
            startedAt: row.dateTime,
            precision: 'second',
            timeSource: 'printed',
            status: 'final',
          },
          identity: [row.dateTime, row.name],
          raw: row,
        })),
        ...(position < page.totalPages ? { next: position + 1 } : {}),
      }
    },
  },
  async allowances(context) {
    const task = await context.http.json({ endpoint: 'lk.counters', url: cabinet }, z.string())
    const answer = await poll(context, {}, async () => {
      const url = `${cabinet}/longtask/check/${encodeURIComponent(task)}`
      const response = await context.http.send({
        endpoint: 'lk.task',
        url,
        query: { for: 'api/sharing/counters' },
      })
      context.http.check(response)
      if (response.status === 204) return undefined
      return response.json(
        z.object({ refreshDate: z.string(), counters: z.array(z.object({ name: z.string() })) }),
      )
    })
    return answer.counters.map(({ name }) => toAllowance(name, answer.refreshDate))
  },
  ...ports<
    State,
    number,
    'balance' | 'spending' | 'payments' | 'services' | 'lines' | 'profile' | 'signOutEverywhere'
  >(),
}

export const createMts = (options: MtsOptions): MtsClient => createCarrierClient(mtsAdapter, options)
