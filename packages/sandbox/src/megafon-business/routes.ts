import * as account from './account-pages.ts'
import type { AccountCall, BusinessCall, SubscriberCall } from './call.ts'
import { notAuthenticated, refuse } from './envelope.ts'
import * as signIn from './sign-in.ts'
import * as subscriber from './subscriber-pages.ts'

/** Addresses of the business cabinet a fault can strike, by the names records give as their source. */
export type MegafonBusinessEndpoint =
  | 'business.login'
  | 'business.captcha'
  | 'business.auth'
  | 'business.cache'
  | 'business.user'
  | 'business.balance'
  | 'business.expenses'
  | 'business.lines'
  | 'business.meta'
  | 'business.tariff'
  | 'business.general'
  | 'business.finances'

type Answer = (call: BusinessCall) => Response

/** One address and who answers there. */
export interface BusinessRoute {
  readonly endpoint: MegafonBusinessEndpoint
  readonly answer: Answer
}

const ofAccount =
  (answer: (call: AccountCall) => Response): Answer =>
  call => {
    const { world, request, instead } = call
    const own = world.browsers.accountOf(request)
    if (own === undefined) return notAuthenticated()
    const shown = instead ?? own
    return answer({ ...call, account: shown, lines: world.subscribers.of(shown) })
  }

const notYours = { code: 'subscriber.not.found' } as const

/** The last part of a path that names an account has to be that of the session. */
const ofNamedAccount = (answer: (call: AccountCall) => Response): Answer =>
  ofAccount(call => {
    const isOwn = call.instead !== undefined || call.url.pathname.endsWith(`/${call.account.account}`)
    return isOwn ? answer(call) : refuse(notYours, 'another account than that of the session')
  })

const ofLine = (answer: (call: SubscriberCall) => Response): Answer =>
  ofAccount(call => {
    const id = /\/subscriber\/([^/]+)\//.exec(call.url.pathname)?.[1]
    const line = call.instead === undefined ? call.lines.find(each => each.id === id) : call.lines[0]
    return line === undefined ? refuse(notYours) : answer({ ...call, line })
  })

const rows: readonly (readonly [MegafonBusinessEndpoint, string, RegExp, Answer])[] = [
  ['business.login', 'GET', /^\/login$/, signIn.showLogin],
  ['business.captcha', 'GET', /^\/captcha$/, signIn.showPicture],
  ['business.auth', 'POST', /^\/ws\/v1\.0\/auth\/process$/, signIn.signIn],
  ['business.cache', 'GET', /^\/ws\/v1\.0\/user\/cache\/status$/, ofAccount(signIn.cacheStatus)],
  ['business.user', 'GET', /^\/ws\/v1\.0\/user\/auth$/, ofAccount(signIn.showUser)],
  [
    'business.balance',
    'GET',
    /^\/ws\/v1\.0\/widget\/accounts\/balance\/\d+$/,
    ofNamedAccount(account.balance),
  ],
  ['business.expenses', 'GET', /^\/ws\/v1\.0\/widget\/expenses\/\d+$/, ofNamedAccount(account.expenses)],
  ['business.lines', 'GET', /^\/ws\/v1\.0\/subscriber\/mobile\/list$/, ofAccount(account.listLines)],
  ['business.meta', 'GET', /^\/ws\/v1\.0\/subscriber\/\d+\/meta$/, ofLine(subscriber.meta)],
  ['business.tariff', 'GET', /^\/ws\/v1\.0\/subscriber\/\d+\/info\/tariff$/, ofLine(subscriber.tariff)],
  ['business.general', 'GET', /^\/ws\/v1\.0\/subscriber\/\d+\/info\/general$/, ofLine(subscriber.general)],
  ['business.finances', 'GET', /^\/ws\/v1\.0\/subscriber\/\d+\/finances$/, ofLine(subscriber.finances)],
]

/** Who answers a request; undefined: nobody. */
export function findRoute(wanted: string, { pathname }: URL): BusinessRoute | undefined {
  const found = rows.find(([, method, path]) => method === wanted && path.test(pathname))
  return found && { endpoint: found[0], answer: found[3] }
}

/** The host that is played. */
export const businessHosts: readonly string[] = ['b2blk.megafon.ru']
