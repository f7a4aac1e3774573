import type { AlertEvent } from './alert-event.ts'
import type { AlertMemory } from './alert-memory.ts'
import type { HeldAlert } from './hub-alerts.ts'
import type { Reading } from './reading.ts'

/** What to tell, and whom. */
export interface Telling {
  readonly event: AlertEvent
  /** What is remembered when it was told. */
  readonly memory: AlertMemory
  /** Names of the notifiers that have not got it yet. Absent: it is new, so all. */
  readonly owed?: readonly string[]
}

/** What to do with a reading. */
export interface Verdict {
  /** What is remembered if nothing is told. */
  readonly memory: AlertMemory
  /** What to tell. */
  readonly tell?: Telling
  /** Why what is true is not told. */
  readonly held?: HeldAlert
}

/**
 * Lays a reading beside what is remembered. It is told when it is worse than what was told; where it grew better, what
 * lies above it can be told again, and in a new cycle all of it. A notifier that missed it gets what is still true.
 */
export function judgeReading(
  { cycle, rank, event }: Reading,
  before: AlertMemory | undefined,
  when: { readonly nowMs: number; readonly cooldownMs: number; readonly isQuiet: boolean },
): Verdict {
  const told = before?.told ?? {}
  const isSame = before !== undefined && before.cycle === cycle
  const armed = isSame ? Math.min(before.rank, rank) : 0
  if (event === undefined) return { memory: { cycle, rank: armed, told } }
  const owed = isSame ? (before.owed ?? []) : []
  const memory: AlertMemory = { cycle, rank: armed, told, ...(owed.length > 0 && { owed }) }
  const isNew = rank > armed
  if (!isNew && owed.length === 0) return { memory }
  const toldMs = told[event.level]
  if (isNew && toldMs !== undefined && when.nowMs - toldMs < when.cooldownMs)
    return { memory, held: { event, because: 'cooldown' } }
  if (when.isQuiet) return { memory, held: { event, because: 'quiet' } }
  const tell: Telling = isNew
    ? { event, memory: { cycle, rank, told: { ...told, [event.level]: when.nowMs } } }
    : { event, memory, owed }
  return { memory, tell }
}
