import { EsimUsageError } from '@esim-usage/core'
import { lastDayOf } from '@esim-usage/core/parse'
import { ask, askUntilDone, type BusinessContext, ctnOf, startOf } from './ask.ts'
import { fieldsOf, insideOf, rowsOf, type SoapFields } from './soap.ts'
import { type CallRow, callRow, order, paging } from './wire.ts'

/** Most rows of one page; the service names no limit. */
const pageSize = '500'

/** One page of a bill. */
export interface CallPage {
  readonly endpoint: string
  readonly rows: readonly CallRow[]
  /** Rows of the whole bill. */
  readonly total: number
}

/** What a bill is ordered by: no source lists the dates of bills, so the last day of the month stands for it. Evidence low. */
export const billOf = (context: BusinessContext, month: string): SoapFields => {
  const ctn = ctnOf(context)
  return {
    ban: context.account ?? '',
    billDate: startOf(lastDayOf(month)),
    CTNList: ctn === undefined ? [] : [ctn],
  }
}

/** Orders the calls of a bill. */
export async function orderCalls(context: BusinessContext, month: string): Promise<string> {
  const reply = await ask(context, 'createBillCallsRequest', billOf(context, month))
  return fieldsOf(reply, order).requestId
}

/** Without a number of records the order is not done yet; zero of them is a bill without calls. */
async function readPaged(
  context: BusinessContext,
  requestId: string,
  page: number,
): Promise<CallPage | undefined> {
  const operation = 'getBillCallsPaged'
  const reply = await ask(context, operation, { requestId, page: String(page), recordsPerPage: pageSize })
  const list = insideOf(reply, 'BillCallsListPaged')
  if (list === undefined) return undefined
  const { recordsAmount } = fieldsOf(list, paging)
  if (recordsAmount === undefined) return undefined
  return { endpoint: `soap.${operation}`, rows: rowsOf(list, 'data', callRow), total: Number(recordsAmount) }
}

/** All rows at once; here no rows may mean as well that the order is not done, so that is never taken for an empty bill. */
async function readPlain(context: BusinessContext, requestId: string): Promise<CallPage | undefined> {
  const operation = 'getBillCalls'
  const rows = rowsOf(await ask(context, operation, { requestId }), 'BillCallsList', callRow)
  return rows.length === 0 ? undefined : { endpoint: `soap.${operation}`, rows, total: rows.length }
}

/** A service that does not know pages refuses the call itself, without a code of the carrier. */
const hasNoPages = (error: unknown): boolean =>
  EsimUsageError.is(error) && error.facts.carrierCode === 'Client'

/** One page of an ordered bill, as soon as it is done. */
export async function readCalls(
  context: BusinessContext,
  requestId: string,
  page: number,
): Promise<CallPage> {
  try {
    return await askUntilDone(context, async () => readPaged(context, requestId, page))
  } catch (error) {
    if (page > 1 || !hasNoPages(error)) throw error
    return askUntilDone(context, async () => readPlain(context, requestId))
  }
}
