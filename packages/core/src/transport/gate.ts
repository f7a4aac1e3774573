import type { Clock, Pace, RequestGate } from '../client/options.ts'
import { systemClock } from './system-clock.ts'

interface Lane {
  running: number
  /** When requests began, epoch milliseconds, as far back as the largest limit reaches. */
  started: number[]
  /** Requests that wait for another to end. */
  readonly waiting: Set<() => void>
}

/** Milliseconds until the limits allow another request. */
const delayOf = (lane: Lane, pace: Pace, now: number): number =>
  Math.max(
    0,
    ...pace.limits.map(({ requests, perMs }) => {
      const nth = lane.started.at(-requests)
      return nth === undefined ? 0 : nth + perMs - now
    }),
  )

/** Resolves when a running request ends. */
const whenOneEnds = (lane: Lane, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const done = (): void => {
      lane.waiting.delete(done)
      signal.removeEventListener('abort', stop)
      resolve()
    }
    const stop = (): void => {
      lane.waiting.delete(done)
      reject(signal.reason)
    }
    lane.waiting.add(done)
    signal.addEventListener('abort', stop, { once: true })
  })

/**
 * A gate that keeps each carrier's pace. Share one between clients to share politeness.
 *
 * @example
 * ```ts
 * import { createGate } from '@esim-usage/core'
 * import { createReference } from '@esim-usage/core/testing'
 *
 * const gate = createGate()
 * const clients = ['+79000000001', '+79000000002'].map(line => createReference({ line, gate })) // one pace for both
 * console.log(clients.length)
 * ```
 */
export function createGate(clock: Clock = systemClock): RequestGate {
  const lanes = new Map<string, Lane>()
  return {
    async enter(carrier, pace, signal) {
      const lane = lanes.get(carrier) ?? { running: 0, started: [], waiting: new Set() }
      lanes.set(carrier, lane)
      for (;;) {
        signal.throwIfAborted()
        const delay = delayOf(lane, pace, clock.now())
        if (lane.running < pace.concurrency && delay <= 0) break
        // Another request may take the place meanwhile, so it is judged anew.
        await (lane.running < pace.concurrency ? clock.wait(delay, signal) : whenOneEnds(lane, signal))
      }
      lane.running += 1
      const reach = Math.max(1, ...pace.limits.map(limit => limit.requests))
      lane.started = [...lane.started, clock.now()].slice(-reach)
      let left = false
      return () => {
        if (left) return
        left = true
        lane.running -= 1
        // All of them judge anew: one alone may have been aborted and would leave the others asleep.
        for (const wake of lane.waiting) wake()
      }
    },
  }
}
