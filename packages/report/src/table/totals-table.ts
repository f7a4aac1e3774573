import type { KindTotals, Money, UsageKind } from '@esim-usage/core'
import type { Texts } from '@esim-usage/texts'
import type { Report } from '../model/report.ts'
import { type MaybeCell, sum, text, whole } from './cell.ts'
import type { ReportTable } from './report-table.ts'

const kinds: readonly UsageKind[] = ['voice', 'message', 'data', 'service', 'other']
const units = { voice: 'seconds', message: 'integer', data: 'bytes' } as const

/** One row, and one more for each further currency. */
const withSums = (cells: readonly MaybeCell[], sums: readonly Money[]): MaybeCell[][] => {
  const [first, ...others] = sums
  return [[...cells, sum(first)], ...others.map(money => [...cells.map(() => undefined), sum(money)])]
}

function kindRows(kind: UsageKind, totals: KindTotals, { words }: Texts): MaybeCell[][] {
  const { incoming, outgoing } = totals.byDirection
  const isMeasured = kind === 'voice' || kind === 'message' || kind === 'data'
  const cells = [
    text(words.kinds[kind]),
    whole('integer', totals.records),
    whole('integer', totals.events.total),
    whole('integer', incoming.events.total),
    whole('integer', outgoing.events.total),
    isMeasured ? whole(units[kind], totals.quantity.total) : undefined,
    isMeasured ? whole('integer', totals.quantity.unknown) : undefined,
  ]
  return withSums(cells, totals.charge.sums)
}

/** Totals of each kind, and of all. */
export function totalsTable({ summary }: Report, texts: Texts): ReportTable {
  const { screen, report } = texts
  const blank = Array.from({ length: 5 }, () => undefined)
  return {
    name: 'totals',
    headings: [
      screen.kind,
      screen.count,
      report.headings.events,
      screen.incoming,
      screen.outgoing,
      screen.quantity,
      report.headings.unstated,
      screen.charged,
    ],
    rows: [
      ...kinds
        .filter(kind => summary.kinds[kind].records > 0)
        .flatMap(kind => kindRows(kind, summary.kinds[kind], texts)),
      ...withSums([text(screen.total), whole('integer', summary.records), ...blank], summary.charge.sums),
    ],
  }
}
