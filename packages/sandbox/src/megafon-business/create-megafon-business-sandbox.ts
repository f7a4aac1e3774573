import { html } from '../answers.ts'
import type { CarrierSandbox, FaultControl } from '../carrier-sandbox.ts'
import { bent, type FaultPlan, faultAnswer, Faults } from '../faults.ts'
import { faultPages, notFoundPage } from '../megafon/front-end.ts'
import { Pictures } from '../megafon/pictures.ts'
import type { SandboxSettings } from '../sandbox-options.ts'
import { findAccount, megafonBusinessAccounts } from './accounts.ts'
import { Browsers } from './browsers.ts'
import type { BusinessWorld } from './call.ts'
import { BusinessCharges } from './charges.ts'
import { businessHosts, findRoute, type MegafonBusinessEndpoint } from './routes.ts'
import { Subscribers } from './subscribers.ts'

/** What a test or a demo does with the business cabinet of MegaFon in a sandbox. */
export interface MegafonBusinessSandbox extends FaultControl<MegafonBusinessEndpoint> {
  /**
   * Ends the sessions of the account with this login. How long they last by themselves is not known of the real cabinet.
   *
   * @throws RangeError when there is no such account.
   */
  readonly expire: (login: string) => void
  /** The next password has to read a picture first. */
  readonly requireCaptcha: () => void
  /** What the newest picture shows; undefined before the first. */
  readonly captcha: () => string | undefined
}

const createWorld = (settings: SandboxSettings): BusinessWorld => ({
  settings,
  browsers: new Browsers(settings),
  pictures: new Pictures(),
  subscribers: new Subscribers(settings),
  charges: new BusinessCharges(settings),
  gathering: new Map(),
})

async function strike(
  plan: FaultPlan,
  request: Request,
  world: BusinessWorld,
): Promise<Response | undefined> {
  if (plan.fault === 'slow') await world.settings.wait(plan.delayMs ?? 5000, request.signal)
  if (plan.fault === 'session-expired') world.browsers.end(request)
  return faultAnswer(plan, faultPages)
}

/** The business cabinet of MegaFon in a sandbox. */
export function createMegafonBusinessSandbox(
  settings: SandboxSettings,
): CarrierSandbox<MegafonBusinessSandbox> {
  const faults = new Faults()
  const world = createWorld(settings)

  async function handle(request: Request): Promise<Response> {
    const url = new URL(request.url)
    const route = findRoute(request.method, url)
    if (route === undefined) return html(notFoundPage, 404)
    const form = new URLSearchParams(await request.text())
    const plan = faults.take([route.endpoint])
    const struck = plan === undefined ? undefined : await strike(plan, request, world)
    if (struck !== undefined) return struck
    const own = world.browsers.accountOf(request)
    const instead =
      plan?.fault === 'other-line' ? megafonBusinessAccounts.find(each => each !== own) : undefined
    const response = route.answer({ world, request, url, form, instead })
    return bent(plan, response)
  }

  return {
    hosts: businessHosts,
    handle,
    heal: () => faults.clear(),
    control: {
      fail: plan => faults.arm(plan),
      expire: login => {
        const account = findAccount(login)
        if (account === undefined) throw new RangeError('The sandbox has no such account')
        world.browsers.expire(account)
      },
      requireCaptcha: () => world.pictures.require(),
      captcha: () => world.pictures.newest,
    },
  }
}
