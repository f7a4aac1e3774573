import { printInstant } from '../mts/moscow.ts'
import type { BeelineLine } from '../beeline/beeline-line.ts'
import { rubles, withoutTax } from '../beeline/money.ts'
import { isCall, isData, isUsage, type StoryRow, wordsOf } from '../beeline/story/row-kinds.ts'

/** `HH:MM:SS`. */
function printLength(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return parts.map(part => String(part).padStart(2, '0')).join(':')
}

/** Who called whom: the own number is called on incoming rows, and stands on both sides of what is no call. */
function sidesOf({ kind, other }: StoryRow, own: string): readonly [string, string] {
  if (isData(kind)) return [own, own]
  return kind.endsWith('-in') ? [other, own] : [own, other]
}

/** Fields both lists of calls have. Amounts are without VAT, as the cabinet's table with the same columns heads them. */
export function callFields(line: BeelineLine, story: StoryRow): Readonly<Record<string, string | number>> {
  const { kind, quantity } = story
  const [callNumber, callToNumber] = sidesOf(story, `7${line.ctn}`)
  const [serviceName = '', callType = ''] = wordsOf(kind).soap ?? []
  return {
    callDate: printInstant(story.at, story.offsetMinutes),
    callNumber,
    callToNumber,
    serviceName,
    callType,
    dataVolume: isData(kind) ? quantity / 1024 : 0,
    callAmt: rubles(withoutTax(story.kopecks)),
    callDuration: printLength(isCall(kind) ? quantity : 0),
  }
}

/** Fields of a billed call: bill group and line come first, the charged length last. */
export const billedFields = (
  line: BeelineLine,
  story: StoryRow,
): Readonly<Record<string, string | number>> => ({
  ban: line.ban,
  ben: '1',
  ctn: line.ctn,
  ...callFields(line, story),
  callRoundDuration: printLength(isCall(story.kind) ? Math.ceil(story.quantity / 60) * 60 : 0),
})

/** Rows that are in a list of calls, oldest first. */
export const callsOf = (rows: readonly StoryRow[]): readonly StoryRow[] =>
  rows.filter(({ kind }) => isUsage(kind)).toReversed()
