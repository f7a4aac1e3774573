import { type Days, summarize, type UsageRecord } from '@esim-usage/core'
import { dayOf } from '@esim-usage/core/parse'
import { missingSpans } from './calendar.ts'
import { maskOtherSide } from '../mask-other-side.ts'
import type { DatasetState, ReportLine } from './report.ts'
import type { LineReadings, ReportDataset } from './report-input.ts'

const everyDataset: readonly ReportDataset[] = [
  'usage',
  'profile',
  'balance',
  'allowances',
  'spending',
  'payments',
]

/** A line and its rows, with the day each belongs to. */
export interface LineUsage {
  readonly line: ReportLine
  readonly rows: readonly DatedRecord[]
  readonly wasRead: boolean
}

/** A row with its day in the zone of the carrier. */
export interface DatedRecord {
  readonly record: UsageRecord
  readonly day: string
  /** True when it stands for more than a day. */
  readonly isUndated: boolean
}

const isUndated = ({ precision, aggregate }: UsageRecord): boolean =>
  precision === 'month' || aggregate?.by === 'month'

const isWithin = (day: string, { from, to }: Days): boolean => from <= day && day <= to

function datasetStates(readings: LineReadings): DatasetState[] {
  const { records, profile, balance, allowances, spending, payments, failures = {}, readAt = {} } = readings
  const given = { usage: records, profile, balance, allowances, spending, payments }
  return everyDataset.map(dataset => {
    const code = failures[dataset]
    const at = readAt[dataset]
    const state = { dataset, read: given[dataset] !== undefined }
    return Object.assign(state, code !== undefined && { code }, at !== undefined && { readAt: at })
  })
}

/** Puts in order what was read of a line. */
export function createLine(readings: LineReadings, period: Days, showOtherSide: boolean): LineUsage {
  const { line, title, carrier, profile, balance } = readings
  const timeZone = profile?.timeZone ?? carrier.timeZone
  const dayIn = (instant: string): string => dayOf(Date.parse(instant), timeZone)
  const rows: DatedRecord[] = []
  let outside = 0
  for (const record of readings.records ?? []) {
    const day = dayIn(record.startedAt)
    if (!isWithin(day, period)) outside += 1
    else {
      const { raw: _raw, ...shown } = record
      rows.push({
        record: showOtherSide ? shown : maskOtherSide(record),
        day,
        isUndated: isUndated(record),
      })
    }
  }
  return {
    rows,
    wasRead: readings.records !== undefined,
    line: {
      line,
      ...(title !== undefined && { title }),
      carrier,
      timeZone,
      datasets: datasetStates(readings),
      missing: missingSpans(period, readings.missing ?? []),
      outside,
      undated: rows.filter(row => row.isUndated).length,
      warnings: readings.warnings ?? [],
      summary: summarize(
        rows.map(({ record }) => record),
        carrier.usage,
      ),
      ...(profile !== undefined && { profile }),
      ...(balance !== undefined && { balance }),
      allowances: readings.allowances ?? [],
      spending: (readings.spending ?? []).toSorted((left, right) => (left.month < right.month ? -1 : 1)),
      payments: (readings.payments ?? [])
        .filter(({ paidAt }) => isWithin(dayIn(paidAt), period))
        .toSorted((left, right) => Date.parse(left.paidAt) - Date.parse(right.paidAt)),
    },
  }
}
