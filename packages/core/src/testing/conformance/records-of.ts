import type { UsagePage } from '../../client/usage.ts'
import type { Bench } from './bench.ts'
import { recordShapes } from '../record-shapes.ts'
import { isGood, memberOf, methodOf } from './tape-facts.ts'
import type { Tape } from '../tape/tape.ts'

/** True for a page of usage. */
export const isPage = (value: unknown): value is UsagePage => Array.isArray(memberOf(value, 'records'))

/** The records of a result: those of pages, of a list, or the result itself. */
export function toRecordList(result: unknown): readonly unknown[] {
  const values: readonly unknown[] = Array.isArray(result) ? result : [result]
  return values.flatMap((value): readonly unknown[] => (isPage(value) ? value.records : [value]))
}

/** Tapes whose last call gives records. */
export const recordTapes = ({ tapes }: Bench): readonly Tape[] =>
  tapes.filter(tape => isGood(tape) && Object.hasOwn(recordShapes, methodOf(tape)))

/** The records that the last call of a tape gives; none where the call fails. */
export async function recordsOf(bench: Bench, tape: Tape): Promise<readonly unknown[]> {
  const { outcomes } = await bench.trace(tape)
  const last = outcomes.length === tape.calls.length ? outcomes.at(-1) : undefined
  return last !== undefined && 'value' in last ? toRecordList(last.value) : []
}

/** The pages that the last call of a tape gives. */
export async function pagesOf(bench: Bench, tape: Tape): Promise<readonly UsagePage[]> {
  const { outcomes } = await bench.trace(tape)
  const last = outcomes.at(-1)
  const value = last !== undefined && 'value' in last ? last.value : []
  return Array.isArray(value) ? value.filter(isPage) : []
}
