import { monthAfter, monthOf, monthStart } from '../mts/moscow.ts'
import { json } from '../answers.ts'
import type { LineCall } from './call.ts'
import { type ChargeList, type ChargeRow, wordsOf } from './charge-row.ts'
import { printInstant, printMinute, printSecond, readDay } from './print-time.ts'
import { refuse } from './refusals.ts'
import { roubles, withComma } from './roubles.ts'

const lastSecondMs = 24 * 3_600_000 - 1000

/** The days of a request, both included; none: this month. Undefined: they cannot be read, or lie before the history. */
function readSpan({ world, url }: LineCall): { readonly from: number; readonly to: number } | undefined {
  const now = world.settings.now()
  const given = ['dateFrom', 'dateTo'].map(name => url.searchParams.get(name))
  if (given.every(each => each === null)) return { from: monthStart(monthOf(now)), to: now }
  const [from, to] = given.map(each => readDay(each ?? ''))
  if (from === undefined || to === undefined || to < world.book.oldest) return undefined
  return { from: Math.max(from, world.book.oldest), to: to + lastSecondMs }
}

/** Each kind prints its time and its sum in another way, as samples do. */
function printRow({ kind, at, kopecks }: ChargeRow): { readonly dateTime: string; readonly amount: unknown } {
  if (kind === 'fee') return { dateTime: printSecond(at), amount: withComma(kopecks) }
  if (kind === 'daily-service' || kind === 'monthly-service')
    return { dateTime: printMinute(at), amount: roubles(kopecks) }
  const isMessage = wordsOf(kind).list === 'sms'
  return { dateTime: printInstant(at), amount: isMessage ? withComma(kopecks) : roubles(kopecks) }
}

/** Every second fee has its words one level deeper. */
const definitionOf = ({ kind, at, definition }: ChargeRow): unknown =>
  kind === 'fee' && Number(printInstant(at).slice(5, 7)) % 2 === 0 ? { name: definition } : definition

function printInGroup(row: ChargeRow): object {
  const { dateTime, amount } = printRow(row)
  return {
    definition: definitionOf(row),
    amount: row.kind === 'fee' ? amount : roubles(row.kopecks),
    dateTime,
  }
}

const totalOf = (rows: readonly ChargeRow[]): number =>
  roubles(rows.reduce((sum, { kopecks }) => sum + kopecks, 0))

/** All charges of some days by their groups, each with its sum. */
export function expenses(call: LineCall): Response {
  const span = readSpan(call)
  if (span === undefined) return refuse('no-data')
  const rows = call.world.book.rows(call.line, span.from, span.to)
  if (rows.length === 0) return json({})
  const titles = new Set(rows.map(({ kind }) => wordsOf(kind).group))
  const groups = [...titles].map(title => {
    const own = rows.filter(({ kind }) => wordsOf(kind).group === title)
    return [title, { totalAmount: totalOf(own), expenses: own.map(printInGroup) }] as const
  })
  return json({ expenseGroups: Object.fromEntries(groups) })
}

const categories: Partial<Record<ChargeList, object>> = {
  calls: { category: 'CALLS' },
  services: { category: 'SERVICES' },
  sms: { type: 'SMS' },
}

const printInList = (row: ChargeRow, list: ChargeList): object => ({
  ...printRow(row),
  definition: row.definition,
  ...categories[list],
})

/** One list of charges; what it holds stands in the groups too. */
export const listCharges =
  (list: ChargeList) =>
  (call: LineCall): Response => {
    const span = readSpan(call)
    if (span === undefined) return refuse('no-data')
    const rows = call.world.book.rows(call.line, span.from, span.to)
    const items = rows.filter(({ kind }) => wordsOf(kind).list === list).map(row => printInList(row, list))
    return json({ items })
  }

/** What each month cost. */
export function months({ world, line }: LineCall): Response {
  const now = monthOf(world.settings.now())
  const list: { readonly month: string; readonly kopecks: number }[] = []
  for (let month = monthOf(world.book.oldest); month <= now; month = monthAfter(month, 1))
    list.push({ month, kopecks: world.book.spent(line, month) })
  const most = Math.max(1, ...list.map(({ kopecks }) => kopecks))
  return json({
    expenseMonths: list.map(({ month, kopecks }) => ({
      amount: roubles(kopecks),
      reportDate: `${month.slice(5)}/${month.slice(0, 4)}`,
      percent: Math.round((kopecks / most) * 100),
    })),
  })
}
