import type { Days, Payment } from '@esim-usage/core'
import type { Draft } from '@esim-usage/core/adapter'
import { parseInstant, toMoney } from '@esim-usage/core/parse'
import type * as z from 'zod/mini'
import { ask, type BusinessContext, ctnOf, endOf, startOf } from './ask.ts'
import { rowsOf } from './soap.ts'
import { paymentRow } from './wire.ts'

function toPayment(context: BusinessContext, row: z.output<typeof paymentRow>): Draft<Payment> {
  const amount = toMoney(row.paymentCurrentAmt ?? row.paymentOriginalAmt ?? '')
  return {
    endpoint: 'soap.getPaymentList',
    evidence: 'medium',
    identity: [row.paymentDate, row.ctn ?? '', row.bankPaymentID ?? '', row.paymentOriginalAmt ?? ''],
    amount: amount ?? context.fail('schema-mismatch'),
    paidAt: parseInstant(row.paymentDate) ?? context.fail('schema-mismatch'),
    precision: 'second',
    ...(row.paymentType !== undefined && { method: row.paymentType }),
    ...(row.paymentStatus !== undefined && { status: row.paymentStatus }),
  }
}

/** Payments of a contract. On postpaid contracts they sit on the contract, so a client of one line may see none. */
export async function readBusinessPayments(
  context: BusinessContext,
  { from, to }: Days,
): Promise<readonly Draft<Payment>[]> {
  const reply = await ask(context, 'getPaymentList', {
    ban: context.account ?? '',
    ctn: ctnOf(context),
    startDate: startOf(from),
    endDate: endOf(to),
  })
  return rowsOf(reply, 'PaymentList', paymentRow).map(row => toPayment(context, row))
}
