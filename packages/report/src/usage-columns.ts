import type { UsageRecord } from '@esim-usage/core'
import type { ReportColumn, Texts } from '@esim-usage/texts'
import type { Cell } from './cell.ts'

/** A column of itemised usage. */
export interface UsageColumn {
  /** Name of the column, the same in every language. */
  readonly id: ReportColumn
  /** Its value. Undefined: the carrier does not say. */
  readonly cell: (record: UsageRecord, texts: Texts) => Cell | undefined
}

const text = (words: string | undefined): Cell | undefined =>
  words === undefined ? undefined : { kind: 'text', text: words }
const foreign = (words: string | undefined): Cell | undefined =>
  words === undefined ? undefined : { kind: 'foreign', text: words }
const whole = (kind: 'integer' | 'seconds' | 'bytes', value: number | undefined): Cell | undefined =>
  value === undefined ? undefined : { kind, value }

const printedLength = { second: 19, minute: 16, day: 10, month: 7 } as const

/** The carrier's wall clock, only as exact as it is. */
const localTime = ({ startedAt, precision }: UsageRecord): string =>
  startedAt.slice(0, printedLength[precision]).replace('T', ' ')

const otherSide = ({ counterparty }: UsageRecord): Cell | undefined =>
  counterparty?.number === undefined ? foreign(counterparty?.text) : text(counterparty.number)

const labelOf = (record: UsageRecord): string | undefined =>
  record.kind === 'service' ? record.service.name : record.label

/** Columns of itemised usage, in the order every format has them. */
export const usageColumns: readonly UsageColumn[] = [
  { id: 'time', cell: record => text(localTime(record)) },
  { id: 'instant', cell: ({ startedAt }) => text(startedAt) },
  { id: 'kind', cell: ({ kind }, { words }) => text(words.events[kind]) },
  {
    id: 'direction',
    cell: ({ direction }, { words }) => text(direction && words.directions[direction]),
  },
  { id: 'other-side', cell: otherSide },
  { id: 'label', cell: record => foreign(labelOf(record)) },
  {
    id: 'seconds',
    cell: record => (record.kind === 'voice' ? whole('seconds', record.seconds) : undefined),
  },
  { id: 'bytes', cell: record => (record.kind === 'data' ? whole('bytes', record.bytes) : undefined) },
  { id: 'parts', cell: record => (record.kind === 'message' ? whole('integer', record.parts) : undefined) },
  { id: 'charge', cell: ({ charge }) => charge && { kind: 'money', money: charge } },
  { id: 'currency', cell: ({ charge }) => text(charge?.currency) },
  { id: 'bundle', cell: ({ bundle }, { words }) => text(bundle && words.bundles[bundle]) },
  { id: 'roaming', cell: ({ roaming }, { words }) => text(roaming && words.roaming[roaming]) },
  { id: 'country', cell: ({ country }) => text(country) },
  { id: 'status', cell: ({ status }, { report }) => text(report.statuses[status]) },
  { id: 'line', cell: ({ line }) => text(line) },
  { id: 'carrier', cell: ({ carrier }) => text(carrier) },
  { id: 'channel', cell: ({ source }, { words }) => text(words.channels[source.channel]) },
  { id: 'id', cell: ({ id }) => text(id) },
]
