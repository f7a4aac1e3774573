import type { AdapterContext, AdapterRequest, Schema } from '@esim-usage/core/adapter'

/** Addresses of the web cabinet, on the host of the region. */
export const webPaths = {
  'web.settings': '/api/profile/common/settings/',
  'web.accounts': '/api/uni-profile/accounts/',
  'web.logins': '/ssoswitcher/ssoaccountslist/',
  'web.userinfo': '/api/profile/userinfo/data/',
  'web.connected-services': '/api/profile/userinfo/data/',
  'web.balance': '/apigw/ub/balance/main/',
  'web.balances': '/api/uni-profile-balances/',
  'web.blocks': '/api/uni-profile-mobile/blocks/',
  'web.accumulators': '/api/uni-profile-mobile/accumulators/',
  'web.tariff-fee': '/api/uni-profile-mobile/tariff-fee/',
  'web.services': '/api/uni-profile-mobile/services/',
  'web.subscriptions': '/api/uni-profile-mobile/subscriptions/',
  'web.name': '/api/profile/settings/abonentform/',
  'web.expenses': '/api/profile/detalization/expensestructure/',
  'web.expenses-postpaid': '/api/profile/detalization/expensestructurepostpaid/',
  'web.payments': '/api/profile/detalization/paymentsprepaid/',
} as const

/** Name of an address. */
export type WebEndpoint = keyof typeof webPaths

/** Asks the cabinet of a region. */
export const askWeb = async <T>(
  context: AdapterContext,
  host: string,
  endpoint: WebEndpoint,
  schema: Schema<T>,
  query: NonNullable<AdapterRequest['query']> = {},
): Promise<T> => context.http.json(webRequest(host, endpoint, query), schema)

/** A question to the cabinet, which wants to be asked from one of its pages. */
export const webRequest = (
  host: string,
  endpoint: WebEndpoint,
  query: NonNullable<AdapterRequest['query']> = {},
): AdapterRequest => ({
  endpoint,
  url: `https://${host}${webPaths[endpoint]}`,
  query,
  headers: { accept: 'application/json', referer: `https://${host}/customers/products/elk` },
})
