import type { Days, UsagePage } from '@esim-usage/core'
import type { DayRemark } from '../dataset/dataset.ts'
import { joinSpans, subtractSpans } from './day-spans.ts'

const codes: ReadonlySet<string> = new Set<DayRemark['code']>([
  'empty',
  'not-listed',
  'row-skipped',
  'row-unread',
  'outside-window',
])
const isOfDays = (code: string): code is DayRemark['code'] => codes.has(code)

/** What a page says of its days. */
export const remarksOf = ({ from, to, warnings }: UsagePage): DayRemark[] =>
  warnings.flatMap(({ code, days = { from, to } }) =>
    isOfDays(code) ? [{ from: days.from, to: days.to, code }] : [],
  )

/** What is known of all days: of those that were read anew only what was said now. */
export function addRemarks(
  known: readonly DayRemark[] | undefined,
  read: readonly Days[],
  more: readonly DayRemark[],
): DayRemark[] {
  const spans = new Map<DayRemark['code'], Days[]>()
  const add = ({ from, to }: Days, code: DayRemark['code']): void => {
    spans.set(code, [...(spans.get(code) ?? []), { from, to }])
  }
  for (const remark of known ?? []) for (const days of subtractSpans(remark, read)) add(days, remark.code)
  for (const remark of more) add(remark, remark.code)
  return [...spans]
    .flatMap(([code, days]) => joinSpans(days).map(({ from, to }) => ({ from, to, code })))
    .toSorted((one, other) => (one.from < other.from ? -1 : 1))
}
