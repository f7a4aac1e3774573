import * as account from './account-pages.ts'
import type { SignedInCall, Tele2Call } from './call.ts'
import { charges, olderCharges } from './charges.ts'
import * as exchange from './exchange/exchange-pages.ts'
import { findLine } from './lines.ts'
import { giveTokens, requestMail, requestSms } from './sign-on.ts'
import type { Tele2Site } from './tokens.ts'

/** Addresses of t2 a fault can strike; the last three are those of the business exchange. */
export type Tele2Endpoint =
  | 'sms-request'
  | 'security-codes'
  | 'token'
  | 'refresh'
  | 'profile'
  | 'status'
  | 'balance'
  | 'rests'
  | 'tariff'
  | 'payments'
  | 'charges'
  | 'older-charges'
  | 'services'
  | 'connected-services'
  | 'subscription'
  | 'slaves'
  | 'exchange-refresh'
  | 'employees'
  | 'call-records'

/** One address and who answers there. */
export interface Tele2Route {
  readonly endpoint: Tele2Endpoint
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly host: 'api' | 'sso' | 'ats2'
  /** The whole path; its named groups are the names of a call. */
  readonly path: RegExp
  readonly answer: (call: Tele2Call) => Response
}

const data = /^\/api\/subscribers\/(?<number>\d+)\//

/** Without a living token nobody is logged in; a line that is none of the session's is not allowed. */
const signedIn =
  (answer: (call: SignedInCall) => Response) =>
  (call: Tele2Call): Response => {
    const pair = call.world.tokens.pairOf(call.request, call.site)
    if (pair === undefined) return account.refused('ERROR', 'User must be logged in.', 401)
    const wanted = findLine(call.names['number'] ?? '')
    const isReadable = wanted !== undefined && [pair.line.phone, ...pair.line.linked].includes(wanted.phone)
    return isReadable
      ? answer({ ...call, line: call.instead ?? wanted })
      : account.refused('NOT_ALLOWED', null, 403)
  }

const read = (
  endpoint: Tele2Endpoint,
  path: string,
  answer: (call: SignedInCall) => Response,
): Tele2Route => ({
  endpoint,
  method: 'GET',
  host: 'api',
  path: new RegExp(`${data.source}${path}$`),
  answer: signedIn(answer),
})

const site = '(?<region>site[A-Z]+)'

type Row = readonly [Tele2Endpoint, Tele2Route['method'], Tele2Route['host'], string, Tele2Route['answer']]

const realm = '/auth/realms/tele2-b2c'
const open = '/crm/openapi'
const rows: readonly Row[] = [
  ['sms-request', 'POST', 'api', String.raw`/api/validation/number/(?<number>\d+)`, requestSms],
  ['security-codes', 'POST', 'sso', `${realm}/credential-management/security-codes`, requestMail],
  ['token', 'POST', 'sso', `${realm}/protocol/openid-connect/token`, giveTokens],
  ['exchange-refresh', 'PUT', 'ats2', `${open}/authorization/refresh/token`, exchange.renewPair],
  ['employees', 'GET', 'ats2', `${open}/employees`, exchange.employees],
  ['call-records', 'GET', 'ats2', `${open}/call-records/info`, exchange.callRecords],
]

/** All addresses. */
const routes: readonly Tele2Route[] = [
  ...rows.map(
    ([endpoint, method, host, path, answer]): Tele2Route => ({
      endpoint,
      method,
      host,
      path: new RegExp(`^${path}$`),
      answer,
    }),
  ),
  read('profile', 'profile', account.profile),
  read('status', 'status', account.status),
  read('balance', 'balance', account.balance),
  read('rests', `(?:${site}/)?rests`, account.rests),
  read('tariff', 'tariff', account.tariff),
  read('payments', 'payments', account.payments),
  read('charges', `${site}/charges`, charges),
  read('older-charges', 'charges', olderCharges),
  read('services', 'services', account.services),
  read('connected-services', `${site}/services`, account.connectedServices),
  read('subscription', 'subscription', account.subscription),
  read('slaves', 'numbers/slaves', account.slaves),
]

const sites: readonly Tele2Site[] = ['t2.ru', 'tele2.ru']

/** The hosts that are played: those of today and of before the new name, and the exchange. */
export const tele2Hosts: readonly string[] = [
  ...sites.flatMap(each => [`api.${each}`, `sso.${each}`]),
  'ats2.t2.ru',
]

/** A request's address: who answers there, under which name, and what its path names. */
export interface FoundRoute {
  readonly route: Tele2Route
  readonly endpoint: Tele2Endpoint
  readonly names: Tele2Call['names']
  readonly site: Tele2Site
}

/** Who answers a request. Tokens are given and renewed at one address, told apart by its query. */
export function findRoute(method: string, url: URL): FoundRoute | undefined {
  for (const route of routes) {
    const of = sites.find(each => url.hostname === `${route.host}.${each}`)
    const match = route.method === method ? route.path.exec(url.pathname) : null
    if (of === undefined || match === null) continue
    const isRenewal = route.endpoint === 'token' && url.searchParams.get('action') === 'refresh'
    return { route, endpoint: isRenewal ? 'refresh' : route.endpoint, names: { ...match.groups }, site: of }
  }
  return undefined
}
