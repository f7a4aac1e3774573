import type { AdapterContext, AdapterRequest } from '@esim-usage/core/adapter'
import { authorizeQuery } from './authorize-query.ts'
import type { Step } from './wire-sign-in.ts'

const cabinet = 'https://lk.mts.ru'
const api = `${cabinet}/api`

/** Hosts this adapter speaks to: the cabinet, its GraphQL and the two hosts of the sign-on. */
export const origins = [
  cabinet,
  'https://federation.mts.ru',
  'https://login.mts.ru',
  'https://united-auth.ssl.mts.ru',
] as const

/** True for an address of these hosts. */
export const isOwnAddress = (url: string): boolean =>
  URL.canParse(url) && origins.some(origin => origin === new URL(url).origin)

/** Where a sign-in starts; with a living sign-on it ends in the cabinet by redirects alone. */
export const startRequest: AdapterRequest = {
  endpoint: 'auth.start',
  url: 'https://united-auth.ssl.mts.ru/account/login',
  query: { goto: `${cabinet}/`, xClientId: 'LK' },
}

/** The same start, of a sign-in that goes on at the page it ends on. */
export const openRequest: AdapterRequest = { ...startRequest, endpoint: 'auth.open' }

/** One step of the sign-on, posted back whole; the first one has nothing to post. */
export const stepRequest = (
  page: string,
  step: Step | undefined,
  sendsCode: true | undefined,
): AdapterRequest => ({
  endpoint: 'auth.step',
  url: 'https://login.mts.ru/amserver/wsso/authenticate',
  method: 'POST',
  query: authorizeQuery(page),
  headers: {
    accept: 'application/json',
    'accept-api-version': 'resource=4.0, protocol=1.0',
    'content-type': 'application/json;charset=UTF-8',
    origin: 'https://login.mts.ru',
    referer: page,
  },
  ...(step !== undefined && { body: { json: step } }),
  ...(sendsCode && { sendsCode }),
})

/** Where the steps end: authorises the session, and comes to the cabinet by redirects. */
export const successRequest = (url: string): AdapterRequest => ({ endpoint: 'auth.success', url })

/** Direct answers of the cabinet. */
export const cabinetUrls = {
  'lk.user-info': `${api}/login/user-info`,
  'lk.profile': `${api}/login/profile`,
  'lk.user-verification': `${api}/Access/user-verification`,
  'lk.account-blocker': `${api}/accountInfo/accountBlocker`,
  'lk.refresh-csrf': `${api}/login/refreshCsrfToken`,
  'lk.logout': `${api}/login/logout`,
} as const

/** Long tasks of the cabinet: what to begin, and what the check is told it is for. */
export const longTasks = {
  'lk.counters': 'api/sharing/counters',
  'lk.credit-limit': 'api/creditLimit',
  'lk.active-services': 'api/services/list/active',
  'lk.content-subscriptions': 'api/contentSubscription/list/active',
} as const

/** `X-Login` chooses the line inside the session, so every request names the wanted one: 7 and ten digits. */
export const loginOf = (context: AdapterContext): string => context.line?.slice(1) ?? ''

/** A request to the cabinet, for the client's line. */
export const cabinetRequest = (context: AdapterContext, endpoint: string, url: string): AdapterRequest => ({
  endpoint,
  url,
  headers: {
    accept: 'application/json, text/plain, */*',
    referer: `${cabinet}/`,
    'x-login': loginOf(context),
    'x-requested-with': 'XMLHttpRequest',
  },
})

/** Begins a long task. */
export const beginRequest = (context: AdapterContext, endpoint: keyof typeof longTasks): AdapterRequest => ({
  ...cabinetRequest(context, endpoint, `${cabinet}/${longTasks[endpoint]}`),
  query: { overwriteCache: false },
})

/** Asks whether a long task is done. */
export const checkRequest = (
  context: AdapterContext,
  endpoint: keyof typeof longTasks,
  id: string,
): AdapterRequest => ({
  ...cabinetRequest(context, endpoint, `${api}/longtask/check/${encodeURIComponent(id)}`),
  query: { for: longTasks[endpoint] },
})

/** Makes another line of the sign-in the one the session shows; only a POST does it, and it changes nothing else. */
export function switchRequest(context: AdapterContext, id: string, csrf: string): AdapterRequest {
  const url = `https://united-auth.ssl.mts.ru/account/switch/${encodeURIComponent(id)}`
  const request = cabinetRequest(context, 'auth.switch', url)
  return {
    ...request,
    method: 'POST',
    query: { xClientId: 'LK' },
    headers: { ...request.headers, 'x-csrf-token': csrf },
    secrets: [csrf],
  }
}

/** Ends the sign-on itself, and with it what was signed in through it. */
export const signOffRequest: AdapterRequest = {
  endpoint: 'auth.sign-off',
  url: 'https://login.mts.ru/amserver/UI/Logout',
  query: { goto: `${cabinet}/` },
  follow: false,
}

/** A GraphQL query. It only reads, so it may be repeated although it is a POST. */
export const graphqlRequest = (
  context: AdapterContext,
  endpoint: string,
  operation: { readonly name: string; readonly query: string },
  variables: object,
): AdapterRequest => ({
  endpoint,
  url: 'https://federation.mts.ru/graphql',
  method: 'POST',
  repeatable: true,
  headers: {
    accept: 'application/json',
    origin: cabinet,
    referer: `${cabinet}/`,
    'x-apollo-operation-name': operation.name,
    'x-client-id': 'LK',
    'x-login': loginOf(context),
  },
  body: { json: { operationName: operation.name, variables, query: operation.query } },
})
