import { html } from '../answers.ts'
import { readRequest } from '../beeline-business/read-request.ts'
import type { CarrierSandbox, FaultControl } from '../carrier-sandbox.ts'
import { Faults } from '../faults.ts'
import type { SandboxSettings } from '../sandbox-options.ts'
import type { BeelineLine } from './beeline-line.ts'
import type { BeelineCall, BeelineWorld } from './call.ts'
import { answerInstead, type BeelineFaultPlan, bend } from './faults.ts'
import { findLine, strangerCtn } from './lines.ts'
import { type BeelineLogin, logins } from './logins.ts'
import { notFoundPage } from './pages.ts'
import { BeelinePasswords } from './passwords.ts'
import { ReportOrders } from './report/report-orders.ts'
import { tokenOf } from './rest/signed-in.ts'
import { beelineHosts, findRoute } from './routes.ts'
import type { BeelineEndpoint } from './endpoints.ts'
import { StoryBook } from './story/story-book.ts'
import { BeelineTokens } from './tokens.ts'
import { cookieFile } from './web/cookie-file.ts'
import { WebSessions } from './web/web-sessions.ts'

/** A session made elsewhere, as an app imports it. */
export interface BeelineSandboxSession {
  /** Name of the login it belongs to. */
  readonly login: string
  /** A token of the REST channel; it reads all lines of the login and of those linked to it. */
  readonly token: string
  /** Cookies of the web cabinet that shows the line, as the text of a Netscape file. */
  readonly cookies: string
}

/** What a test or a demo does with the Beeline of a sandbox. */
export interface BeelineSandbox extends FaultControl<BeelineEndpoint> {
  /** Makes matching requests go wrong, in ways every carrier has or in those of Beeline. */
  readonly fail: (plan: BeelineFaultPlan) => void
  /**
   * Signs the login of a line in, without its password.
   *
   * @throws RangeError when no login has the line.
   */
  readonly session: (line: string) => BeelineSandboxSession
  /**
   * Ends the tokens of a line's login, which nothing renews, and its sessions of the web cabinet, which the sign-on renews
   * unless `everything` ends.
   *
   * @throws RangeError when no login has the line.
   */
  readonly expire: (line: string, what?: 'session' | 'everything') => void
}

/** A line and its login. A corporate login has all lines of its contract, so who uses a line comes first. */
function whoHas(number: string): { readonly line: BeelineLine; readonly login: BeelineLogin } {
  const line = findLine(number)
  const [login] = logins
    .filter(({ ctns }) => line !== undefined && ctns.includes(line.ctn))
    .toSorted((one, other) => one.ctns.length - other.ctns.length)
  if (line === undefined || login === undefined)
    throw new RangeError('The sandbox has no login of such a line')
  return { line, login }
}

/** Ends what a request is signed in with: a token, or the freshness of cookies. */
function strikeSession(
  { tokens, web }: BeelineWorld,
  { request, url, body }: Pick<BeelineCall, 'request' | 'url' | 'body'>,
): void {
  tokens.end(tokenOf({ request, url }))
  tokens.end(readRequest(body)?.field('token') ?? '')
  web.wilt(request)
}

/** Beeline of a sandbox. */
export function createBeelineSandbox(settings: SandboxSettings): CarrierSandbox<BeelineSandbox> {
  const faults = new Faults<BeelineFaultPlan>()
  const world: BeelineWorld = {
    settings,
    book: new StoryBook(settings),
    passwords: new BeelinePasswords(settings),
    tokens: new BeelineTokens(settings),
    web: new WebSessions(settings),
    reports: new ReportOrders(settings, 3_000_000_001),
    bills: new ReportOrders(settings, 3_100_000_001),
    details: new ReportOrders(settings, 3_200_000_001),
  }

  async function handle(request: Request): Promise<Response> {
    const url = new URL(request.url)
    const body = await request.text()
    const route = findRoute(request, url, body)
    if (route === undefined) return html(notFoundPage, 404)
    const plan = faults.take(route.endpoint === undefined ? [] : [route.endpoint])
    if (plan?.fault === 'slow') await settings.wait(plan.delayMs ?? 5000, request.signal)
    if (plan?.fault === 'session-expired') strikeSession(world, { request, url, body })
    const instead = plan?.fault === 'other-line' ? findLine(strangerCtn) : undefined
    const struck = plan === undefined ? undefined : answerInstead(plan, route.channel)
    const response = struck ?? (await route.answer({ world, request, url, body, instead }))
    return plan === undefined ? response : bend(plan, response)
  }

  return {
    hosts: beelineHosts,
    handle,
    heal: () => faults.clear(),
    control: {
      fail: plan => faults.arm(plan),
      session: number => {
        const { line, login } = whoHas(number)
        const cookies = cookieFile(world.web.open(login, line))
        return { login: login.login, token: world.tokens.open(login), cookies }
      },
      expire: (number, what = 'session') => {
        const { login } = whoHas(number)
        world.tokens.endAll(each => each === login)
        world.web.end(login, what)
      },
    },
  }
}
