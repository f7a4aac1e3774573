import type { LineMonth } from '../read/read-line-month.ts'
import type { MonthOfUsage } from '../read/read-usage.ts'
import { renderSection, type Screen } from './screen.ts'

/** Why a month has no records, and what to do. */
export function renderEmpty(data: LineMonth, usage: MonthOfUsage, screen: Screen): string[] {
  const { texts } = screen
  const reason = texts.empty['truly-empty']
  return renderSection(screen, texts.summary.byKind(texts.format.month(usage.month)), [reason.cause, reason.advice])
}
