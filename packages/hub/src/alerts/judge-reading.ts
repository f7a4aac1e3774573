import type { AlertEvent } from './alert-event.ts'
import type { AlertMemory } from './alert-memory.ts'
import type { HeldAlert } from './hub-alerts.ts'
import type { Reading } from './reading.ts'

/** What to do with a reading. */
export interface Verdict {
  /** What is remembered if nothing is told. */
  readonly memory: AlertMemory
  /** What to tell, and what is remembered when it was. */
  readonly tell?: { readonly event: AlertEvent; readonly memory: AlertMemory }
  /** Why what is true is not told. */
  readonly held?: HeldAlert
}

/**
 * Lays a reading beside what is remembered. It is told when it is worse than what was told; where it grew better, what
 * lies above it can be told again, and in a new cycle all of it.
 */
export function judgeReading(
  { cycle, rank, event }: Reading,
  before: AlertMemory | undefined,
  when: { readonly nowMs: number; readonly cooldownMs: number; readonly isQuiet: boolean },
): Verdict {
  const told = before?.told ?? {}
  const armed = before === undefined || before.cycle !== cycle ? 0 : Math.min(before.rank, rank)
  const memory: AlertMemory = { cycle, rank: armed, told }
  if (event === undefined || rank <= armed) return { memory }
  const toldMs = told[event.level]
  if (toldMs !== undefined && when.nowMs - toldMs < when.cooldownMs)
    return { memory, held: { event, because: 'cooldown' } }
  if (when.isQuiet) return { memory, held: { event, because: 'quiet' } }
  return { memory, tell: { event, memory: { cycle, rank, told: { ...told, [event.level]: when.nowMs } } } }
}
