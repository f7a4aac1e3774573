import type { Days, Payment } from '@esim-usage/core'
import type { Draft } from '@esim-usage/core/adapter'
import { endOfDay, parseInstant, startOfDay } from '@esim-usage/core/parse'
import { ask, type BusinessContext, listOf, toMsisdn } from './ask.ts'
import { currencyOf, moneyOf } from './money.ts'
import { type PaymentBody, payments } from './wire-bills.ts'

const endpoint = 'bills.payments'

function toPayment(context: BusinessContext, row: PaymentBody): Draft<Payment> {
  const amount = moneyOf(row.amount, currencyOf(row.currency?.currencyCode))
  const method = row.paymentType ?? ''
  return {
    endpoint,
    evidence: 'medium',
    identity: [row.dateOfPayment, row.dateOfTransaction ?? '', method, String(row.amount ?? '')],
    amount: amount ?? context.fail('schema-mismatch'),
    paidAt: parseInstant(row.dateOfPayment) ?? context.fail('schema-mismatch'),
    precision: 'second',
    ...(method !== '' && { method }),
  }
}

/** Payments to the account of the line, or to the account; the API wants days with an offset. */
export async function readPayments(
  context: BusinessContext,
  { from, to }: Days,
): Promise<readonly Draft<Payment>[]> {
  const { line, account, timeZone } = context
  const dates = { dateFrom: startOfDay(from, timeZone), dateTo: endOfDay(to, timeZone) }
  const list = await listOf(async () => {
    const answer = await (line === undefined
      ? ask(context, 'bills.payments-account', { accountNumber: account, ...dates }, payments)
      : ask(context, 'bills.payments-line', { msisdn: toMsisdn(line), ...dates }, payments))
    return answer.payments
  })
  return list.map(row => toPayment(context, row))
}
