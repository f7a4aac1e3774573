import { type EmptyExplanation, explainEmpty } from '@esim-usage/core'
import type { LineMonth } from '../read/read-line-month.ts'
import type { MonthOfUsage } from '../read/read-usage.ts'
import { renderSection, type Screen } from './screen.ts'

function explain(data: LineMonth, usage: MonthOfUsage, nowMs: number): EmptyExplanation {
  return explainEmpty({
    carrier: data.carrier,
    period: usage.period,
    readAt: new Date(nowMs).toISOString(),
    asOf: usage.asOf,
    warnings: usage.warnings,
    complete: true,
    ...(data.profile.status === 'read' && { lineStatus: data.profile.value.lineStatus }),
  })
}

/** Why a month has no records, how sure that is, and what to do. */
export function renderEmpty(data: LineMonth, usage: MonthOfUsage, screen: Screen): string[] {
  const { empty, summary, format } = screen.texts
  const { code, level, nextSteps } = explain(data, usage, screen.nowMs)
  return renderSection(screen, summary.byKind(format.month(usage.month)), [
    empty.causes[code],
    empty.levels[level],
    ...nextSteps.map(step => `– ${empty.nextSteps[step]}`),
  ])
}
