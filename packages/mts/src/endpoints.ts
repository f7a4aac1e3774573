import type { AdapterContext, AdapterRequest } from '@esim-usage/core/adapter'

const cabinet = 'https://lk.mts.ru'
const api = `${cabinet}/api`

/** Hosts this adapter speaks to: the cabinet, its GraphQL and the two hosts of the sign-on. */
export const origins = [
  cabinet,
  'https://federation.mts.ru',
  'https://login.mts.ru',
  'https://united-auth.ssl.mts.ru',
] as const

/** Where a sign-in starts; with a living sign-on it ends in the cabinet by redirects alone. */
export const startRequest: AdapterRequest = {
  endpoint: 'auth.start',
  url: 'https://united-auth.ssl.mts.ru/account/login',
  query: { goto: `${cabinet}/`, xClientId: 'LK' },
}

/** Direct answers of the cabinet. */
export const cabinetUrls = {
  'lk.user-info': `${api}/login/user-info`,
  'lk.profile': `${api}/login/profile`,
  'lk.user-verification': `${api}/Access/user-verification`,
  'lk.account-blocker': `${api}/accountInfo/accountBlocker`,
} as const

/** Long tasks of the cabinet: what to begin, and what the check is told it is for. */
export const longTasks = {
  'lk.counters': 'api/sharing/counters',
  'lk.credit-limit': 'api/creditLimit',
  'lk.active-services': 'api/services/list/active',
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
