import type { KindTotals, Money, UsageKind } from '@esim-usage/core'
import type { Texts } from '@esim-usage/texts'
import type { Report } from '../model/report.ts'
import { type MaybeCell, sum, text, whole } from './cell.ts'
import type { ReportTable } from './report-table.ts'

const kinds: readonly UsageKind[] = ['voice', 'message', 'data', 'service', 'other']
const units = { voice: 'seconds', message: 'integer', data: 'bytes' } as const

/** One row, and one more for each further currency. */
const withSums = (
  name: MaybeCell,
  quantity: MaybeCell,
  sums: readonly Money[],
  counts: readonly MaybeCell[],
): MaybeCell[][] => {
  const [first, ...others] = sums
  const blank = counts.map(() => undefined)
  return [
    [name, quantity, sum(first), ...counts],
    ...others.map((money): MaybeCell[] => [undefined, undefined, sum(money)].concat(blank)),
  ]
}

function kindRows(kind: UsageKind, totals: KindTotals, { words }: Texts): MaybeCell[][] {
  const { incoming, outgoing } = totals.byDirection
  const isMeasured = kind === 'voice' || kind === 'message' || kind === 'data'
  const quantity = isMeasured ? whole(units[kind], totals.quantity.total) : undefined
  return withSums(text(words.kinds[kind]), quantity, totals.charge.sums, [
    whole('integer', totals.records),
    whole('integer', totals.events.total),
    whole('integer', incoming.events.total),
    whole('integer', outgoing.events.total),
    isMeasured ? whole('integer', totals.quantity.unknown) : undefined,
  ])
}

/** Totals of each kind, and of all. */
export function totalsTable({ summary }: Report, texts: Texts): ReportTable {
  const { screen, report } = texts
  return {
    name: 'totals',
    headings: [
      screen.kind,
      screen.quantity,
      screen.charged,
      screen.count,
      report.headings.events,
      screen.incoming,
      screen.outgoing,
      report.headings.unstated,
    ],
    rows: [
      ...kinds
        .filter(kind => summary.kinds[kind].records > 0)
        .flatMap(kind => kindRows(kind, summary.kinds[kind], texts)),
      ...withSums(text(screen.total), undefined, summary.charge.sums, [
        whole('integer', summary.records),
        ...Array.from({ length: 4 }, () => undefined),
      ]),
    ],
  }
}
