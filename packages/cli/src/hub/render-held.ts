import type { HeldLine } from '@esim-usage/hub'
import { findCarrier } from '../carriers.ts'
import { renderSection, type Screen, sectionWidth } from '../screen/screen.ts'
import { renderTable } from '../screen/table.ts'
import type { StoredLine } from '../vault/line-index.ts'
import { nameOf } from './name-line.ts'

/** What is kept on this machine. */
export interface Kept {
  readonly held: readonly HeldLine[]
  /** Lines that are signed in and not in the history. */
  readonly others: readonly StoredLine[]
  /** Where the history is. */
  readonly file: string
}

/** What is kept of each line, in numbers, and where. */
export function renderHeld({ held, others, file }: Kept, screen: Screen): string[] {
  const { texts } = screen
  const { screen: words, program, format } = texts
  const { titles, sessions, ...said } = program.hub
  const rows = held.map(({ line, holdings, firstDay, lastDay, counterparties, hasSession }) => [
    nameOf(line, texts),
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
  const signedIn = others.map(
    ({ carrier, line }) => `${screen.texts.carrier(findCarrier(carrier).info)} · ${line}`,
  )
  return [
    ...(rows.length === 0
      ? []
      : renderSection(screen, said.held, [
          ...renderTable(columns, rows, sectionWidth(screen)),
          said.heldIn(file),
        ])),
    ...(signedIn.length === 0 ? [] : renderSection(screen, said.signedInOnly, signedIn)),
  ]
}
