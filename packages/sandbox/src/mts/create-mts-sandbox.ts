import { html } from '../answers.ts'
import type { CarrierSandbox } from '../carrier-sandbox.ts'
import { bent, type FaultPlan, faultAnswer, Faults } from '../faults.ts'
import type { SandboxSettings } from '../sandbox-options.ts'
import type { MtsWorld } from './call.ts'
import { cookieFile } from './cookie-file.ts'
import { FederationGraph, rootFields } from './graphql.ts'
import { findLine, strangerPhone } from './lines.ts'
import type { MtsLine } from './mts-line.ts'
import { LongTasks } from './long-tasks.ts'
import { faultPages, notFoundPage } from './pages.ts'
import type { MtsSandbox } from './mts-sandbox.ts'
import { findRoute, mtsHosts } from './routes.ts'
import { MtsSessions } from './sessions.ts'
import { SignInStarts } from './sign-on/sign-in-starts.ts'
import { SignOn } from './sign-on/sign-on.ts'
import { statementFile } from './statement-file.ts'
import type { UsageBook } from './usage-book.ts'

function createWorld(settings: SandboxSettings, book: UsageBook): MtsWorld {
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

function checkKopecks(kopecks: number): number {
  if (!Number.isSafeInteger(kopecks) || kopecks <= 0)
    throw new RangeError('A positive whole number of kopecks is wanted')
  return kopecks
}

/** MTS of a sandbox. */
export function createMtsSandbox(settings: SandboxSettings, book: UsageBook): CarrierSandbox<MtsSandbox> {
  const faults = new Faults()
  const world = createWorld(settings, book)
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
    return bent(plan, response)
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
      topUp: (number, kopecks) =>
        book.add(lineOf(number), {
          kind: 'top-up',
          subtitle: 'Банковская карта',
          kopecks: checkKopecks(kopecks),
        }),
      spend: (number, kopecks) =>
        book.add(lineOf(number), {
          kind: 'subscription',
          subtitle: 'Гороскоп',
          kopecks: checkKopecks(kopecks),
        }),
    },
  }
}
