import { explainEmpty } from '@esim-usage/core'
import type { LineMonth } from '../read/read-line-month.ts'
import type { MonthOfUsage } from '../read/read-usage.ts'
import { renderSection, type Screen } from './screen.ts'

function reasonLines(data: LineMonth, usage: MonthOfUsage, screen: Screen): string[] {
  const { empty } = screen.texts
  const { code, level, nextSteps } = explainEmpty({
    carrier: data.carrier,
    period: usage.period,
    readAt: new Date(screen.nowMs).toISOString(),
    warnings: usage.warnings,
    complete: true,
    ...(usage.asOf !== undefined && { asOf: usage.asOf }),
    ...(data.profile.status === 'read' && { lineStatus: data.profile.value.lineStatus }),
  })
  return [
    `${empty.causes[code]} ${empty.levels[level]}`,
    ...nextSteps.map(step => `– ${empty.nextSteps[step]}`),
  ]
}

/** That a month has no records; why, how sure that is, and what to do. */
export function renderEmpty(data: LineMonth, usage: MonthOfUsage, screen: Screen): string[] {
  const { summary, format, screen: words } = screen.texts
  return renderSection(screen, summary.byKind(format.month(usage.month)), [
    words.noRecords,
    ...reasonLines(data, usage, screen),
  ])
}
