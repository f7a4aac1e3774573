import type { Days, Payment } from '@esim-usage/core'
import type { Draft, ReadContext } from '@esim-usage/core/adapter'
import { decodeText, endOfDay, parseInstant, startOfDay } from '@esim-usage/core/parse'
import { dataRequest } from './endpoints.ts'
import { readSum } from './money.ts'
import type { Tele2State } from './session.ts'
import { type PaymentBody, payments } from './wire.ts'

const endpoint = 'subscribers.payments'

/** Undefined: its time or sum cannot be read. */
function toPayment({ sum, payDate, type, description }: PaymentBody): Draft<Payment> | undefined {
  const paidAt = parseInstant(payDate)
  const amount = readSum(sum)
  if (paidAt === undefined || amount === undefined) return undefined
  const words = [type ?? '', description ?? ''].filter(word => word !== '')
  return {
    endpoint,
    evidence: 'medium',
    identity: [payDate, ...words, amount.amount],
    amount,
    paidAt,
    precision: 'second',
    ...(words.length > 0 && { label: decodeText(words.join(': ')) }),
  }
}

/** What was paid, as t2 lists it: newest first, money out negative. No list means that there was nothing. */
export async function readPayments(
  context: ReadContext<Tele2State>,
  { from, to }: Days,
): Promise<readonly Draft<Payment>[]> {
  const request = {
    ...dataRequest(context.line, context.session.state, endpoint, 'payments'),
    query: { fromDate: startOfDay(from, context.timeZone), toDate: endOfDay(to, context.timeZone) },
  }
  const { data } = await context.http.json(request, payments)
  return (data ?? []).map(row => toPayment(row) ?? context.fail('schema-mismatch'))
}
