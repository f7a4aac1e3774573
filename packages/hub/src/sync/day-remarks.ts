import type { Days, UsagePage } from '@esim-usage/core'
import type { DayRemark } from '../dataset/dataset.ts'
import { subtractSpans } from './day-spans.ts'

const codes: ReadonlySet<string> = new Set<DayRemark['code']>([
  'empty',
  'not-listed',
  'row-skipped',
  'row-unread',
  'outside-window',
])
const isOfDays = (code: string): code is DayRemark['code'] => codes.has(code)

/** What a page says of its days, each remark once. */
export const remarksOf = ({ from, to, warnings }: UsagePage): DayRemark[] =>
  [...new Set(warnings.map(({ code }) => code))].filter(isOfDays).map(code => ({ from, to, code }))

/** What is known of all days: of those that were read anew only what was said now. */
export function addRemarks(
  known: readonly DayRemark[] | undefined,
  read: readonly Days[],
  more: readonly DayRemark[],
): DayRemark[] {
  const kept = (known ?? []).flatMap(remark =>
    subtractSpans(remark, read).map(({ from, to }) => ({ from, to, code: remark.code })),
  )
  const all = new Map([...kept, ...more].map(each => [`${each.from} ${each.to} ${each.code}`, each]))
  return [...all.values()].toSorted((one, other) => (one.from < other.from ? -1 : 1))
}
