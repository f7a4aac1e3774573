import { json } from '../answers.ts'
import { isIncome } from '../mts/transaction.ts'
import type { BusinessCall } from './call.ts'
import { type CompanyLine, findLines } from './company.ts'
import { refusals } from './refusals.ts'
import { toUsage } from './to-usage.ts'

/** More rows than these come in parts. The real number is not known. */
const mostRows = 1000
const mostLines = 100

const isTime = (text: string): boolean => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text)

/** Rows of a line, oldest first, without payments: those are of the account. */
function rowsOf({ world }: BusinessCall, line: CompanyLine, from: number, to: number) {
  return [...world.book.rows(line, from, to)].filter(row => !isIncome(row)).toReversed()
}

/** Payments to an account are those of its first line. */
function paymentsOf({ world }: BusinessCall, [line]: readonly CompanyLine[], from: number, to: number) {
  return line === undefined ? [] : [...world.book.rows(line, from, to)].filter(isIncome).toReversed()
}

/** Rows of a line, with the payments to its account among them, or of an account. */
function readRows(
  call: BusinessCall,
  asked: string,
  isExtended: boolean,
  from: number,
  to: number,
): object[] {
  const lines = findLines(asked) ?? []
  const isAccount = lines[0]?.account === asked
  const shown = call.instead ?? lines
  const owners = findLines(shown[0]?.account ?? '') ?? []
  const own = shown.flatMap(line =>
    rowsOf(call, line, from, to).map(row => ({
      at: row.at,
      text: toUsage(row, { isExtended, ...(isAccount && { msisdn: line.phone }) }),
    })),
  )
  const paid = paymentsOf(call, owners, from, to).map(row => ({
    at: row.at,
    text: toUsage(row, { isExtended }),
  }))
  return [...own, ...paid].toSorted((one, other) => one.at - other.at).map(({ text }) => text)
}

/** Itemised rows of a line or an account; the times of the window are read as UTC. */
export const usage =
  (name: 'msisdn' | 'account', isExtended: boolean) =>
  (call: BusinessCall): Response => {
    const asked = call.query.get(name) ?? ''
    const start = call.query.get('startDateTime') ?? ''
    const end = call.query.get('endDateTime') ?? ''
    if (!isTime(start) || !isTime(end)) return refusals.invalid()
    const lines = findLines(asked)
    if (lines === undefined) return refusals.noAccess()
    if (lines.length > mostLines) return refusals.invalid()
    const rows = readRows(call, asked, isExtended, Date.parse(start), Date.parse(end) - 1000)
    return json({ Usages: rows.slice(0, mostRows) }, rows.length > mostRows ? 206 : 200)
  }
