import * as z from 'zod/mini'
import type {
  AccountOptions,
  BalanceCapability,
  CarrierClient,
  LinesCapability,
  PasswordSignIn,
  PaymentsCapability,
  ServicesCapability,
  SpendingCapability,
  UsageCapability,
} from '@esim-usage/core'
import {
  type AdapterContext,
  type CarrierAdapter,
  createCarrierClient,
  type Schema,
} from '@esim-usage/core/adapter'
import { factsOf, ports, readXml, rules } from './declared.ts'

export interface BeelineBusinessClient
  extends CarrierClient<PasswordSignIn>,
    UsageCapability,
    BalanceCapability,
    SpendingCapability,
    PaymentsCapability,
    ServicesCapability,
    LinesCapability {}

const state = z.object({ token: z.string() })
type State = z.output<typeof state>

/** Unbilled calls come in one answer, billed ones are ordered and then paged. */
interface Position {
  readonly requestId: string
  readonly page: number
}

type Fields = Readonly<Record<string, string>>

async function ask<T>(
  context: AdapterContext,
  service: 'Auth' | 'Subscriber',
  operation: string,
  fields: Fields,
  schema: Schema<T>,
): Promise<T> {
  const inner = Object.entries(fields).map(([name, value]) => `<${name}>${value}</${name}>`)
  const response = await context.http.send({
    endpoint: `soap.${operation}`,
    url: `https://my.beeline.ru/api/${service}Service`,
    method: 'POST',
    repeatable: service === 'Subscriber',
    headers: { soapaction: `"urn:uss-wsapi:${service}:${service}Interface:${operation}Request"` },
    body: {
      text: `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>${inner.join('')}</e:Body></e:Envelope>`,
      mediaType: 'text/xml; charset=utf-8',
    },
    secrets: Object.values(fields),
  })
  // A fault comes with status 500: the rules know its code, so the status alone says nothing.
  context.http.check(response)
  return response.accept(readXml(response.text()), schema)
}

const call = z.object({
  ctn: z.string(),
  callDate: z.string(),
  callToNumber: z.string(),
  callAmt: z.string(),
})
const calls = z.object({ rows: z.array(call), recordsAmount: z.number(), countPerPage: z.number() })

export const beelineBusinessAdapter: CarrierAdapter<BeelineBusinessClient, State, never, Position> = {
  contract: 1,
  info: factsOf('beeline'),
  channel: 'business',
  origins: ['https://my.beeline.ru'],
  pace: { concurrency: 1, limits: [{ requests: 1, perMs: 1000 }] },
  state,
  faults: {
    read(response) {
      const code = /<errorCode>(\d+)<\/errorCode>/.exec(response.text())?.[1]
      const message = /<errorDescription>([^<]*)</.exec(response.text())?.[1]
      return code === undefined || message === undefined ? undefined : { code, message }
    },
    rules,
  },
  auth: {
    begin: {
      async password(context, { login = context.account ?? '', password }) {
        const schema = z.object({ return: z.string() })
        const { return: token } = await ask(context, 'Auth', 'auth', { login, password }, schema)
        return { status: 'signed-in', state: { token }, lines: [] }
      },
    },
  },
  usage: {
    limits: {
      kinds: ['voice', 'message', 'data', 'service', 'other'],
      covers: 'every-event',
      windowDays: 31,
    },
    async fetchPage(context, window, position) {
      const { token } = context.session.state
      const order = { token, ban: context.account ?? '', billDate: window.to }
      const { requestId, page } = position ?? {
        ...(await ask(context, 'Subscriber', 'createBillCalls', order, z.object({ requestId: z.string() }))),
        page: 1,
      }
      const answer = await ask(
        context,
        'Subscriber',
        'getBillCallsPaged',
        { token, requestId, page: `${page}` },
        calls,
      )
      return {
        endpoint: 'soap.billedCalls',
        rows: answer.rows.map(each => ({
          record: {
            kind: 'other',
            label: each.callToNumber,
            line: `+7${each.ctn}`,
            startedAt: each.callDate,
            precision: 'second',
            timeSource: 'printed',
            tax: { included: false },
            status: 'final',
          },
          identity: [each.ctn, each.callDate, each.callToNumber],
          raw: each,
        })),
        ...(page * answer.countPerPage < answer.recordsAmount ? { next: { requestId, page: page + 1 } } : {}),
      }
    },
  },
  async balance(context) {
    const { token } = context.session.state
    await ask(context, 'Subscriber', 'getUnbilledBalances', { token }, z.object({ uc: z.number() }))
    return { endpoint: 'soap.unbilled', model: 'postpaid', asOf: context.now().toISOString() }
  },
  ...ports<State, Position, 'spending' | 'payments' | 'services' | 'lines'>(),
}

export const createBeelineBusiness = (options: AccountOptions<PasswordSignIn>): BeelineBusinessClient =>
  createCarrierClient(beelineBusinessAdapter, options)
