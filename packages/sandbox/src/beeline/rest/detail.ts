import { monthOf, monthStart } from '../../mts/moscow.ts'
import type { LineCall } from '../call.ts'
import { isData, isUsage, type StoryRow } from '../story/row-kinds.ts'
import { mostDays, oldestKept, printRest, readSpan } from '../times.ts'
import { ok, refuse } from './reply.ts'

/** Rows on whole minutes come in UTC, as some do. */
const printTime = (at: number): string => (at % 60_000 === 0 ? new Date(at).toISOString() : printRest(at))

/** The four fields that are known; what else a row has is in no source, so there is nothing else. */
const toDetail = ({ kind, at, other, quantity }: StoryRow): object => ({
  dateTime: printTime(at),
  number: other,
  ...(isData(kind) && { trafficVolume: quantity, trafficUnit: 'KBYTE' }),
})

/** One row for a day's sessions, as `sessionGroupFlag` asks. How they are merged is not known. */
function merged(rows: readonly StoryRow[]): StoryRow[] {
  const days = new Map<string, StoryRow>()
  return rows
    .flatMap(row => {
      if (!isData(row.kind)) return [row]
      const key = `${printRest(row.at).slice(0, 10)} ${row.other}`
      const first = days.get(key)
      days.set(key, { ...(first ?? row), quantity: (first?.quantity ?? 0) + row.quantity })
      return []
    })
    .concat([...days.values()])
    .toSorted((left, right) => right.at - left.at)
}

const listed = ({ url }: LineCall, rows: readonly StoryRow[]): object[] => {
  const used = rows.filter(({ kind }) => isUsage(kind))
  return (url.searchParams.get('sessionGroupFlag') === 'false' ? used : merged(used)).map(toDetail)
}

/** `info/onlineBillDetail`: of a prepaid line, eight months back. Fees and payments are not in it, as far as is known. */
export function onlineBillDetail(call: LineCall): Response {
  const { line, url, world } = call
  if (line.paysAs === 'postpaid') return refuse(20006)
  const span = readSpan(url.searchParams.get('periodStart'), url.searchParams.get('periodEnd'))
  if (span === undefined || span.days > mostDays) return refuse(20001)
  const from = Math.max(span.from, oldestKept(world.settings.now()))
  return ok({ callDetails: listed(call, world.book.rows(line, from, span.to)) })
}

/** `info/unbilledCalls`: of a postpaid line, the running period. The name of the list and its rows are assumed. */
export function unbilledCalls(call: LineCall): Response {
  const { line, world } = call
  if (line.paysAs === 'prepaid') return refuse(20006, 'postpaid.only')
  const now = world.settings.now()
  return ok({ unbilledCalls: listed(call, world.book.rows(line, monthStart(monthOf(now)), now)) })
}
