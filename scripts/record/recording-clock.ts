import { setTimeout as sleep } from 'node:timers/promises'
import { type VirtualClock, virtualClock } from '@esim-usage/core/testing'

/**
 * A clock that only waits move, as it does when a tape is played, so that what depends on the time is the same then.
 * Against a real carrier each wait also lasts as long as it says.
 */
export function recordingClock(startInstant: string, isReal: boolean): VirtualClock {
  const clock = virtualClock(startInstant)
  if (!isReal) return clock
  return {
    ...clock,
    async wait(milliseconds, signal) {
      await Promise.all([clock.wait(milliseconds, signal), sleep(milliseconds, undefined, { signal })])
    },
  }
}
