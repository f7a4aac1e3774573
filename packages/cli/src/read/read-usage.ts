import {
  type CallOptions,
  type Days,
  EsimUsageError,
  type UsageCapability,
  type UsageRecord,
  type UsageWarning,
} from '@esim-usage/core'
import { InputError } from '../input/input-error.ts'

/** One month, read to its end. */
export interface MonthOfUsage {
  /** `YYYY-MM` in the carrier's zone. */
  readonly month: string
  /** Days that were read: a month that still runs ends today. */
  readonly period: Days
  /** Sorted by instant. */
  readonly records: readonly UsageRecord[]
  /** Remarks of all pages, equal ones summed. */
  readonly warnings: readonly UsageWarning[]
  /** Instant the last page holds for, RFC 3339. Absent: there was no page. */
  readonly asOf?: string
}

function sumWarnings(warnings: readonly UsageWarning[]): UsageWarning[] {
  const sums = new Map<string, UsageWarning>()
  for (const warning of warnings) {
    const key = [warning.code, warning.reason, warning.days?.from, warning.days?.to].join('\n')
    sums.set(key, { ...warning, count: warning.count + (sums.get(key)?.count ?? 0) })
  }
  return [...sums.values()]
}

/** Reads a month page by page; `tell` hears how many records there are so far. Nothing is given when a page fails. */
export async function readUsage(
  client: UsageCapability,
  month: string,
  options: CallOptions,
  tell: (records: number) => void,
): Promise<MonthOfUsage> {
  const records: UsageRecord[] = []
  const warnings: UsageWarning[] = []
  let asOf: string | undefined
  let to = `${month}-01`
  try {
    for await (const page of client.usage({ month }, options).pages()) {
      records.push(...page.records)
      warnings.push(...page.warnings)
      asOf = page.asOf
      to = page.to
      tell(records.length)
    }
  } catch (error) {
    if (EsimUsageError.is(error) && error.code === 'period-out-of-history') {
      throw new InputError('month-too-old', month)
    }
    throw error
  }
  return {
    month,
    period: { from: `${month}-01`, to },
    records: records.toSorted((left, right) => Date.parse(left.startedAt) - Date.parse(right.startedAt)),
    warnings: sumWarnings(warnings),
    ...(asOf !== undefined && { asOf }),
  }
}
