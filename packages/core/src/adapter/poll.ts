import type { AdapterContext } from './adapter-context.ts'

/** How often to ask whether something is ready. */
export interface PollPlan {
  /** Before the first question, milliseconds; default 1 000. */
  readonly firstMs?: number
  /** Between questions, milliseconds; default 2 000. */
  readonly everyMs?: number
  /** When to give up, milliseconds from the start; default 60 000. */
  readonly totalMs?: number
}

/**
 * Asks until there is an answer.
 *
 * @param ask gives undefined while the carrier is still at work.
 * @throws `CarrierError` `unavailable` when the time of the plan is over.
 */
export async function poll<T>(
  context: AdapterContext,
  plan: PollPlan,
  ask: () => Promise<T | undefined>,
): Promise<T> {
  const { firstMs = 1000, everyMs = 2000, totalMs = 60_000 } = plan
  const end = context.now().getTime() + totalMs
  for (let wait = firstMs; context.now().getTime() + wait <= end; wait = everyMs) {
    await context.wait(wait)
    const answer = await ask()
    if (answer !== undefined) return answer
  }
  return context.fail('unavailable')
}
