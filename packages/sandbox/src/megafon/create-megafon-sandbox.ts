import { html } from '../answers.ts'
import type { CarrierSandbox } from '../carrier-sandbox.ts'
import { bent, faultAnswer, type FaultPlan, Faults } from '../faults.ts'
import type { SandboxSettings } from '../sandbox-options.ts'
import type { MegafonWorld } from './call.ts'
import { ChargeBook } from './charge-book.ts'
import { CodeOutbox } from './code-outbox.ts'
import { cookieFile } from './cookies.ts'
import { faultPages, FrontEnd } from './front-end.ts'
import { findLine, strangerPhone } from './lines.ts'
import type { MegafonLine } from './megafon-line.ts'
import type { MegafonFaultName, MegafonSandbox, MegafonSandboxSession } from './megafon-sandbox.ts'
import { MoneyBook } from './money-book.ts'
import { PasswordGuard } from './password-guard.ts'
import { Pictures } from './pictures.ts'
import { refuse } from './refusals.ts'
import { findRoute, megafonHosts, notFound } from './routes.ts'
import { MegafonSessions } from './sessions.ts'
import { Visitors } from './visitors.ts'

function createWorld(settings: SandboxSettings): MegafonWorld {
  const book = new ChargeBook(settings)
  return {
    settings,
    frontEnd: new FrontEnd(),
    visitors: new Visitors(),
    sessions: new MegafonSessions(settings),
    outbox: new CodeOutbox(settings),
    passwords: new PasswordGuard(settings),
    pictures: new Pictures(),
    book,
    money: new MoneyBook(settings, book),
  }
}

type Plan = FaultPlan<string, MegafonFaultName>

async function strike(plan: Plan, request: Request, world: MegafonWorld): Promise<Response | undefined> {
  if (plan.fault === 'slow') await world.settings.wait(plan.delayMs ?? 5000, request.signal)
  if (plan.fault === 'session-expired') world.sessions.end(request)
  if (plan.fault === 'unauthorized') return refuse('unauthorized-in-200')
  if (plan.fault === 'internal-error') return refuse('internal-error')
  return plan.fault === 'forbidden' ? html(faultPages.forbidden, 403) : faultAnswer(plan, faultPages)
}

function lineOf(number: string): MegafonLine {
  const line = findLine(number)
  if (line === undefined) throw new RangeError('The sandbox has no such line')
  return line
}

function openSession(
  { settings, visitors, sessions, frontEnd }: MegafonWorld,
  line: MegafonLine,
): MegafonSandboxSession {
  const visitor = visitors.welcome()
  const { jwtToken, cookies } = sessions.open(line, 'PASSWORD')
  const all = { ...cookies, JSESSIONID: visitor.id, 'NEW-CSRF-TOKEN': visitor.csrf }
  return { cookies: cookieFile(all, settings.now()), jwtToken, cabinetHeaders: frontEnd.headers }
}

/** MegaFon of a sandbox. */
export function createMegafonSandbox(settings: SandboxSettings): CarrierSandbox<MegafonSandbox> {
  const faults = new Faults<Plan>()
  const world = createWorld(settings)

  async function handle(request: Request): Promise<Response> {
    const url = new URL(request.url)
    const route = findRoute(request.method, url)
    if (route === undefined) return notFound()
    const form = new URLSearchParams(await request.text())
    const plan = faults.take([route.endpoint])
    const struck = plan === undefined ? undefined : await strike(plan, request, world)
    if (struck !== undefined) return struck
    const instead = plan?.fault === 'other-line' ? findLine(strangerPhone) : undefined
    const response = route.answer({ world, request, url, form, instead })
    return bent(plan, response)
  }

  return {
    hosts: megafonHosts,
    handle,
    heal: () => faults.clear(),
    control: {
      fail: plan => faults.arm(plan),
      session: number => openSession(world, lineOf(number)),
      expire: (number, what = 'session') => world.sessions.expire(lineOf(number), what),
      outbox: number => world.outbox.sentTo(lineOf(number)),
      requireCaptcha: () => world.pictures.require(),
      captcha: () => world.pictures.newest,
      cabinetHeaders: () => world.frontEnd.headers,
      rotateHeaders: () => world.frontEnd.rotate(),
    },
  }
}
