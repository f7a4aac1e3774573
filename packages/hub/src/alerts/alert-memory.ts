import { readJson } from '@esim-usage/core/parse'
import type { NoteStore } from '../store/line-store.ts'

/** What is remembered of one thing of a line. */
export interface AlertMemory {
  /** See `Reading.cycle`. */
  readonly cycle: string
  /** How bad it was when it was told, or as bad as it is since it grew better. */
  readonly rank: number
  /** When each level was told last, epoch milliseconds. */
  readonly told: Readonly<Record<string, number>>
  /** Names of the notifiers that have not got it yet, while others have. */
  readonly owed?: readonly string[]
  /** Until when somebody may be telling it, epoch milliseconds. Absent: nobody is. */
  readonly tellingUntilMs?: number
}

/** A memory, and the note it stands in. */
export interface Recalled {
  readonly text: string | undefined
  readonly memory: AlertMemory | undefined
}

const prefix = 'alert '

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const isText = (value: unknown): value is string => typeof value === 'string'

/** What a note says; one of another version is as none. */
function readMemory(text: string): AlertMemory | undefined {
  const value = readJson(text)
  if (!isObject(value) || !isObject(value['told'])) return undefined
  const { cycle, rank, told, owed, tellingUntilMs } = value
  if (typeof cycle !== 'string' || typeof rank !== 'number') return undefined
  const times = Object.entries(told).flatMap(([level, at]) =>
    typeof at === 'number' ? [[level, at] as const] : [],
  )
  return {
    cycle,
    rank,
    told: Object.fromEntries(times),
    ...(Array.isArray(owed) && { owed: owed.filter(isText) }),
    ...(typeof tellingUntilMs === 'number' && { tellingUntilMs }),
  }
}

/** What is remembered of a thing. */
export async function recall(notes: NoteStore, lineId: string, subject: string): Promise<Recalled> {
  const text = await notes.get(lineId, prefix + subject)
  return { text, memory: text === undefined ? undefined : readMemory(text) }
}

/** Keeps what is remembered of a thing, unless another check was quicker; gives the note then, else undefined. */
export async function remember(
  notes: NoteStore,
  [lineId, subject]: readonly [lineId: string, subject: string],
  memory: AlertMemory,
  ifText: string | undefined,
): Promise<string | undefined> {
  const text = JSON.stringify(memory)
  const isKept = text === ifText || (await notes.replace(lineId, prefix + subject, text, ifText))
  return isKept ? text : undefined
}
