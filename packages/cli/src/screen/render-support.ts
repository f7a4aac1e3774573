import type { FactOrigin, SupportCard, SupportEntry, SupportNumber } from '@esim-usage/hub'
import { renderSection, type Screen, sectionWidth } from './screen.ts'
import { renderTable } from './table.ts'
import { wrapText } from './text-width.ts'

const indent = '    '
const entryColumns = [{}, { flexible: true }] as const

/** A sentence of its own below what it belongs to. */
const below = (text: string, screen: Screen): string[] =>
  wrapText(text, sectionWidth(screen) - indent.length).map(line => indent + line)

/** Where a fact was found, how sure it is, and whether we have looked. */
function sayOrigin({ source, evidenceText, verifiedAt }: FactOrigin, { texts }: Screen): string {
  const { card } = texts.hub
  const checked = verifiedAt === undefined ? card.unverified : card.verified(texts.format.day(verifiedAt))
  return [source, evidenceText, checked].join(' · ')
}

const renderNumber = (number: SupportNumber, screen: Screen): string[] => [
  `${screen.paint('bold', number.written)}  ${number.meaning}`,
  ...below([number.fee, number.hours, number.languages].join(' · '), screen),
  ...below(sayOrigin(number, screen), screen),
]

/** Codes or pages; what several of them rest on is said once. */
function renderEntries(entries: readonly SupportEntry[], screen: Screen): string[] {
  const origins = [...new Set(entries.map(entry => sayOrigin(entry, screen)))]
  return origins.flatMap(origin => {
    const rows = entries
      .filter(entry => sayOrigin(entry, screen) === origin)
      .map(({ value, meaning }) => [value, meaning])
    return renderTable(entryColumns, rows, sectionWidth(screen)).concat(below(origin, screen))
  })
}

/** How to reach the carrier: whom to call, what to dial, what to have at hand and to say; and how sure each of it is. */
export function renderSupport(title: string, card: SupportCard, screen: Screen): string[] {
  const { support, hub } = screen.texts
  const { numbers, disputed, codes, pages, prepare, phrases, password, cabinet } = card
  const section = (heading: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : renderSection(screen, heading, lines)
  return [
    screen.paint('bold', title),
    ...section(
      support.call,
      numbers.flatMap(number => renderNumber(number, screen)),
    ),
    ...section(
      hub.card.disputed,
      disputed.map(({ written }) => written),
    ),
    ...section(support.dial, renderEntries(codes, screen)),
    ...section(support.pages, [
      ...renderEntries(pages, screen),
      support.cabinet(cabinet),
      ...(password === undefined ? [] : [password.text]),
    ]),
    ...section(
      support.prepare,
      prepare.map(words => `– ${words}`),
    ),
    ...section(
      hub.card.phrases,
      phrases.flatMap(({ russian, meaning }) =>
        meaning === undefined ? [`– ${russian}`] : [russian].concat(below(meaning, screen)),
      ),
    ),
  ]
}
