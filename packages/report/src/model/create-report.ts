import { createMoneyTally, type Days, type Money, summarize, type UsageKind } from '@esim-usage/core'
import { dayOf } from '@esim-usage/core/parse'
import { daysOf, listDays, listMonths } from './calendar.ts'
import { type CompleteKinds, countFigures, joinStates } from './count-figures.ts'
import { createLine, type DatedRecord, type LineUsage } from './create-line.ts'
import type { ReadState, Report, ReportDay, ReportLine, ReportMonth } from './report.ts'
import type { ReportInput } from './report-input.ts'

function addUp(sums: Iterable<Money>): Money[] {
  const tally = createMoneyTally()
  for (const money of sums) tally.add(money)
  return tally.sums()
}

/** Kinds of which every event of every line is listed with its day. */
function completeKindsOf(usages: readonly LineUsage[]): CompleteKinds {
  const kinds: readonly UsageKind[] = ['voice', 'message', 'data']
  return new Set(
    kinds.filter(kind =>
      usages.every(
        ({ line: { carrier }, rows }) =>
          carrier.usage?.covers === 'every-event' &&
          carrier.usage.kinds.includes(kind) &&
          !rows.some(row => row.isUndated && row.record.kind === kind),
      ),
    ),
  )
}

/** True where rows may be missing from what was listed of a day. */
const isCut = ({ warnings }: ReportLine, day: string): boolean =>
  warnings.some(
    ({ code, days }) =>
      (code === 'not-listed' || code === 'row-unread') &&
      (days === undefined || (days.from <= day && day <= days.to)),
  )

function stateOf({ line, wasRead }: LineUsage, day: string, createdAt: string): ReadState {
  if (day > dayOf(Date.parse(createdAt), line.timeZone)) return 'ahead'
  const isMissing = !wasRead || line.missing.some(({ from, to }) => from <= day && day <= to)
  if (isMissing) return 'missing'
  // Nobody knows which days a read has lost that failed midway.
  const hasFailed = line.datasets.some(({ dataset, code }) => dataset === 'usage' && code !== undefined)
  return hasFailed || isCut(line, day) ? 'partly' : 'read'
}

function groupBy(
  rows: readonly DatedRecord[],
  keyOf: (row: DatedRecord) => string,
): Map<string, DatedRecord[]> {
  const groups = new Map<string, DatedRecord[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return groups
}

const recordsOf = (rows: readonly DatedRecord[] = []): DatedRecord['record'][] =>
  rows.map(({ record }) => record)

function countDays(usages: readonly LineUsage[], period: Days, createdAt: string): ReportDay[] {
  const completeKinds = completeKindsOf(usages)
  const byDay = groupBy(
    usages.flatMap(({ rows }) => rows.filter(row => !row.isUndated)),
    ({ day }) => day,
  )
  return listDays(period).map(day => {
    const state = joinStates(usages.map(usage => stateOf(usage, day, createdAt)))
    const figures = countFigures(recordsOf(byDay.get(day)), state, completeKinds)
    return Object.assign({ day }, figures)
  })
}

/** The carriers' own totals of a month. */
function countSpent(usages: readonly LineUsage[], month: string): Pick<ReportMonth, 'spent' | 'spentState'> {
  const own = usages.map(({ line }) => line.spending.find(spending => spending.month === month))
  const totals = own.flatMap(spending => spending?.total ?? [])
  const isWhole = totals.length === own.length && own.every(spending => spending?.status === 'complete')
  const spentState = isWhole ? 'read' : 'partly'
  return { spent: addUp(totals), spentState: totals.length === 0 ? 'missing' : spentState }
}

/** A month of which the period holds a part only is read partly. */
function stateOfMonth(month: string, days: readonly ReportDay[]): ReadState {
  const inside = days.filter(({ day }) => day.startsWith(month))
  if (inside.length === 0) return 'missing'
  const { from, to } = daysOf({ month })
  const isWhole = inside[0]?.day === from && inside.at(-1)?.day === to
  const state = joinStates(inside.map(day => day.state))
  const isOver = inside.every(day => day.state !== 'ahead')
  return state === 'read' && !(isWhole && isOver) ? 'partly' : state
}

function countMonths(usages: readonly LineUsage[], days: readonly ReportDay[]): ReportMonth[] {
  const completeKinds = completeKindsOf(usages)
  const rows = usages.flatMap(usage => usage.rows)
  const byMonth = groupBy(rows, ({ day }) => day.slice(0, 7))
  const known = [
    ...days.map(({ day }) => day.slice(0, 7)),
    ...usages.flatMap(({ line }) => line.spending.map(({ month }) => month)),
  ].toSorted()
  return listMonths(known[0] ?? '', known.at(-1) ?? '').map(month => {
    const figures = countFigures(recordsOf(byMonth.get(month)), stateOfMonth(month, days), completeKinds)
    return Object.assign({ month }, figures, countSpent(usages, month))
  })
}

/**
 * Computes every figure of a report once, so that all formats have the same. What was not read is shown as not read,
 * never as zero; money is added within one currency only. All rows are held in memory.
 *
 * @param input - Period, lines with what was read of them, and the instant.
 * @throws `InvalidRequestError` `invalid-argument` when the period has no days.
 *
 * @example
 * ```ts
 * import type { CarrierClient, UsageCapability } from '@esim-usage/core'
 * import { createReport, type Report } from '@esim-usage/report'
 *
 * export async function makeReport(client: CarrierClient & UsageCapability, line: string): Promise<Report> {
 *   const records = await client.usage({ month: '2026-10' }).toArray()
 *   const createdAt = new Date().toISOString()
 *   return createReport({ period: { month: '2026-10' }, lines: [{ line, carrier: client.carrier, records }], createdAt })
 * }
 * ```
 */
export function createReport({ period, lines, createdAt, showOtherSide = false }: ReportInput): Report {
  const span = daysOf(period)
  const usages = lines.map(readings => createLine(readings, span, showOtherSide))
  const days = countDays(usages, span, createdAt)
  const records = usages
    .flatMap(({ rows }) => recordsOf(rows))
    .toSorted((left, right) => Date.parse(left.startedAt) - Date.parse(right.startedAt))
  return {
    createdAt,
    period: span,
    showsOtherSide: showOtherSide,
    lines: usages.map(({ line }) => line),
    records,
    summary: summarize(records),
    days,
    months: countMonths(usages, days),
    paid: addUp(usages.flatMap(({ line }) => line.payments.map(({ amount }) => amount))),
  }
}
