import { type Money, summarize, type UsageKind, type UsageSummary, type UsageTotals } from '@esim-usage/core'
import type { Texts } from '@esim-usage/texts'
import type { LineMonth } from '../read/read-line-month.ts'
import type { MonthOfUsage } from '../read/read-usage.ts'
import { renderOwnTotal } from './render-own-total.ts'
import { renderSection, type Screen, sectionWidth } from './screen.ts'
import { renderTable } from './table.ts'

const kinds: readonly UsageKind[] = ['voice', 'message', 'data', 'service', 'other']

function writeSums(sums: readonly Money[], texts: Texts): string {
  return sums.length === 0 ? texts.screen.notStated : sums.map(sum => texts.format.money(sum)).join(' + ')
}

function writeTotal(kind: UsageKind, { quantity }: UsageTotals, texts: Texts): string {
  if (kind === 'service' || kind === 'other') return ''
  if (quantity.total === undefined) return texts.screen.notStated
  if (kind === 'voice') return texts.format.duration(quantity.total)
  return kind === 'data' ? texts.format.bytes(quantity.total) : texts.format.number(quantity.total)
}

function kindRows(summary: UsageSummary, texts: Texts): string[][] {
  const { format, words } = texts
  const writeCount = (count: number): string => (count === 0 ? '' : format.number(count))
  return kinds
    .filter(kind => summary.kinds[kind].records > 0)
    .map(kind => {
      const totals = summary.kinds[kind]
      return [
        words.kinds[kind],
        format.number(totals.records),
        writeCount(totals.byDirection.incoming.records),
        writeCount(totals.byDirection.outgoing.records),
        writeTotal(kind, totals, texts),
        writeSums(totals.charge.sums, texts),
      ]
    })
}

/** What the sums leave out or contain that a reader would not expect. */
function remarksOf(summary: UsageSummary, month: MonthOfUsage, texts: Texts): string[] {
  const away = month.records.filter(({ roaming }) => roaming === 'national' || roaming === 'international')
  const { unknown } = summary.charge
  return [
    ...(away.length === 0
      ? []
      : [
          texts.summary.roaming(
            texts.count('record', away.length),
            writeSums(summarize(away).charge.sums, texts),
          ),
        ]),
    ...(unknown === 0 ? [] : [texts.summary.uncharged(texts.count('record', unknown))]),
  ]
}

/** The carrier's own total beside ours; why not, where it could not be read. */
function ownTotal(spending: LineMonth['spending'], sums: readonly Money[], { texts }: Screen): string[] {
  if (spending === undefined) return []
  return spending.status === 'read'
    ? renderOwnTotal(spending.value, sums, texts)
    : [`${texts.screen.ownTotals}: ${texts.screen.notRead}. ${texts.error(spending.error)}`]
}

/** The totals of a month by kind, exactly as core sums them, and what the carrier says itself. */
export function renderMonth(month: MonthOfUsage, spending: LineMonth['spending'], screen: Screen): string[] {
  const { texts, paint } = screen
  const { screen: words, format } = texts
  const summary = summarize(month.records)
  const title = texts.summary.byKind(format.month(month.month))
  const total = [
    words.total,
    format.number(summary.records),
    '',
    '',
    '',
    writeSums(summary.charge.sums, texts),
  ]
  const columns = [
    { title: words.kind },
    { title: words.count, align: 'right' },
    { title: words.incoming, align: 'right' },
    { title: words.outgoing, align: 'right' },
    { title: words.quantity, align: 'right' },
    { title: words.charged, align: 'right' },
  ] as const
  const lines = renderTable(columns, [...kindRows(summary, texts), total], sectionWidth(screen))
  return renderSection(screen, title, [
    ...lines.map((line, index) => (index === lines.length - 1 ? paint('bold', line) : line)),
    ...ownTotal(spending, summary.charge.sums, screen),
    ...remarksOf(summary, month, texts),
  ])
}
