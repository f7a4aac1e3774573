import type { Clock } from '../client/options.ts'

/** A clock that runs only as far as somebody waits, so a minute of polling takes milliseconds. */
export interface VirtualClock extends Clock {
  /** The next id: the same ones in the same order for every clock. */
  uuid(): string
  /** Moves the time forward by so many milliseconds, past all waits that end meanwhile. */
  advance(milliseconds: number): void
}

interface Waiter {
  readonly dueAt: number
  readonly wake: () => void
}

/**
 * Starts a virtual clock at an instant, RFC 3339.
 *
 * A wait moves the time on to its end as soon as the program has nothing else to do. Waits at the same time
 * overlap, and end in the order of their ends.
 */
export function virtualClock(startInstant: string): VirtualClock {
  let nowMs = Date.parse(startInstant)
  if (Number.isNaN(nowMs)) throw new TypeError('A virtual clock starts at an RFC 3339 instant.')
  let ids = 0
  let isTicking = false
  const waiters = new Set<Waiter>()

  const wakeNext = (): void => {
    const [first] = [...waiters].toSorted((one, other) => one.dueAt - other.dueAt)
    if (first === undefined) return
    waiters.delete(first)
    nowMs = Math.max(nowMs, first.dueAt)
    first.wake()
  }
  const tick = (): void => {
    if (isTicking) return
    isTicking = true
    // A turn of the event loop lets answers and other work come first.
    setTimeout(() => {
      isTicking = false
      wakeNext()
      if (waiters.size > 0) tick()
    }, 0)
  }

  return {
    now: () => nowMs,
    wait: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted()
        const waiter: Waiter = {
          dueAt: nowMs + Math.max(0, milliseconds),
          wake() {
            signal.removeEventListener('abort', stop)
            resolve()
          },
        }
        const stop = (): void => {
          waiters.delete(waiter)
          reject(signal.reason)
        }
        signal.addEventListener('abort', stop, { once: true })
        waiters.add(waiter)
        tick()
      }),
    uuid() {
      ids += 1
      return `00000000-0000-4000-8000-${ids.toString(16).padStart(12, '0')}`
    },
    advance(milliseconds) {
      const untilMs = nowMs + milliseconds
      while ([...waiters].some(waiter => waiter.dueAt <= untilMs)) wakeNext()
      nowMs = untilMs
    },
  }
}
