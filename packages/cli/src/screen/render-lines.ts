import type { Line } from '@esim-usage/core'
import { renderSection, type Screen, sectionWidth } from './screen.ts'
import { renderTable } from './table.ts'

/** The lines a session can see. */
export function renderLines(lines: readonly Line[], screen: Screen): string[] {
  const { screen: titles, words } = screen.texts
  const rows = lines.map(({ line, title, role, status, tariff }) => [
    line,
    title ?? '',
    role === undefined ? '' : words.lineRoles[role],
    status === 'unknown' ? '' : words.lineStates[status],
    tariff ?? '',
  ])
  const columns = [
    { title: titles.number },
    { title: titles.packageName, flexible: true },
    { title: titles.role },
    { title: titles.state },
    { title: titles.tariff },
  ] as const
  return renderSection(screen, titles.lines, renderTable(columns, rows, sectionWidth(screen)))
}
