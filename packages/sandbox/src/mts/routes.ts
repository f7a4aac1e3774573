import { json, redirect } from '../answers.ts'
import * as cabinet from './cabinet.ts'
import type { MtsCall, SignedInCall } from './call.ts'
import { findLine } from './lines.ts'
import * as services from './service-tasks.ts'
import * as signIn from './sign-in-pages.ts'
import { authenticate } from './sign-on/authenticate.ts'
import { leaveCabinet, leaveSignOn } from './sign-on/log-out.ts'

/** Addresses of MTS a fault can strike; the last four are root fields of `graphql`. */
export type MtsEndpoint =
  | 'login'
  | 'authorize'
  | 'sign-in-page'
  | 'authenticate'
  | 'callback'
  | 'is-authorized'
  | 'switch'
  | 'logout'
  | 'sign-on-logout'
  | 'home'
  | 'user-info'
  | 'profile'
  | 'user-verification'
  | 'csrf'
  | 'account-blocker'
  | 'counters'
  | 'credit-limit'
  | 'services'
  | 'content-subscriptions'
  | 'longtask'
  | 'graphql'
  | 'balances'
  | 'tariffInfo'
  | 'transactionsByFilter'
  | 'myServicesProducts'

type Answer = Response | Promise<Response>

/** One address and who answers there. */
export interface MtsRoute {
  readonly endpoint: MtsEndpoint
  readonly method: 'GET' | 'POST'
  readonly host: string
  /** A path; with `*` at its end all that begin so. */
  readonly path: string
  readonly answer: (call: MtsCall) => Answer
}

const cabinetHost = 'lk.mts.ru'
const authHost = 'united-auth.ssl.mts.ru'
const loginHost = 'login.mts.ru'
const graphHost = 'federation.mts.ru'

const forbidden = (): Response => json({ message: 'Forbidden' }, 403)

/** Strangers go to the sign-in, of the graph's host to a 403; so does a line that is none of the session's. */
const signedIn =
  (answer: (call: SignedInCall) => Answer) =>
  (call: MtsCall): Answer => {
    const session = call.world.sessions.cabinetOf(call.request)
    if (session === undefined)
      return call.url.hostname === graphHost ? forbidden() : redirect(signIn.signInUrl)
    const login = call.request.headers.get('x-login')
    const wanted = login === null ? session.current : findLine(login)
    const readable = [session.owner.phone, ...session.owner.linked]
    if (wanted === undefined || !readable.includes(wanted.phone)) return forbidden()
    const { instead } = call
    return answer({ ...call, session, own: instead ?? session.current, line: instead ?? wanted })
  }

/** Data of the line the session shows now. `X-Login` of another is refused: a linked line wants a switch first. */
const shown = (answer: (call: SignedInCall) => Answer): ((call: MtsCall) => Answer) =>
  signedIn(call =>
    call.instead !== undefined || call.line === call.session.current ? answer(call) : forbidden(),
  )

type Row = readonly [MtsRoute['endpoint'], MtsRoute['method'], string, string, MtsRoute['answer']]

const rows: readonly Row[] = [
  ['login', 'GET', authHost, '/account/login', signIn.startSignIn],
  ['callback', 'GET', authHost, '/account/callback/login', signIn.callback],
  ['is-authorized', 'GET', authHost, '/account/is-authorized', signIn.isAuthorized],
  ['switch', 'POST', authHost, '/account/switch/*', signedIn(cabinet.switchLine)],
  ['authorize', 'GET', loginHost, '/amserver/oauth2/authorize', signIn.authorize],
  ['sign-in-page', 'GET', loginHost, '/amserver/NUI/', signIn.showSignIn],
  ['authenticate', 'POST', loginHost, '/amserver/wsso/authenticate', authenticate],
  ['sign-on-logout', 'GET', loginHost, '/amserver/UI/Logout', leaveSignOn],
  ['logout', 'GET', cabinetHost, '/api/login/logout', signedIn(leaveCabinet)],
  ['home', 'GET', cabinetHost, '/', signIn.home],
  ['user-info', 'GET', cabinetHost, '/api/login/user-info', signedIn(cabinet.userInfo)],
  ['profile', 'GET', cabinetHost, '/api/login/profile', signedIn(cabinet.profile)],
  [
    'user-verification',
    'GET',
    cabinetHost,
    '/api/Access/user-verification',
    signedIn(cabinet.userVerification),
  ],
  ['csrf', 'GET', cabinetHost, '/api/login/refreshCsrfToken', signedIn(cabinet.refreshCsrf)],
  ['account-blocker', 'GET', cabinetHost, '/api/accountInfo/accountBlocker', shown(cabinet.accountBlocker)],
  ['counters', 'GET', cabinetHost, '/api/sharing/counters', shown(cabinet.startCounters)],
  ['credit-limit', 'GET', cabinetHost, '/api/creditLimit', shown(cabinet.startCreditLimit)],
  ['services', 'GET', cabinetHost, '/api/services/list/active', shown(services.startServices)],
  [
    'content-subscriptions',
    'GET',
    cabinetHost,
    '/api/contentSubscription/list/active',
    shown(services.startContents),
  ],
  ['longtask', 'GET', cabinetHost, '/api/longtask/check/*', signedIn(cabinet.checkTask)],
  ['graphql', 'POST', graphHost, '/graphql', shown(cabinet.graph)],
]

/** All addresses. */
export const routes: readonly MtsRoute[] = rows.map(([endpoint, method, host, path, answer]) => ({
  endpoint,
  method,
  host,
  path,
  answer,
}))

const fits = (path: string, pathname: string): boolean =>
  path.endsWith('*') ? pathname.startsWith(path.slice(0, -1)) : path === pathname

/** Who answers a request. */
export const findRoute = (method: string, url: URL): MtsRoute | undefined =>
  routes.find(
    route => route.method === method && route.host === url.hostname && fits(route.path, url.pathname),
  )

/** The hosts that are played. */
export const mtsHosts: readonly string[] = [cabinetHost, graphHost, loginHost, authHost]
