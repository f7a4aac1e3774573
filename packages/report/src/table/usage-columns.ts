import type { UsageRecord } from '@esim-usage/core'
import type { ReportColumn, Texts } from '@esim-usage/texts'
import { clock, foreign, type MaybeCell, sum, text, whole } from './cell.ts'

/** A column of itemised usage. */
export interface UsageColumn {
  /** Name of the column, the same in every language. */
  readonly id: ReportColumn
  /** Its value. Undefined: the carrier does not say. */
  readonly cell: (record: UsageRecord, texts: Texts) => MaybeCell
}

/** What can be dialled, whole or masked. */
const isNumber = (words: string): boolean => /^\+?[\d*#]+$/u.test(words)

function otherSide({ counterparty }: UsageRecord): MaybeCell {
  const words = counterparty?.number ?? counterparty?.text
  return words !== undefined && isNumber(words) ? text(words) : foreign(words)
}

const labelOf = (record: UsageRecord): string | undefined =>
  record.kind === 'service' ? record.service.name : record.label

/** Columns of itemised usage, in the order every format has them. */
export const usageColumns: readonly UsageColumn[] = [
  { id: 'time', cell: ({ startedAt, precision }) => clock(startedAt, precision) },
  { id: 'instant', cell: ({ startedAt }) => text(startedAt) },
  { id: 'kind', cell: ({ kind }, { words }) => text(words.events[kind]) },
  { id: 'direction', cell: ({ direction }, { words }) => text(direction && words.directions[direction]) },
  { id: 'other-side', cell: otherSide },
  { id: 'label', cell: record => foreign(labelOf(record)) },
  {
    id: 'seconds',
    cell: record => (record.kind === 'voice' ? whole('seconds', record.seconds) : undefined),
  },
  { id: 'bytes', cell: record => (record.kind === 'data' ? whole('bytes', record.bytes) : undefined) },
  { id: 'parts', cell: record => (record.kind === 'message' ? whole('integer', record.parts) : undefined) },
  { id: 'charge', cell: ({ charge }) => sum(charge) },
  { id: 'currency', cell: ({ charge }) => text(charge?.currency) },
  { id: 'bundle', cell: ({ bundle }, { words }) => text(bundle && words.bundles[bundle]) },
  { id: 'roaming', cell: ({ roaming }, { words }) => text(roaming && words.roaming[roaming]) },
  { id: 'country', cell: ({ country }) => foreign(country) },
  { id: 'status', cell: ({ status }, { report }) => text(report.statuses[status]) },
  { id: 'line', cell: ({ line }) => text(line) },
  { id: 'carrier', cell: ({ carrier }) => text(carrier) },
  { id: 'channel', cell: ({ source }, { words }) => text(words.channels[source.channel]) },
  { id: 'id', cell: ({ id }) => text(id) },
]
