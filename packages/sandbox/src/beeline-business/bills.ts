import { daysIn, monthOf } from '../mts/moscow.ts'
import type { BeelineWorld } from '../beeline/call.ts'
import type { ReportOrders } from '../beeline/report/report-orders.ts'
import { firstMonth } from '../beeline/story/story-book.ts'
import { billedFields, callsOf } from './call-rows.ts'
import { billCharges } from './charges.ts'
import { readMoment } from './dates.ts'
import { element, refuseSoap, row } from './envelope.ts'
import type { ContractCall, SignedInSoapCall } from './soap-call.ts'

type Fields = Readonly<Record<string, string | number>>
/** Rows of an ordered list, written when they are asked for. */
export type BillRows = readonly (() => Fields)[]

/** The month of a bill: its date is the last day of one that is over. That is assumed; no source lists the dates. */
function monthBilled({ asked, world }: ContractCall): string | undefined {
  const at = readMoment(asked.field('billDate'))
  if (at === undefined) return undefined
  const month = monthOf(at)
  const isLastDay = monthOf(at + 24 * 3_600_000) !== month && daysIn(month) > 0
  return isLastDay && month >= firstMonth && month < monthOf(world.settings.now()) ? month : undefined
}

const place = (
  call: ContractCall,
  of: (world: BeelineWorld, month: string) => BillRows,
): string | Response => {
  const month = monthBilled(call)
  if (month === undefined) return refuseSoap(20001)
  const id = call.world.bills.place(call.login.login, of(call.world, month))
  return element('requestId', String(id))
}

/** `createBillCallsRequest`: orders the calls of a bill. */
export const orderCalls = (call: ContractCall): string | Response =>
  place(call, (world, month) =>
    call.lines.flatMap(line =>
      callsOf(world.book.monthOf(line, month)).map(story => () => billedFields(line, story)),
    ),
  )

/** `createBillChargesRequest`: orders the sums of a bill, line by line. */
export const orderCharges = (call: ContractCall): string | Response =>
  place(call, (world, month) => call.lines.map(line => () => billCharges(world, line, month)))

/** What an order holds; before it is done nothing at all, or a code that may mean it. */
export function take<Result>(
  orders: ReportOrders<Result>,
  { asked, login }: SignedInSoapCall,
  print: (result: Result) => string | Response,
): string | Response {
  const state = orders.ask(login.login, asked.field('requestId'))
  if ('result' in state) return print(state.result)
  return state.code === 20030 ? '' : refuseSoap(state.code)
}

/** All rows of an order at once, each in an element of that name. */
export const plain =
  (name: string) =>
  (call: SignedInSoapCall): string | Response =>
    take(call.world.bills, call, rows => rows.map(fields => row(name, fields())).join(''))

/** A page of them; pages begin at 1, and the service names no limit for one. */
export const paged =
  (name: string) =>
  (call: SignedInSoapCall): string | Response => {
    const [page, size] = [Number(call.asked.field('page')), Number(call.asked.field('recordsPerPage'))]
    if (!Number.isInteger(page) || page < 1 || !Number.isInteger(size) || size < 1) return refuseSoap(20001)
    return take(call.world.bills, call, rows => {
      const data = rows.slice((page - 1) * size, page * size).map(fields => row('data', fields()))
      const counts = [element('recordsAmount', String(rows.length)), element('countPerPage', String(size))]
      return element(name, [...data, ...counts].join(''))
    })
  }
