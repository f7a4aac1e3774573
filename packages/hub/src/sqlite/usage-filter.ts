import type { SQLInputValue } from 'node:sqlite'
import type { UsageFilter } from '../store/usage-store.ts'
import { toDayNumber } from '../usage/day-number.ts'

/** A condition over `usage_record AS usage` and its `lane`, and what its marks stand for. */
export interface Condition {
  readonly sql: string
  readonly values: readonly SQLInputValue[]
}

const visible = 'usage.from_run <= lane.published AND usage.to_run > lane.published'
const counting = `usage.same_as IS NULL AND usage.state IN ('standing', 'missing')`

const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ')

/** Rows that a committed run left and that fit the filter; lines are chosen by their lanes. */
export function toCondition(filter: UsageFilter): Condition {
  const parts = [visible]
  const values: SQLInputValue[] = []
  const add = (sql: string, ...own: readonly SQLInputValue[]): void => {
    parts.push(sql)
    values.push(...own)
  }
  if (filter.rows !== 'all') add(counting)
  if (filter.from !== undefined) add('usage.day >= ?', toDayNumber(filter.from))
  if (filter.to !== undefined) add('usage.day <= ?', toDayNumber(filter.to))
  if (filter.kinds !== undefined) add(`usage.kind IN (${marks(filter.kinds)})`, ...filter.kinds)
  if (filter.counterparty !== undefined) add('usage.counterparty = ?', filter.counterparty)
  if (filter.status !== undefined) add('usage.status = ?', filter.status)
  return { sql: parts.join(' AND '), values }
}
