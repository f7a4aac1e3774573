import type { HeldLine } from '@esim-usage/hub'
import { renderSection, type Screen, sectionWidth } from '../screen/screen.ts'
import { renderTable } from '../screen/table.ts'
import { nameOf } from './name-line.ts'

/** What is kept of each line, in numbers, and where. */
export function renderHeld(held: readonly HeldLine[], file: string, screen: Screen): string[] {
  const { texts } = screen
  const { screen: words, program, format } = texts
  const { titles, sessions, ...said } = program.hub
  const rows = held.map(({ line, holdings, firstDay, lastDay, counterparties, hasSession }) => [
    nameOf(line),
    format.number(holdings.usageRows),
    firstDay === undefined || lastDay === undefined ? '' : `${format.day(firstDay)} – ${format.day(lastDay)}`,
    format.number(counterparties),
    sessions[hasSession ? 'signed-in' : 'signed-out'],
  ])
  const columns = [
    { title: titles.line, flexible: true },
    { title: words.count, align: 'right' },
    { title: titles.days },
    { title: titles.people, align: 'right' },
    { title: titles.signIn },
  ] as const
  return renderSection(screen, said.held, [
    ...renderTable(columns, rows, sectionWidth(screen)),
    said.heldIn(file),
  ])
}
