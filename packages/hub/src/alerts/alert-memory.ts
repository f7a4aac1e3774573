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
}

const prefix = 'alert '

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** What a note says; one of another version is as none. */
function readMemory(text: string): AlertMemory | undefined {
  const value = readJson(text)
  if (!isObject(value) || !isObject(value['told'])) return undefined
  const { cycle, rank, told } = value
  if (typeof cycle !== 'string' || typeof rank !== 'number') return undefined
  const times = Object.entries(told).flatMap(([level, at]) =>
    typeof at === 'number' ? [[level, at] as const] : [],
  )
  return { cycle, rank, told: Object.fromEntries(times) }
}

/** What is remembered of a thing; undefined: nothing. */
export async function recall(
  notes: NoteStore,
  lineId: string,
  subject: string,
): Promise<AlertMemory | undefined> {
  const text = await notes.get(lineId, prefix + subject)
  return text === undefined ? undefined : readMemory(text)
}

/** Keeps what is remembered of a thing. */
export const remember = (
  notes: NoteStore,
  lineId: string,
  subject: string,
  memory: AlertMemory,
): Promise<void> => notes.set(lineId, prefix + subject, JSON.stringify(memory))
