import type { Clock } from '@esim-usage/core'

/** A clock that can be moved on. */
export interface DemoClock extends Clock {
  /** Lets time go by at once. */
  pass(milliseconds: number): void
}

/** Runs beside the real time; where somebody waits it moves on instead, for the fakes cannot be hurt. */
export function createDemoClock(now: () => number): DemoClock {
  let aheadMs = 0
  const pass = (milliseconds: number): void => {
    aheadMs += milliseconds
  }
  return {
    now: () => now() + aheadMs,
    pass,
    async wait(milliseconds, signal) {
      const dueAt = now() + aheadMs + milliseconds
      // others who wait meanwhile wait at the same time
      await new Promise(resolve => {
        setImmediate(resolve)
      })
      signal.throwIfAborted()
      aheadMs = Math.max(aheadMs, dueAt - now())
    },
  }
}
