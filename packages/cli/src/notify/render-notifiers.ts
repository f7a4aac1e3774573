import { renderSection, type Screen, sectionWidth } from '../screen/screen.ts'
import { renderTable } from '../screen/table.ts'
import { toPublic } from './public-notifier.ts'
import type { StoredNotifier } from './stored-notifier.ts'

/** The notifiers that are set, without their secrets. */
export function renderNotifiers(notifiers: readonly StoredNotifier[], screen: Screen): string[] {
  const { titles, kinds, heading } = screen.texts.program.notify
  const rows = notifiers
    .map(toPublic)
    .map(({ name, kind, to = '', language, quiet = '' }) => [name, kinds[kind], to, language, quiet])
  const columns = [
    { title: titles.name },
    { title: titles.kind },
    { title: titles.to, flexible: true },
    { title: titles.language },
    { title: titles.quiet },
  ] as const
  return renderSection(screen, heading, renderTable(columns, rows, sectionWidth(screen)))
}
