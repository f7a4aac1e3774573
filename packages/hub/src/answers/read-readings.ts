import type { Days, ErrorCode, UsageRecord, UsageWarning } from '@esim-usage/core'
import type { DatasetState } from '../dataset/dataset.ts'
import type { HubLine } from '../line/hub-line.ts'
import { listUsage } from '../privacy/list-usage.ts'
import { lastMonths } from '../sync/months.ts'
import { type AnswerContext, findCarrier } from './answer-context.ts'
import type { LineCoverage } from './coverage.ts'
import { readCoverage } from './read-coverage.ts'
import { readPeriod } from './read-period.ts'
import type { HubReadings, MissingReadings, ReadingsDataset, ReadingsQuery } from './readings.ts'

/** Months whose totals stand beside each other, the first of the period among them. */
const monthsBeside = 6
/** Rows between two signs of progress. */
const rowsATime = 1000

/** Days without usage and why; those still to come are missing to nobody. */
const missingOf = ({ unread }: LineCoverage): MissingReadings[] =>
  unread.flatMap(({ from, to, reason, failure }) =>
    reason === 'future' ? [] : [{ from, to, reason, ...(failure !== undefined && { code: failure.code }) }],
  )

/** Why a dataset is not there, or not all of it. */
function codeOf(state: DatasetState, period: Days): ErrorCode | undefined {
  if (state.status === 'not-supported') return 'unsupported'
  if (state.status === 'unavailable') return state.failure.code
  if (state.status !== 'partial') return undefined
  return state.gaps.find(({ from, to }) => from <= period.to && period.from <= to)?.failure.code
}

/** Usage says what is missing by its days. */
function failuresOf(states: readonly DatasetState[], period: Days, hasUsage: boolean) {
  const failures: Partial<Record<ReadingsDataset, ErrorCode>> = {}
  for (const state of states) {
    const code = codeOf(state, period)
    if (code === undefined || state.dataset === 'services') continue
    if (state.dataset !== 'usage' || !hasUsage) failures[state.dataset] = code
  }
  return failures
}

/** What the carrier said of these days that bears on their rows. The warnings of a state are of the last read, whatever its days were. */
function warningsOf(states: readonly DatasetState[], { from, to }: Days): UsageWarning[] {
  const remarks = states.find(({ dataset }) => dataset === 'usage')?.remarks ?? []
  return remarks.flatMap(({ code, ...days }) => {
    const isOfRows = code === 'not-listed' || code === 'row-unread'
    return isOfRows && days.from <= to && from <= days.to
      ? [{ code, reason: 'Said when these days were read.', count: 0, days }]
      : []
  })
}

async function listRecords(
  { store }: AnswerContext,
  line: HubLine,
  days: Days,
  onRow: () => void | Promise<void>,
): Promise<UsageRecord[]> {
  const records: UsageRecord[] = []
  for await (const { record } of listUsage(store, { ...days, lines: [line.id], counterparties: 'full' })) {
    await onRow()
    records.push(record)
  }
  return records
}

async function readLine(
  context: AnswerContext,
  line: HubLine,
  period: Days,
  onRow: () => void | Promise<void>,
): Promise<HubReadings> {
  const { facts } = context.store
  const coverage = await readCoverage(context, line, period)
  const records = await listRecords(context, line, period, onRow)
  const states = await facts.states(line.id)
  const [profile] = await facts.latest(line.id, 'profile')
  const [balance] = await facts.latest(line.id, 'balance')
  const [allowances] = await facts.latest(line.id, 'allowances')
  const first = lastMonths(period.from, monthsBeside).at(-1) ?? period.from
  const spending = (await facts.latest(line.id, 'spending')).filter(
    ({ key }) => first <= key && key <= period.to.slice(0, 7),
  )
  const payments = await facts.latest(line.id, 'payments')
  const hasPayments = states.some(({ dataset, readAt }) => dataset === 'payments' && readAt !== undefined)
  const hasUsage = records.length > 0 || coverage.read.length > 0
  const carrier = findCarrier(context, line) ?? { id: line.carrier, title: line.carrier, brands: [] }
  return {
    line: line.phone,
    ...(line.alias !== undefined && { title: line.alias }),
    carrier: { ...carrier, timeZone: line.timeZone },
    missing: missingOf(coverage),
    ...(hasUsage && { records }),
    ...(profile && { profile: { ...profile.value, timeZone: line.timeZone } }),
    ...(balance && { balance: balance.value }),
    ...(allowances && { allowances: allowances.value }),
    ...(spending.length > 0 && { spending: spending.map(({ value }) => value) }),
    ...(hasPayments && { payments: payments.map(({ value }) => value) }),
    warnings: warningsOf(states, period),
    failures: failuresOf(states, period, hasUsage),
    readAt: {
      ...(coverage.readAt !== undefined && { usage: coverage.readAt }),
      ...(profile && { profile: profile.seenTo }),
      ...(balance && { balance: balance.seenTo }),
      ...(allowances && { allowances: allowances.seenTo }),
    },
  }
}

/** Reads all that is held of lines for a period. */
export async function readReadings(
  context: AnswerContext,
  { lines, onRows, ...period }: ReadingsQuery,
): Promise<readonly HubReadings[]> {
  const days = readPeriod(period)
  const readings: HubReadings[] = []
  let rows = 0
  const onRow = (): void | Promise<void> => {
    rows += 1
    return rows % rowsATime === 1 ? onRows?.(rows - 1) : undefined
  }
  for (const line of await context.chooseLines(lines))
    readings.push(await readLine(context, line, days, onRow))
  return readings
}
