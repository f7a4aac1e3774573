import type { Money, UsageKind, UsageRecord } from '@esim-usage/core'
import type { StatementSummary, StatementWarning } from '@esim-usage/statements/node'
import type { Texts } from '@esim-usage/texts'
import { findCarrier } from '../carriers.ts'
import { renderDearest } from '../screen/render-dearest.ts'
import { renderSection, type Screen, sectionWidth } from '../screen/screen.ts'
import { renderTable } from '../screen/table.ts'

const kinds: readonly UsageKind[] = ['voice', 'message', 'data', 'service', 'other']

function quantityOf(kind: UsageKind, { seconds, bytes }: StatementSummary, { format }: Texts): string {
  if (kind === 'voice') return format.duration(seconds)
  return kind === 'data' ? format.bytes(bytes) : ''
}

function costs(
  sums: { readonly gross?: Money; readonly net?: Money; readonly amount?: Money },
  { statement, format, label }: Texts,
): string[] {
  const named = [
    [statement.gross, sums.gross],
    [statement.net, sums.net],
    [statement.amount, sums.amount],
  ] as const
  return named.flatMap(([title, sum]) => (sum === undefined ? [] : [label(title, format.money(sum))]))
}

function writeRemark({ code, count, rows, money }: StatementWarning, texts: Texts): string {
  const { statement, format } = texts
  const difference = money === undefined ? format.number(rows ?? 0) : format.money(money)
  return statement.remarks[code](texts.count('row', count), difference)
}

function days({ period, firstAt, lastAt }: StatementSummary, { statement, format }: Texts): string[] {
  const day = (text: string): string => format.day(text.slice(0, 'YYYY-MM-DD'.length))
  if (period !== undefined) return [statement.period(day(period.from), day(period.to))]
  if (firstAt === undefined || lastAt === undefined) return []
  return [statement.recordsFrom(day(firstAt), day(lastAt))]
}

function printedTotal({ printed }: StatementSummary, texts: Texts): string[] {
  if (printed === undefined) return []
  const records = printed.records === undefined ? [] : [texts.count('row', printed.records)]
  const parts = [...records, ...costs(printed, texts)]
  return parts.length === 0 ? [] : [texts.statement.printed(texts.list(parts))]
}

/** What a detail file holds, as lines of text; `dearest` are its dearest records. */
export function renderStatement(
  file: string,
  summary: StatementSummary,
  dearest: readonly UsageRecord[],
  screen: Screen,
): string[] {
  const { texts, paint } = screen
  const { statement, format, words, screen: titles } = texts
  const used = kinds.filter(kind => summary.kinds[kind] > 0)
  const table = renderTable(
    [
      { title: titles.kind },
      { title: titles.count, align: 'right' },
      { title: titles.quantity, align: 'right' },
    ],
    [
      ...used.map(kind => [
        words.kinds[kind],
        format.number(summary.kinds[kind]),
        quantityOf(kind, summary, texts),
      ]),
      [titles.total, format.number(summary.records), ''],
    ],
    sectionWidth(screen),
  )
  return [
    paint(
      'bold',
      [file, screen.texts.carrier(findCarrier(summary.carrier).info), summary.container.toUpperCase()].join(
        ' · ',
      ),
    ),
    summary.lines.map(({ line }) => line).join(', '),
    ...days(summary, texts),
    ...renderSection(screen, statement.totals, [
      ...table.map((line, index) => (index === table.length - 1 ? paint('bold', line) : line)),
      ...costs(summary, texts),
      ...printedTotal(summary, texts),
      ...summary.warnings.map(warning => writeRemark(warning, texts)),
    ]),
    ...(summary.records === 0 ? [] : [...renderDearest(dearest, screen), '', statement.allRecords]),
  ]
}
