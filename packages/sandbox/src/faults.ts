import { html } from './answers.ts'

/**
 * Something that goes wrong at the carrier: `slow` answers late, `unavailable` is a 500, `rate-limited` a 429,
 * `maintenance` and `bot-wall` are pages with status 200, `session-expired` ends the session of the request,
 * `half-json` cuts the answer in the middle, `other-line` answers with the data of a line of somebody else.
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

  /** The fault that strikes a request of these endpoint names; counts it. */
  take(endpoints: readonly string[]): Plan | undefined {
    for (const fault of this.#armed) {
      const { endpoint } = fault.plan
      if (fault.left <= 0 || (endpoint !== undefined && !endpoints.includes(endpoint))) continue
      if (fault.passes > 0) {
        fault.passes -= 1
        continue
      }
      fault.left -= 1
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

/** The first half of an answer's body, under the same head. */
export async function halved(response: Response): Promise<Response> {
  const body = await response.text()
  return new Response(body.slice(0, Math.floor(body.length / 2)), {
    status: response.status,
    headers: response.headers,
  })
}
