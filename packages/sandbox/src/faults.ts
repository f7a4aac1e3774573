import { readJson } from '@esim-usage/core/parse'
import { html } from './answers.ts'

/**
 * Something that goes wrong at the carrier: `slow` answers late, `unavailable` is a 500, `rate-limited` a 429,
 * `maintenance` and `bot-wall` are pages with status 200, `session-expired` ends the session of the request,
 * `half-json` cuts the answer in the middle, `other-line` answers with the data of a line of somebody else, `other-shape`
 * names the members of all rows of an answer anew, as a new release of a carrier may. `unreachable` is no answer at all: the
 * network fails.
 */
export type FaultName =
  | 'slow'
  | 'unavailable'
  | 'rate-limited'
  | 'maintenance'
  | 'bot-wall'
  | 'session-expired'
  | 'half-json'
  | 'other-line'
  | 'other-shape'
  | 'unreachable'

/** One fault and the requests it strikes. */
export interface FaultPlan<Endpoint extends string = string, Name extends string = FaultName> {
  /** What goes wrong. */
  readonly fault: Name
  /** Which requests; absent: all. */
  readonly endpoint?: Endpoint
  /** How many of them; default 1. `Infinity`: until `heal()`. */
  readonly times?: number
  /** How many of them pass before the first that fails; default 0. */
  readonly after?: number
  /** Of `slow`: how late, milliseconds; default 5 000. */
  readonly delayMs?: number
  /** Of `rate-limited`: what `Retry-After` says, seconds; absent: no such header. */
  readonly retryAfterSeconds?: number
}

interface ArmedFault<Plan> {
  readonly plan: Plan
  passes: number
  left: number
}

/** The faults that wait for their requests. */
export class Faults<Plan extends FaultPlan<string, string> = FaultPlan> {
  #armed: ArmedFault<Plan>[] = []

  arm(plan: Plan): void {
    this.#armed.push({ plan, passes: plan.after ?? 0, left: plan.times ?? 1 })
  }

  clear(): void {
    this.#armed = []
  }

  /**
   * The fault that strikes a request of these endpoint names; counts it.
   *
   * @throws TypeError when that is `unreachable`, as `fetch` does.
   */
  take(endpoints: readonly string[]): Plan | undefined {
    for (const fault of this.#armed) {
      const { endpoint } = fault.plan
      if (fault.left <= 0 || (endpoint !== undefined && !endpoints.includes(endpoint))) continue
      if (fault.passes > 0) {
        fault.passes -= 1
        continue
      }
      fault.left -= 1
      if (fault.plan.fault === 'unreachable') throw new TypeError('The network of the sandbox is down')
      return fault.plan
    }
    return undefined
  }
}

/** The answer of a fault that needs nothing of the carrier but its pages. */
export function faultAnswer(
  plan: FaultPlan<string, string>,
  pages: { readonly maintenance: string; readonly botWall: string; readonly unavailable: string },
): Response | undefined {
  if (plan.fault === 'unavailable') return html(pages.unavailable, 500)
  if (plan.fault === 'maintenance') return html(pages.maintenance)
  if (plan.fault === 'bot-wall') return html(pages.botWall)
  if (plan.fault !== 'rate-limited') return undefined
  const { retryAfterSeconds } = plan
  return new Response(null, {
    status: 429,
    headers: retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) },
  })
}

const withBody = ({ status, headers }: Response, body: string): Response =>
  new Response(body, { status, headers })

/** The same value with new names for the members of all that stands in a list. */
function renamed(value: unknown, isRow: boolean): unknown {
  if (Array.isArray(value)) return value.map(each => renamed(each, true))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [isRow ? `${name}V2` : name, renamed(member, isRow)]),
  )
}

/** Makes a right answer wrong, under the same head, where the fault is one of those that do. */
export async function bent(
  plan: FaultPlan<string, string> | undefined,
  response: Response,
): Promise<Response> {
  if (plan?.fault === 'half-json') {
    const body = await response.text()
    return withBody(response, body.slice(0, Math.floor(body.length / 2)))
  }
  const isJson = response.headers.get('content-type')?.includes('json') === true
  if (plan?.fault !== 'other-shape' || !isJson) return response
  return withBody(response, JSON.stringify(renamed(readJson(await response.text()), false)))
}
