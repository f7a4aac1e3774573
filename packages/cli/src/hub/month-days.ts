import type { Days } from '@esim-usage/core'

/** First and last day of a month. */
export function daysOfMonth(month: string): Days {
  const last = new Date(`${month}-01T00:00:00Z`)
  last.setUTCMonth(last.getUTCMonth() + 1, 0)
  return { from: `${month}-01`, to: last.toISOString().slice(0, 10) }
}
