import type { CarrierFacts, SupportContact } from '@esim-usage/core'
import { renderSection, type Screen, sectionWidth } from './screen.ts'
import { renderTable } from './table.ts'

const columns = [{}, { flexible: true }, {}] as const
const calls: ReadonlySet<SupportContact['kind']> = new Set(['short-code', 'hotline', 'abroad'])

function rowsOf(contact: SupportContact, screen: Screen): string[][] {
  const { support, words } = screen.texts
  const { value, meaning, evidence, disputed = [], fee, hours } = contact
  const more = [screen.texts.phrase(meaning), ...[fee, hours].filter(text => text !== undefined)]
  return [
    [value, screen.texts.list(more), words.evidence[evidence]],
    ...disputed.map(other => [other, screen.texts.phrase(meaning), support.disputed]),
  ]
}

function group(title: string, contacts: readonly SupportContact[], screen: Screen): string[] {
  if (contacts.length === 0) return []
  const rows = contacts.flatMap(contact => rowsOf(contact, screen))
  return renderSection(screen, title, renderTable(columns, rows, sectionWidth(screen)))
}

/** How to reach the carrier: numbers, codes to dial, what to have at hand; and how sure each of it is. */
export function renderSupport(
  { title, support: contacts, passwordHelp, sites }: CarrierFacts,
  screen: Screen,
): string[] {
  const { support } = screen.texts
  const prepare = [...new Set(contacts.flatMap(contact => contact.prepare))]
  const sources = [...new Set(contacts.map(({ source }) => source))]
  const password = contacts.find(({ value }) => value === passwordHelp)
  return [
    screen.paint('bold', title),
    ...group(
      support.call,
      contacts.filter(({ kind }) => calls.has(kind)),
      screen,
    ),
    ...group(
      support.dial,
      contacts.filter(({ kind }) => kind === 'ussd'),
      screen,
    ),
    ...group(
      support.pages,
      contacts.filter(({ kind }) => kind === 'page'),
      screen,
    ),
    ...(prepare.length === 0
      ? []
      : renderSection(
          screen,
          support.prepare,
          prepare.map(words => `– ${screen.texts.phrase(words)}`),
        )),
    ...renderSection(screen, screen.texts.screen.sources, [
      ...sources.map(source => `– ${screen.texts.phrase(source)}`),
      support.cabinet(sites.cabinet),
      ...(passwordHelp === undefined || password !== undefined ? [] : [support.password(passwordHelp)]),
    ]),
  ]
}
