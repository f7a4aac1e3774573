import * as z from 'zod/mini'
import type {
  AccountOptions,
  AllowancesCapability,
  BalanceCapability,
  CarrierClient,
  ClientCredentialsSignIn,
  LinesCapability,
  PaymentsCapability,
  ProfileCapability,
  ServicesCapability,
  StatementCapability,
  UsageCapability,
} from '@esim-usage/core'
import { type CarrierAdapter, createCarrierClient, type UsageDraft } from '@esim-usage/core/adapter'
import { factsOf, ports, rules, toE164 } from './declared.ts'

export type MtsBusinessSignIn = ClientCredentialsSignIn
export interface MtsBusinessOptions extends AccountOptions<MtsBusinessSignIn> {
  readonly ratePackage?: '3-a-second' | '10-a-second'
}
export interface MtsBusinessClient
  extends CarrierClient<MtsBusinessSignIn>,
    UsageCapability,
    BalanceCapability,
    AllowancesCapability,
    PaymentsCapability,
    ServicesCapability,
    LinesCapability,
    ProfileCapability,
    StatementCapability {}

const state = z.object({ accessToken: z.string() })
type State = z.output<typeof state>
const api = 'https://api.mts.ru'

const row = z.object({ date: z.string(), msisdn: z.exactOptional(z.string()), label: z.string() })
type Row = z.output<typeof row>

const toUsageRecord = ({ date, msisdn, label }: Row): UsageDraft => ({
  kind: 'service',
  service: { name: label },
  startedAt: date,
  precision: 'second',
  timeSource: 'printed',
  status: 'provisional',
  ...(msisdn === undefined ? {} : { line: toE164(msisdn) }),
})

const createAdapter = (
  ratePackage: MtsBusinessOptions['ratePackage'],
): CarrierAdapter<MtsBusinessClient, State> => ({
  contract: 1,
  info: factsOf('mts'),
  channel: 'business',
  origins: [api],
  pace:
    ratePackage === '10-a-second'
      ? { concurrency: 4, limits: [{ requests: 10, perMs: 1000 }] }
      : { concurrency: 2, limits: [{ requests: 3, perMs: 1000 }] },
  state,
  faults: {
    read(response) {
      // JSON inside a JSON string, with status 200: the code is looked for in the text.
      const code = /"(?:errorCode|code)\\*":\s*\\*"?(\d{4})/.exec(response.text())?.[1]
      return code === undefined ? undefined : { code }
    },
    rules,
  },
  auth: {
    begin: {
      async 'client-credentials'(context, { clientId, clientSecret }) {
        const keys = btoa(`${clientId}:${clientSecret}`)
        const token = await context.http.json(
          {
            endpoint: 'token',
            url: `${api}/token`,
            method: 'POST',
            headers: { authorization: `Basic ${keys}` },
            body: { form: { grant_type: 'client_credentials' } },
            secrets: [keys],
          },
          z.object({ access_token: z.string(), expires_in: z.number() }),
        )
        const expiresAt = new Date(context.now().getTime() + token.expires_in * 1000).toISOString()
        return { status: 'signed-in', state: { accessToken: token.access_token }, lines: [], expiresAt }
      },
    },
  },
  usage: {
    limits: { kinds: ['voice', 'message', 'data', 'service'], covers: 'every-event' },
    async fetchPage(context, window, position = 1) {
      const by = context.line === undefined ? 'Account' : 'MSISDN'
      const response = await context.http.send({
        endpoint: 'statement',
        url: `${api}/b2b/v1/Bills/BillingStatementBy${by}`,
        query: {
          [by.toLowerCase()]: context.line?.slice(1) ?? context.account,
          startDateTime: `${window.from}T00:00:00Z`,
          endDateTime: window.until,
          pageNum: position,
        },
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${context.session.state.accessToken}`,
        },
      })
      context.http.check(response)
      const { Usages } = response.json(z.object({ Usages: z.array(row) }))
      return {
        endpoint: 'statement',
        rows: Usages.map(each =>
          each.label.startsWith('Регистрация платежа')
            ? { skipped: 'a payment to the account', raw: each }
            : { record: toUsageRecord(each), identity: [each.date, each.label], raw: each },
        ),
        ...(response.status === 206 ? { next: position + 1 } : {}),
      }
    },
  },
  statements: {
    async order(context, { from, to, format = 'xml', email }) {
      const answer = await context.http.json(
        {
          endpoint: 'documents.order',
          url: `${api}/b2b/v1/Documents/CallHistoryByAccount`,
          method: 'POST',
          body: {
            json: {
              dateFrom: from,
              dateTo: to,
              documentFormat: format,
              deliveryAddress: email,
              accounts: [context.account],
            },
          },
        },
        z.object({ messageId: z.string() }),
      )
      return { id: answer.messageId, format }
    },
    fetch: async () => ({ status: 'e-mailed' }),
  },
  ...ports<State, number, 'balance' | 'allowances' | 'payments' | 'services' | 'lines' | 'profile'>(),
})

export const createMtsBusiness = (options: MtsBusinessOptions): MtsBusinessClient =>
  createCarrierClient(createAdapter(options.ratePackage), options)
