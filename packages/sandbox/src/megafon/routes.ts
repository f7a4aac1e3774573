import { html, json } from '../answers.ts'
import { monthOf } from '../mts/moscow.ts'
import * as account from './account-pages.ts'
import type { LineCall, MegafonCall } from './call.ts'
import type { MegafonEndpoint } from './endpoint.ts'
import { notFoundPage } from './front-end.ts'
import { refuse } from './refusals.ts'
import * as remainders from './remainders.ts'
import * as reports from './reports.ts'
import { roubles } from './roubles.ts'
import * as services from './services.ts'
import * as signIn from './sign-in.ts'

type Answer = (call: MegafonCall) => Response

/** One address and who answers there. */
export interface MegafonRoute {
  readonly endpoint: MegafonEndpoint
  readonly answer: Answer
}

const frontHost = 'lk.megafon.ru'
const apiHost = 'api.megafon.ru'

/** The constants of the newest front end are wanted with each request. */
const ofFrontEnd =
  (answer: Answer): Answer =>
  call => {
    const { headers } = call.request
    if (!call.world.frontEnd.isSentBy(call.request))
      return refuse('unauthorized', 'the three constants of the front end are missing or of an older release')
    if (headers.get('x-app-type') !== 'react_lk' || headers.get('origin') !== `https://${frontHost}`)
      return refuse('unauthorized', 'X-App-Type or Origin is not that of the web cabinet')
    return answer(call)
  }

/** A living token is wanted. */
const ofLine =
  (answer: (call: LineCall) => Response): Answer =>
  call => {
    const line = call.world.sessions.lineOf(call.request)
    if (line === undefined) return refuse('unauthorized', 'no living token')
    return answer({ ...call, line: call.instead ?? line })
  }

const paymentsInfo = ({ world, line }: LineCall): Response =>
  json({
    income: roubles(world.money.income(line)),
    outcome: roubles(world.book.spent(line, monthOf(world.settings.now()))),
  })

const logOut: Answer = ({ world, request }) => {
  world.sessions.end(request)
  return json({ ok: true })
}

const front: Readonly<Record<string, MegafonRoute>> = {
  '/settings.json': { endpoint: 'front.settings', answer: ({ world }) => world.frontEnd.settings() },
  '/public/rwlk/service-worker.js': {
    endpoint: 'front.service-worker',
    answer: ({ world }) => world.frontEnd.serviceWorker(),
  },
  '/login': { endpoint: 'front.login', answer: ({ world }) => world.frontEnd.loginPage() },
}
const bundle: MegafonRoute = {
  endpoint: 'front.bundle',
  answer: ({ world, url }) => world.frontEnd.bundle(url.pathname),
}

const line = (endpoint: MegafonEndpoint, answer: (call: LineCall) => Response): MegafonRoute => ({
  endpoint,
  answer: ofFrontEnd(ofLine(answer)),
})
const step = (endpoint: MegafonEndpoint, answer: Answer): MegafonRoute => ({
  endpoint,
  answer: ofFrontEnd(answer),
})

/** By method and the path behind `/mlk/api`. */
const api: Readonly<Record<string, MegafonRoute>> = {
  'GET /auth/sessionCheck': step('auth.session-check', signIn.checkSession),
  'GET /otp/currentTimeout': step('auth.otp-timeout', signIn.codeTimeout),
  'POST /auth/otp/request': step('auth.otp-request', signIn.withCsrf(signIn.requestCode)),
  'POST /auth/otp/submit': step('auth.otp-submit', signIn.withCsrf(signIn.submitCode)),
  'GET /captcha/next': step('auth.captcha', signIn.nextPicture),
  'POST /login': step('auth.login', signIn.withCsrf(signIn.enterPassword)),
  'GET /logout': line('auth.logout', logOut),
  'GET /profile/info': line('profile.info', account.profile),
  'GET /main/balance': line('main.balance', account.balance),
  'GET /balance/commercial': line('balance.commercial', account.ownBalance),
  'GET /tariff/2019-3/current': line('tariff.current', account.tariff),
  'GET /options/v2/remainders/mini': line('options.remainders-mini', remainders.remaindersMini),
  'GET /options/v2/remainders': line('options.remainders', remainders.remainders),
  'GET /services/currentServices/list': line('services.current', services.services),
  'GET /options/list/current': line('options.list', services.olderServices),
  'GET /additionalNumbers/list': line('additional-numbers', account.additionalNumbers),
  'GET /payments/history': line('payments.history', account.payments),
  'GET /payments/info': line('payments.info', paymentsInfo),
  'GET /reports/months': line('reports.months', reports.months),
  'GET /reports/expenses': line('reports.expenses', reports.expenses),
  ...Object.fromEntries(
    (['calls', 'services', 'subscription', 'sms'] as const).map(list => [
      `GET /reports/expenses/aggregated/${list}`,
      line(`reports.expenses.aggregated.${list}`, reports.listCharges(list)),
    ]),
  ),
}

const base = '/mlk/api'

/** Who answers a request; undefined: nobody. */
export function findRoute(method: string, { hostname, pathname }: URL): MegafonRoute | undefined {
  if (hostname === apiHost)
    return pathname.startsWith(`${base}/`) ? api[`${method} ${pathname.slice(base.length)}`] : undefined
  if (method !== 'GET') return undefined
  return front[pathname] ?? (pathname.startsWith('/public/rwlk/app.') ? bundle : undefined)
}

/** An address that is not there. */
export const notFound = (): Response => html(notFoundPage, 404)

/** The hosts that are played. */
export const megafonHosts: readonly string[] = [frontHost, apiHost]
