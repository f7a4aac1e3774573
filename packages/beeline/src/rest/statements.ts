import {
  EsimUsageError,
  InvalidRequestError,
  type StatementOrder,
  type StatementStep,
} from '@esim-usage/core'
import type { AdapterContext, StatementDraft, StatementPort } from '@esim-usage/core/adapter'
import { fileTypeOf } from '../file-type.ts'
import { toCtn } from '../numbers.ts'
import type { BeelineState } from '../state.ts'
import { restRequest } from './ask.ts'
import { readPayModel } from './pay-model.ts'
import { order as orderReply } from './wire.ts'

type Query = Parameters<StatementPort<BeelineState>['order']>[1]

const formats: ReadonlySet<string> = new Set(['pdf', 'xls', 'xls03'])
const askAgainMs = 1000
/** A report was ready after 9 to 12 seconds in 2016; a wrong state after that long is a failure, not a wait. */
const longestMs = 600_000

const refuse = (option: 'format' | 'email', message: string): never => {
  throw new InvalidRequestError('invalid-argument', message, { carrier: 'beeline', option })
}

/** Orders the report of a prepaid line: free, single sessions, nothing filtered out. Sent once. */
export async function orderRestStatement(context: AdapterContext, query: Query): Promise<StatementDraft> {
  const { from, to, format = 'pdf', email } = query
  if (!formats.has(format))
    refuse('format', 'The option `format` is none Beeline makes. Use pdf, xls or xls03.')
  if (email !== undefined)
    refuse('email', 'Beeline mails reports only to the address kept in its cabinet. Order without `email`.')
  if ((await readPayModel(context)) === 'postpaid')
    context.fail('no-access', { carrierMessage: 'Reports of a postpaid line are ordered by bill.' })
  const request = restRequest('rest.report-order', {
    ctn: toCtn(context.line),
    startDate: from,
    endDate: to,
    reportType: format,
    emailSendInd: false,
    sessionGroupFlag: false,
  })
  const { requestId } = await context.http.json({ ...request, repeatable: false }, orderReply)
  return { id: String(requestId), format }
}

/** Which code says "not ready" is not recorded: 20030 by its name, a wrong state for some minutes as well. */
function isPending(context: AdapterContext, error: unknown, order: StatementOrder): boolean {
  const code = EsimUsageError.is(error) ? error.facts.carrierCode : undefined
  if (code === '20030') return true
  if (code !== '20017' && code !== '20024') return false
  if (context.now().getTime() - Date.parse(order.orderedAt) <= longestMs) return true
  return context.fail('report-failed', { carrierCode: code })
}

/** Takes the file when it is ready; what it is tell its bytes, not the header. */
export async function fetchRestStatement(
  context: AdapterContext,
  order: StatementOrder,
): Promise<StatementStep> {
  const request = restRequest('rest.report-file', { requestId: order.id, unZip: true })
  const response = await context.http.send(request)
  const bytes = response.bytes()
  const mediaType = response.status === 200 ? fileTypeOf(bytes) : undefined
  if (mediaType !== undefined) return { status: 'ready', bytes, mediaType }
  try {
    context.http.check(response)
  } catch (error) {
    if (isPending(context, error, order)) return { status: 'pending', askAgainMs }
    throw error
  }
  return context.fail('schema-mismatch')
}
