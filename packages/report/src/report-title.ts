import type { Texts } from '@esim-usage/texts'
import { daysOf } from './model/calendar.ts'
import type { Report } from './model/report.ts'

/** The month, or the first and last day. */
function periodOf({ period: { from, to } }: Report, { format }: Texts): string {
  const month = from.slice(0, 7)
  const whole = daysOf({ month })
  if (whole.from === from && whole.to === to) return format.month(month)
  return from === to ? format.day(from) : `${format.day(from)} – ${format.day(to)}`
}

/** What a report is called. */
export const reportTitle = (report: Report, texts: Texts): string =>
  texts.report.title(periodOf(report, texts))
