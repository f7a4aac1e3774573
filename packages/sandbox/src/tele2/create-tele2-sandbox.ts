import { html } from '../answers.ts'
import type { CarrierSandbox, FaultControl } from '../carrier-sandbox.ts'
import { bent, faultAnswer, type FaultPlan, Faults } from '../faults.ts'
import type { SandboxSettings } from '../sandbox-options.ts'
import type { Tele2World } from './call.ts'
import { ChargeBook } from './charge-book.ts'
import { cookieFile } from './cookie-file.ts'
import { ExchangeDesk, type ExchangePair } from './exchange/exchange-desk.ts'
import { findLine, strangerPhone } from './lines.ts'
import { type Tele2Code, Tele2Outbox } from './outbox.ts'
import { faultPages, loginPage, notFoundPage, refusedPage } from './pages.ts'
import { findRoute, type Tele2Endpoint, tele2Hosts } from './routes.ts'
import type { Tele2Line } from './tele2-line.ts'
import { type Tele2Site, Tele2Tokens } from './tokens.ts'

/** The business exchange of the sandbox's t2. */
export interface Tele2Exchange {
  /** Makes a pair of tokens, as a person does in the cabinet of the exchange. */
  readonly tokens: () => ExchangePair
  /** Ends all access tokens; with `everything` a pair must be made anew. */
  readonly expire: (what?: 'session' | 'everything') => void
}

/** What a test or a demo does with the t2 of a sandbox. */
export interface Tele2Sandbox extends FaultControl<Tele2Endpoint> {
  /**
   * Signs a line in and gives its pair of tokens as the text of a Netscape cookie file; default of the hosts of today.
   * `+79000000001` has the linked lines `+79000000002` (daily fee, unlimited data) and `+79000000003` (suspended).
   *
   * @throws RangeError when there is no such line.
   */
  readonly session: (line: string, site?: 't2.ru' | 'tele2.ru') => string
  /**
   * Ends the access tokens of a line; their refresh token still renews them, unless `everything` ends.
   *
   * @throws RangeError when there is no such line.
   */
  readonly expire: (line: string, what?: 'session' | 'everything') => void
  /**
   * The codes that were sent to a line by SMS and e-mail, newest last. Only the newest of a kind is good, for ten
   * minutes; the real time is not known.
   *
   * @throws RangeError when there is no such line.
   */
  readonly outbox: (line: string) => readonly Tele2Code[]
  /**
   * What a month (`YYYY-MM`) of a line came to so far, kopecks, added up from every single charge. The cabinet shows the
   * same money by category and service.
   *
   * @throws RangeError when there is no such line.
   */
  readonly spent: (line: string, month: string) => number
  /** The cabinet shows its login page, with status 200, to the next request for data. */
  readonly showLoginPage: () => void
  /** Tokens of the business exchange. */
  readonly exchange: Tele2Exchange
}

const signOns: ReadonlySet<Tele2Endpoint> = new Set(['sms-request', 'security-codes', 'token', 'refresh'])

const createWorld = (settings: SandboxSettings): Tele2World => {
  const now = (): number => settings.now()
  return {
    settings,
    tokens: new Tele2Tokens(now),
    outbox: new Tele2Outbox(settings),
    book: new ChargeBook(now),
    exchange: new ExchangeDesk(settings),
  }
}

function lineOf(number: string): Tele2Line {
  const line = findLine(number)
  if (line === undefined) throw new RangeError('The sandbox has no such line')
  return line
}

interface Struck {
  readonly world: Tele2World
  readonly request: Request
  readonly endpoint: Tele2Endpoint
  readonly site: Tele2Site
}

async function strike(
  plan: FaultPlan,
  { world, request, endpoint, site }: Struck,
): Promise<Response | undefined> {
  if (plan.fault === 'slow') await world.settings.wait(plan.delayMs ?? 5000, request.signal)
  if (plan.fault === 'session-expired') {
    world.tokens.endOf(request, site)
    world.exchange.endOf(request)
  }
  // The sign-on refuses a browser it does not like with 403; data addresses show the check with 200.
  if (plan.fault === 'bot-wall' && signOns.has(endpoint)) return html(refusedPage, 403)
  return faultAnswer(plan, faultPages)
}

/** T2 of a sandbox. */
export function createTele2Sandbox(settings: SandboxSettings): CarrierSandbox<Tele2Sandbox> {
  const faults = new Faults()
  const world = createWorld(settings)
  let isLoginPageDue = false

  async function handle(request: Request): Promise<Response> {
    const url = new URL(request.url)
    const found = findRoute(request.method, url)
    if (found === undefined) return html(notFoundPage, 404)
    const { route, endpoint, names, site } = found
    const plan = faults.take([endpoint])
    const struck = plan === undefined ? undefined : await strike(plan, { world, request, endpoint, site })
    if (struck !== undefined) return struck
    if (isLoginPageDue && route.host === 'api' && !signOns.has(endpoint)) {
      isLoginPageDue = false
      return html(loginPage)
    }
    const body = await request.text()
    const instead = plan?.fault === 'other-line' ? findLine(strangerPhone) : undefined
    const response = route.answer({ world, request, url, site, body, names, instead })
    return bent(plan, response)
  }

  return {
    hosts: tele2Hosts,
    handle,
    heal: () => faults.clear(),
    control: {
      fail: plan => faults.arm(plan),
      session: (number, site = 't2.ru') =>
        cookieFile(world.tokens.issue(lineOf(number), 'digital-suite-web-app', site)),
      expire: (number, what = 'session') => world.tokens.expire(lineOf(number), what),
      outbox: number => world.outbox.sentTo(lineOf(number)),
      spent: (number, month) => world.book.totalOf(lineOf(number), month),
      showLoginPage: () => {
        isLoginPageDue = true
      },
      exchange: {
        tokens: () => world.exchange.issue(),
        expire: (what = 'session') => world.exchange.expire(what),
      },
    },
  }
}
