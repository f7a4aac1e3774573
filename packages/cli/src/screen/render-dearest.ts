import type { Money, UsageRecord } from '@esim-usage/core'
import type { Texts } from '@esim-usage/texts'
import { compareMoney } from './compare-money.ts'
import { renderSection, type Screen, sectionWidth } from './screen.ts'
import { renderTable } from './table.ts'

type Charged = UsageRecord & { readonly charge: Money }

const isCharged = (record: UsageRecord): record is Charged =>
  record.charge !== undefined && record.charge.amount > 0

/** The records that cost most, the dearest first; of equals the earlier first. */
export const dearestOf = (records: readonly UsageRecord[], count: number): Charged[] =>
  records
    .filter(isCharged)
    .toSorted((left, right) => compareMoney(right.charge, left.charge))
    .slice(0, count)

function otherSideOf(record: UsageRecord): string {
  if (record.kind === 'service') return record.service.name
  const other = record.counterparty?.number ?? record.counterparty?.text ?? record.label ?? ''
  const arrow = record.direction === 'incoming' ? '← ' : record.direction === undefined ? '' : '→ '
  return other === '' ? '' : `${arrow}${other}`
}

function quantityOf(record: UsageRecord, { format }: Texts): string {
  if (record.kind === 'voice') return record.seconds === undefined ? '' : format.duration(record.seconds)
  if (record.kind === 'data') return record.bytes === undefined ? '' : format.bytes(record.bytes)
  if (record.kind === 'message') return record.form.toUpperCase()
  return ''
}

function timeOf({ precision, startedAt }: UsageRecord, { format }: Texts): string {
  if (precision === 'month') return format.month(startedAt.slice(0, 7))
  return precision === 'day' ? format.shortDay(startedAt) : format.shortDateTime(startedAt)
}

/** When a record was, what it is, with whom, and how much, as cells of a table. */
export const writeEvent = (record: UsageRecord, texts: Texts): string[] => [
  timeOf(record, texts),
  texts.words.events[record.kind],
  otherSideOf(record),
  quantityOf(record, texts),
]

/** The ten dearest records. */
export function renderDearest(records: readonly UsageRecord[], screen: Screen): string[] {
  const { texts } = screen
  const { screen: words, format } = texts
  const dearest = dearestOf(records, 10)
  const title = texts.summary.dearest(texts.count('record', dearest.length))
  if (dearest.length === 0)
    return records.some(({ charge }) => charge === undefined)
      ? []
      : renderSection(screen, words.charged, [words.nothingCharged])
  const rows = dearest.map(record => writeEvent(record, texts).concat(format.money(record.charge)))
  const columns = [
    { title: words.when },
    { title: words.what },
    { title: words.otherSide, flexible: true },
    { title: words.quantity, align: 'right' },
    { title: words.charged, align: 'right' },
  ] as const
  return renderSection(screen, title, renderTable(columns, rows, sectionWidth(screen)))
}
