import type { Days } from '@esim-usage/core'

/** `2026-11-23` as the cabinet writes it. */
const toPrinted = (day: string): string => day.split('-').toReversed().join('.')

/** The days of a request, both included. */
export const periodQuery = ({ from, to }: Days): Readonly<Record<string, string>> => ({
  dateFrom: toPrinted(from),
  dateTo: toPrinted(to),
})
