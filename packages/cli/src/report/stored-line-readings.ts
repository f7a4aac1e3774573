import type { CarrierInfo, Days, ErrorCode, UsageRecord, UsageWarning } from '@esim-usage/core'
import type { DatasetState, Hub, HubLine, LineCoverage } from '@esim-usage/hub'
import type { LineReadings, MissingDays, ReportDataset } from '@esim-usage/report'
import { findCarrier } from '../carriers.ts'
import { monthBefore } from '../input/read-month.ts'

/** Months before the period whose totals stand beside it. */
const monthsBeside = 5

type Carrier = LineReadings['carrier'] & Pick<CarrierInfo, 'timeZone'>

/** The history counts days in the zone the line was added with. */
const carrierOf = ({ carrier, timeZone }: HubLine): Carrier => ({ ...findCarrier(carrier).info, timeZone })

/** Days without usage and why; those still to come are missing to nobody. */
const missingOf = ({ unread }: LineCoverage): MissingDays[] =>
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
function failuresOf(
  states: readonly DatasetState[],
  period: Days,
  hasUsage: boolean,
): Partial<Record<ReportDataset, ErrorCode>> {
  const failures: Partial<Record<ReportDataset, ErrorCode>> = {}
  for (const state of states) {
    const code = codeOf(state, period)
    if (code === undefined || state.dataset === 'services') continue
    if (state.dataset !== 'usage' || !hasUsage) failures[state.dataset] = code
  }
  return failures
}

/** What the carrier said of these days that bears on their rows. The warnings of a state are of the last read, whatever its days were. */
function warningsOf(state: DatasetState | undefined, { from, to }: Days): UsageWarning[] {
  return (state?.remarks ?? []).flatMap(({ code, ...days }) => {
    const isOfRows = code === 'not-listed' || code === 'row-unread'
    return isOfRows && days.from <= to && from <= days.to
      ? [{ code, reason: 'Said when these days were read.', count: 0, days }]
      : []
  })
}

/** First month whose totals are of interest. */
function firstMonthOf({ from }: Days): string {
  let month = from.slice(0, 7)
  for (let count = 0; count < monthsBeside; count += 1) month = monthBefore(month)
  return month
}

/** What the history holds of a line, as a report takes it; the rows were read before. Nothing is sent. */
export async function toStoredReadings(
  { store }: Hub,
  line: HubLine,
  period: Days,
  records: readonly UsageRecord[],
  coverage: LineCoverage,
): Promise<LineReadings> {
  const { facts } = store
  const states = await facts.states(line.id)
  const [profile] = await facts.latest(line.id, 'profile')
  const [balance] = await facts.latest(line.id, 'balance')
  const [allowances] = await facts.latest(line.id, 'allowances')
  const first = firstMonthOf(period)
  const spending = (await facts.latest(line.id, 'spending')).filter(
    ({ key }) => first <= key && key <= period.to.slice(0, 7),
  )
  const payments = await facts.latest(line.id, 'payments')
  const hasPayments = states.some(({ dataset, readAt }) => dataset === 'payments' && readAt !== undefined)
  const hasUsage = records.length > 0 || coverage.read.length > 0
  return {
    line: line.phone,
    ...(line.alias !== undefined && { title: line.alias }),
    carrier: carrierOf(line),
    missing: missingOf(coverage),
    ...(hasUsage && { records }),
    ...(profile && { profile: { ...profile.value, timeZone: line.timeZone } }),
    ...(balance && { balance: balance.value }),
    ...(allowances && { allowances: allowances.value }),
    ...(spending.length > 0 && { spending: spending.map(({ value }) => value) }),
    ...(hasPayments && { payments: payments.map(({ value }) => value) }),
    warnings: warningsOf(
      states.find(({ dataset }) => dataset === 'usage'),
      period,
    ),
    failures: failuresOf(states, period, hasUsage),
    readAt: {
      ...(coverage.readAt !== undefined && { usage: coverage.readAt }),
      ...(profile && { profile: profile.seenTo }),
      ...(balance && { balance: balance.seenTo }),
      ...(allowances && { allowances: allowances.seenTo }),
    },
  }
}
