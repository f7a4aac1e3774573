import type { AdapterContext, AdapterRequest, Schema } from '@esim-usage/core/adapter'
import { toCtn } from '../numbers.ts'

const api = 'https://my.beeline.ru/api'

/** Addresses of the REST channel. */
export const restPaths = {
  'rest.auth': '2.0/auth/auth',
  'rest.sso-list': '1.0/sso/list',
  'rest.sso-subscribers': '1.0/sso/subscribers',
  'rest.contact-data': '1.0/sso/contactData',
  'rest.pay-type': '1.0/info/payType',
  'rest.status': '1.0/info/status',
  'rest.price-plan': '1.0/info/pricePlan',
  'rest.prepaid-balance': '1.0/info/prepaidBalance',
  'rest.postpaid-balance': '1.0/info/postpaidBalance',
  'rest.postpaid-debt': '1.0/info/postpaidDebt',
  'rest.accumulators': '1.0/info/accumulators',
  'rest.rests': '1.0/info/rests',
  'rest.add-balance': '1.0/info/prepaidAddBalance',
  'rest.detail': '1.0/info/onlineBillDetail',
  'rest.unbilled-calls': '1.0/info/unbilledCalls',
  'rest.report-order': '1.0/request/prepaidDetail',
  'rest.report-file': '1.0/request/requestAttachment',
  'rest.payments': '1.0/info/payments/history',
  'rest.services': '1.0/info/serviceList',
  'rest.subscriptions': '1.0/info/subscriptions',
} as const

/** Name of an address. */
export type RestEndpoint = keyof typeof restPaths

/** A request of the REST channel; the token goes along as a cookie. */
export const restRequest = (
  endpoint: RestEndpoint,
  query: NonNullable<AdapterRequest['query']>,
): AdapterRequest => ({
  endpoint,
  url: `${api}/${restPaths[endpoint]}`,
  query,
  headers: { accept: 'application/json' },
})

/** Asks about the client's line. */
export const askLine = async <T>(
  context: AdapterContext,
  endpoint: RestEndpoint,
  schema: Schema<T>,
  query: NonNullable<AdapterRequest['query']> = {},
): Promise<T> => context.http.json(restRequest(endpoint, { ctn: toCtn(context.line), ...query }), schema)

/** Asks about a login. */
export const askLogin = async <T>(
  context: AdapterContext,
  endpoint: RestEndpoint,
  schema: Schema<T>,
  login: string,
): Promise<T> => context.http.json({ ...restRequest(endpoint, { login }), secrets: [login] }, schema)
