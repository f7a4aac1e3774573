import type { Days } from '@esim-usage/core'

const dayMs = 86_400_000

/** The day so many days later. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * dayMs).toISOString().slice(0, 10)

/** All days of some spans, oldest first, without overlaps; neighbours are one. */
export function joinSpans(spans: readonly Days[]): Days[] {
  const joined: Days[] = []
  for (const span of spans.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const last = joined.at(-1)
    if (last === undefined || span.from > addDays(last.to, 1)) joined.push({ from: span.from, to: span.to })
    else if (span.to > last.to) joined[joined.length - 1] = { from: last.from, to: span.to }
  }
  return joined
}

/** The days of a span that are in none of the others, oldest first. */
export function subtractSpans(span: Days, others: readonly Days[]): Days[] {
  const left: Days[] = []
  let from = span.from
  for (const other of joinSpans(others)) {
    if (other.to < from || other.from > span.to) continue
    if (other.from > from) left.push({ from, to: addDays(other.from, -1) })
    if (other.to >= span.to) return left
    from = addDays(other.to, 1)
  }
  return [...left, { from, to: span.to }]
}

/** Cuts spans into windows of so many days, the newest first, as people want to know of today before last spring. */
export function cutSpans(spans: readonly Days[], windowDays: number): Days[] {
  const windows: Days[] = []
  for (const { from, to } of spans.toReversed()) {
    for (let last = to; last >= from; last = addDays(last, -windowDays)) {
      const first = addDays(last, 1 - windowDays)
      windows.push({ from: first < from ? from : first, to: last })
    }
  }
  return windows
}
