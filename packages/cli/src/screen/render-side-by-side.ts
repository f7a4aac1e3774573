import { type Money, summarize, type UsageKind, type UsageSummary } from '@esim-usage/core'
import type { Texts } from '@esim-usage/texts'
import type { LineMonth, Reading } from '../read/read-line-month.ts'
import { sayElsewhere } from './render-elsewhere.ts'
import { renderSection, type Screen, sectionWidth } from './screen.ts'
import { renderTable } from './table.ts'
import { wrapText } from './text-width.ts'

const valueOf = <Value>(reading: Reading<Value> | undefined): Value | undefined =>
  reading?.status === 'read' ? reading.value : undefined

const moneyOf = (money: Money | undefined, { format }: Texts): string =>
  money === undefined ? '' : format.money(money)

function balanceOf(data: LineMonth): Money | undefined {
  const balance = valueOf(data.balance)
  return balance?.model === 'prepaid' ? balance.main : balance?.owed
}

/** Whole minutes: seconds of a month say nothing beside other lines. */
const callsOf = ({ kinds }: UsageSummary, { format }: Texts): string =>
  kinds.voice.quantity.total === undefined
    ? ''
    : format.duration(Math.round(kinds.voice.quantity.total / 60) * 60)

const notShown = '–'

/** A kind that the carrier never lists has no number, not even zero. */
function usageCells({ carrier, usage }: LineMonth, texts: Texts): string[] {
  const month = valueOf(usage)
  if (month === undefined) return [notShown, notShown, notShown, notShown]
  const summary = summarize(month.records)
  const { message, data } = summary.kinds
  const cellOf = (kind: UsageKind, written: string): string =>
    carrier.usage?.kinds.includes(kind) === true ? written : notShown
  return [
    cellOf('voice', callsOf(summary, texts)),
    cellOf('message', texts.format.number(message.records)),
    cellOf('data', data.quantity.total === undefined ? '' : texts.format.bytes(data.quantity.total)),
    summary.charge.sums.map(sum => texts.format.money(sum)).join(' + '),
  ]
}

/** Lines beside each other: what is left, what was used, what it cost by the records and by the carrier's own count. */
export function renderSideBySide(months: readonly LineMonth[], screen: Screen): string[] {
  const { texts, paint, width } = screen
  const { screen: words, words: names, program, format } = texts
  const rows = months.map(data => [
    texts.carrier({ title: data.carrier.brands[0] ?? data.carrier.title, brands: data.carrier.brands }),
    moneyOf(balanceOf(data), texts),
    ...usageCells(data, texts),
    moneyOf(valueOf(data.spending)?.total, texts),
  ])
  const columns = [
    { title: texts.report.columns.carrier, flexible: true },
    { title: words.balance, align: 'right' },
    { title: names.kinds.voice, align: 'right' },
    { title: names.kinds.message, align: 'right' },
    { title: names.kinds.data, align: 'right' },
    { title: words.charged, align: 'right' },
    { title: words.ownTotal, align: 'right' },
  ] as const
  const elsewhere = months
    .filter(({ usage }) => usage === undefined)
    .flatMap(({ carrier }) => sayElsewhere(carrier, texts))
  const month = months[0]?.month
  return [
    ...wrapText(program.fake, width).map(line => paint('yellow', line)),
    ...renderSection(screen, month === undefined ? words.lines : format.month(month), [
      ...renderTable(columns, rows, sectionWidth(screen)),
      ...elsewhere,
      program.demoMore(texts.list(months.map(({ carrier }) => carrier.id))),
    ]),
  ]
}
