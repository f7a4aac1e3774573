import type { Source } from '@esim-usage/core'
import { createRecordIds, parsePhone, type RecordIdentity } from '@esim-usage/core/parse'
import { changed, invalid } from '../failures.ts'
import type { StatementContainer, StatementContext, StatementFormat, StatementRow } from '../format.ts'
import type { StatementOptions, StatementRecord } from '../statement.ts'
import { intern } from '../remember.ts'
import { createClock } from './clock.ts'
import { SummaryBuilder } from './summary-builder.ts'

const defaultZone = 'Europe/Moscow'
const noZone = 'The file prints local times without a zone; they were read as Moscow time.'
const lowEvidence = 'The shape of this format is known from one source alone; check what was read.'

/** Distributes over the kinds of records. */
type Writable<Each> = Each extends unknown ? { -readonly [Name in keyof Each]: Each[Name] } : never
type Made = Writable<StatementRecord>

/** A row on its way to a record. */
interface PlacedRow extends RecordIdentity {
  readonly row: StatementRow
}

const withTax = { included: true } as const
const withoutTax = { included: false } as const

/** Turns rows into records while a format reads. */
export interface RecordMaker {
  readonly context: StatementContext
  readonly summary: SummaryBuilder
  /** Records since the last call. */
  take(): StatementRecord[]
}

/** E.164 of the caller's line. */
function readLine(line: string | undefined): string | undefined {
  if (line === undefined) return undefined
  const number = parsePhone(line)?.number
  if (number?.startsWith('+') !== true)
    throw invalid('line', 'The line must be a full phone number, such as +7 900 000-00-01.')
  return number
}

/** Makes the context of one read. */
export function createRecordMaker(
  format: StatementFormat,
  container: StatementContainer,
  options: StatementOptions,
  fetchedAt: string,
): RecordMaker {
  const { carrier, dataset, evidence } = format
  const fallback = readLine(options.line)
  const clock = createClock(options.timeZone ?? defaultZone)
  const ids = createRecordIds(carrier, 'statement')
  const summary = new SummaryBuilder()
  const source: Source = { carrier, channel: 'statement', endpoint: dataset, fetchedAt, evidence }
  const withRaw = options.raw === true
  let rows: PlacedRow[] = []
  if (evidence === 'low') summary.warn('low-evidence', lowEvidence)

  const emit = (row: StatementRow): void => {
    const line = row.line ?? fallback
    if (line === undefined)
      throw invalid('line', 'The file does not print its own number. Pass it as options.line.')
    if (row.record.timeSource === 'carrier-zone' && options.timeZone === undefined)
      summary.warn('zone-assumed', noZone)
    summary.add(row, line)
    rows.push({
      row,
      line,
      endpoint: dataset,
      identity: row.identity,
      day: row.record.startedAt.slice(0, 10),
    })
  }

  const toRecord = ({ row: { record, net, gross, raw }, line }: PlacedRow, id: string): StatementRecord => {
    const made: Made = { ...record, id, carrier, line, source }
    if (made.label !== undefined) made.label = intern(made.label)
    if (gross !== undefined) {
      made.charge = gross
      made.tax = withTax
      made.gross = gross
    } else if (net !== undefined) {
      made.charge = net
      made.tax = withoutTax
    }
    if (net !== undefined) made.net = net
    if (withRaw) made.raw = raw
    return made
  }

  const context: StatementContext = {
    container,
    line: fallback,
    emit,
    total: total => summary.total(total),
    period(from, to) {
      const days = [from, to].map(day => clock(day, '0:00')?.startedAt.slice(0, 10))
      const [first, last] = days
      if (first !== undefined && last !== undefined) summary.period({ from: first, to: last })
    },
    found: line => void summary.line(line),
    warn: (code, reason) => summary.warn(code, reason),
    time: clock,
    fail(reason) {
      throw changed(format.id, reason)
    },
  }
  return {
    context,
    summary,
    take() {
      const placed = rows
      rows = []
      const made = ids(placed)
      return placed.map((row, index) => toRecord(row, made[index] ?? ''))
    },
  }
}
