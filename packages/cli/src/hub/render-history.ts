import { summarize, type UsageKind } from '@esim-usage/core'
import { maskRecord } from '@esim-usage/hub'
import { writeEvent } from '../screen/render-dearest.ts'
import { renderOwnTotal } from '../screen/render-own-total.ts'
import { renderSection, type Screen, sectionWidth } from '../screen/screen.ts'
import { renderTable } from '../screen/table.ts'
import { headOf } from './name-line.ts'
import type { StoredMonth } from './read-month-of-line.ts'
import { renderRemarks } from './render-remarks.ts'

/** Which records to show, and how. */
export interface HistoryView {
  /** Undefined: all. */
  readonly kinds: readonly UsageKind[] | undefined
  /** True: other people's numbers are not shown whole. */
  readonly isMasked: boolean
}

/** The records of a month with what they cost, and the carrier's own total where all of them are shown. */
export function renderHistory(data: StoredMonth, { kinds, isMasked }: HistoryView, screen: Screen): string[] {
  const { line, month, records, spending } = data
  const { texts, paint } = screen
  const { screen: words, format } = texts
  const wanted = records.filter(({ kind }) => kinds?.includes(kind) ?? true)
  const { sums } = summarize(wanted).charge
  const rows = wanted.map(record =>
    writeEvent(isMasked ? maskRecord(record) : record, texts).concat(
      record.charge === undefined ? '' : format.money(record.charge),
    ),
  )
  const total = [
    words.total,
    texts.count('record', wanted.length),
    '',
    '',
    sums.map(sum => format.money(sum)).join(' + '),
  ]
  const columns = [
    { title: words.when },
    { title: words.what },
    { title: words.otherSide, flexible: true },
    { title: words.quantity, align: 'right' },
    { title: words.charged, align: 'right' },
  ] as const
  const table = renderTable(columns, [...rows, total], sectionWidth(screen))
  const lines =
    rows.length === 0
      ? [words.noRecords]
      : table.map((each, index) => (index === table.length - 1 ? paint('bold', each) : each))
  return [
    paint('bold', headOf(line, texts)),
    ...renderSection(screen, texts.program.hub.records(format.month(month)), [
      ...lines,
      ...(kinds === undefined && spending !== undefined ? renderOwnTotal(spending, sums, texts) : []),
      ...renderRemarks(data, screen),
    ]),
  ]
}
