import { html } from '../answers.ts'
import type { CarrierSandbox, FaultControl } from '../carrier-sandbox.ts'
import { type FaultPlan, faultAnswer, Faults, halved } from '../faults.ts'
import type { SandboxSettings } from '../sandbox-options.ts'
import type { MtsWorld } from './call.ts'
import { cookieFile } from './cookie-file.ts'
import { FederationGraph, rootFields } from './graphql.ts'
import { findLine, strangerPhone } from './lines.ts'
import type { MtsLine } from './mts-line.ts'
import { LongTasks } from './long-tasks.ts'
import { faultPages, notFoundPage } from './pages.ts'
import { findRoute, type MtsEndpoint, mtsHosts } from './routes.ts'
import { MtsSessions } from './sessions.ts'
import type { MtsCode } from './sign-on/code-outbox.ts'
import { SignInStarts } from './sign-on/sign-in-starts.ts'
import { SignOn } from './sign-on/sign-on.ts'
import { statementFile } from './statement-file.ts'
import { UsageBook } from './usage-book.ts'

/** What a test or a demo does with the MTS of a sandbox. */
export interface MtsSandbox extends FaultControl<MtsEndpoint> {
  /**
   * Signs a line in and gives its cookies as the text of a Netscape file. `+79000000001` has the linked lines
   * `+79000000002` (daily fee, unlimited data) and `+79000000003` (blocked, no usage).
   *
   * @throws RangeError when there is no such line.
   */
  readonly session: (line: string) => string
  /** Ends the sessions of a line; their persistent cookie still renews them, unless `everything` ends. */
  readonly expire: (line: string, what?: 'session' | 'everything') => void
  /**
   * The codes that were sent to a line by SMS, newest last. Only the newest opens a sign-in.
   *
   * @throws RangeError when there is no such line.
   */
  readonly outbox: (line: string) => readonly MtsCode[]
  /**
   * The detail file of a month (`YYYY-MM`) as the cabinet sends it by e-mail, XML: the same calls, messages and data as
   * its pages, without fees and top-ups.
   *
   * @throws RangeError when there is no such line.
   */
  readonly statement: (line: string, month: string) => string
  /** The next number that is entered has to read a picture first. */
  readonly requireCaptcha: () => void
  /** What the newest picture shows; undefined before the first. */
  readonly captcha: () => string | undefined
  /**
   * Requests come through the mobile network of this line from now on, so a sign-in is offered it; undefined: they do
   * not, as at first.
   *
   * @throws RangeError when there is no such line.
   */
  readonly useNetworkOf: (line: string | undefined) => void
}

function createWorld(settings: SandboxSettings): MtsWorld {
  const book = new UsageBook(settings)
  const sessions = new MtsSessions(settings)
  return {
    settings,
    sessions,
    starts: new SignInStarts(),
    signOn: new SignOn(settings),
    book,
    tasks: new LongTasks(settings),
    graph: new FederationGraph(book, settings),
  }
}

async function strike(plan: FaultPlan, request: Request, world: MtsWorld): Promise<Response | undefined> {
  if (plan.fault === 'slow') await world.settings.wait(plan.delayMs ?? 5000, request.signal)
  if (plan.fault === 'session-expired') world.sessions.end(request)
  return faultAnswer(plan, faultPages)
}

function lineOf(number: string): MtsLine {
  const line = findLine(number)
  if (line === undefined) throw new RangeError('The sandbox has no such line')
  return line
}

/** MTS of a sandbox. */
export function createMtsSandbox(settings: SandboxSettings): CarrierSandbox<MtsSandbox> {
  const faults = new Faults()
  const world = createWorld(settings)
  const { desk } = world.signOn

  async function handle(request: Request): Promise<Response> {
    const url = new URL(request.url)
    const route = findRoute(request.method, url)
    if (route === undefined) return html(notFoundPage, 404)
    const body = await request.text()
    const plan = faults.take([route.endpoint, ...(route.endpoint === 'graphql' ? rootFields(body) : [])])
    const struck = plan === undefined ? undefined : await strike(plan, request, world)
    if (struck !== undefined) return struck
    const instead = plan?.fault === 'other-line' ? findLine(strangerPhone) : undefined
    const response = await route.answer({ world, request, url, body, instead })
    return plan?.fault === 'half-json' ? halved(response) : response
  }

  return {
    hosts: mtsHosts,
    handle,
    heal: () => faults.clear(),
    control: {
      fail: plan => faults.arm(plan),
      session: number =>
        cookieFile(world.sessions.open(lineOf(number)), settings.now() + settings.persistentMs),
      expire: (number, what = 'session') => world.sessions.expire(number, what),
      outbox: number => desk.outbox.sentTo(lineOf(number)),
      statement: (number, month) => statementFile(lineOf(number), month, world.book),
      requireCaptcha: () => desk.captchas.require(),
      captcha: () => desk.captchas.newest,
      useNetworkOf: number => {
        desk.networkLine = number === undefined ? undefined : lineOf(number)
      },
    },
  }
}
