import { html } from '../answers.ts'
import type { CarrierSandbox, FaultControl } from '../carrier-sandbox.ts'
import { bent, type FaultPlan, Faults } from '../faults.ts'
import { faultPages } from '../mts/pages.ts'
import type { UsageBook } from '../mts/usage-book.ts'
import type { SandboxSettings } from '../sandbox-options.ts'
import type { BusinessWorld } from './call.ts'
import { companyLines, keys, type MtsBusinessKeys } from './company.ts'
import { Documents, type MtsBusinessMail } from './documents.ts'
import { RateLimit, type RatePackage } from './rate-limit.ts'
import { refusals } from './refusals.ts'
import { findRoute, type MtsBusinessEndpoint } from './routes.ts'
import { Tokens } from './tokens.ts'

/** What a test or a demo does with the business API of MTS. */
export interface MtsBusinessSandbox extends FaultControl<MtsBusinessEndpoint> {
  /** The key pair of the company. */
  readonly keys: MtsBusinessKeys
  /** Ends all tokens. */
  readonly expire: () => void
  /** The company orders another package: 60 requests a minute, as at first, or 300. */
  readonly orderRatePackage: (requestsPerMinute: RatePackage) => void
  /** The package of methods the company ordered does not have this one. */
  readonly withhold: (endpoint: MtsBusinessEndpoint) => void
  /** E-mails with detail files, oldest first. A file is sent when its order is asked for and done. */
  readonly mailbox: () => readonly MtsBusinessMail[]
}

const host = 'api.mts.ru'

const readBody = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function strike(
  plan: FaultPlan,
  request: Request,
  world: BusinessWorld,
): Promise<Response | undefined> {
  if (plan.fault === 'slow') await world.settings.wait(plan.delayMs ?? 5000, request.signal)
  if (plan.fault === 'session-expired') world.tokens.expire()
  if (plan.fault === 'unavailable') return refusals.away()
  if (plan.fault === 'maintenance') return refusals.night()
  if (plan.fault === 'bot-wall') return html(faultPages.botWall)
  if (plan.fault !== 'rate-limited') return undefined
  const { retryAfterSeconds } = plan
  return refusals.tooFast(retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) })
}

/** A line of another company, which the fault `other-line` shows. */
const stranger = companyLines.slice(-1)

/** The business API of MTS in a sandbox; its book is the one of the cabinet. */
export function createMtsBusinessSandbox(
  settings: SandboxSettings,
  book: UsageBook,
): CarrierSandbox<MtsBusinessSandbox> {
  const faults = new Faults()
  const withheld = new Set<MtsBusinessEndpoint>()
  const world: BusinessWorld = {
    settings,
    book,
    tokens: new Tokens(() => settings.now()),
    limit: new RateLimit(() => settings.now()),
    documents: new Documents(book, settings.pendingAnswers),
  }

  /** What the gateway says before a method is asked. */
  function refuse(request: Request, endpoint: MtsBusinessEndpoint): Response | undefined {
    const contentType = request.headers.get('content-type') ?? ''
    if (!contentType.startsWith('application/json')) return refusals.contentType()
    const refused = world.tokens.check(request)
    if (refused !== undefined) return refused
    if (withheld.has(endpoint)) return refusals.notOrdered()
    const seconds = world.limit.refuse()
    return seconds === undefined ? undefined : refusals.tooFast({ 'retry-after': String(seconds) })
  }

  async function handle(request: Request): Promise<Response> {
    const url = new URL(request.url)
    const text = await request.text()
    const isToken = request.method === 'POST' && url.pathname === '/token'
    const route = findRoute(request.method, url.pathname)
    const endpoint = isToken ? 'token' : route?.endpoint
    if (endpoint === undefined) return refusals.noMethod()
    const plan = faults.take([endpoint])
    const struck = plan === undefined ? undefined : await strike(plan, request, world)
    if (struck !== undefined) return struck
    if (isToken || route === undefined) return world.tokens.sell(request, text)
    const instead = plan?.fault === 'other-line' ? stranger : undefined
    const call = { world, query: url.searchParams, body: readBody(text), instead }
    const response = refuse(request, endpoint) ?? route.answer(call)
    return bent(plan, response)
  }

  return {
    hosts: [host],
    handle,
    heal: () => faults.clear(),
    control: {
      keys,
      fail: plan => faults.arm(plan),
      expire: () => world.tokens.expire(),
      orderRatePackage: requestsPerMinute => {
        world.limit.ordered = requestsPerMinute
      },
      withhold: endpoint => withheld.add(endpoint),
      mailbox: () => world.documents.mails,
    },
  }
}
