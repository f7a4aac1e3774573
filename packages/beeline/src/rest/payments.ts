import type { Days, Payment } from '@esim-usage/core'
import type { AdapterContext, Draft } from '@esim-usage/core/adapter'
import { dayOf, parseInstant, toMoney } from '@esim-usage/core/parse'
import type * as z from 'zod/mini'
import { said } from '../said.ts'
import { askLine } from './ask.ts'
import { payments } from './wire.ts'

/** The place of payment holds advertising at times. Evidence medium, two sentences are known. */
const advert = /^(?:Проверить баланс|Настройте автоплат)/i

type PaymentRow = NonNullable<z.output<typeof payments>['paymentsHistory']>[number]

function toPayment(context: AdapterContext, row: PaymentRow): Draft<Payment> {
  const { dateStart, value } = row
  const method = said(row.payTypeName)
  const label = said(row.payPoint)
  const status = said(row.paymentStatus)
  return {
    endpoint: 'rest.payments',
    evidence: 'medium',
    identity: [dateStart, value, row.paymentType ?? '', row.payTypeName ?? ''],
    amount: toMoney(value) ?? context.fail('schema-mismatch'),
    paidAt: parseInstant(dateStart) ?? context.fail('schema-mismatch'),
    precision: 'second',
    ...(method !== undefined && { method }),
    ...(label !== undefined && !advert.test(label) && { label }),
    ...(status !== undefined && { status }),
  }
}

/** What was paid in, in the carrier's order; the dates are optional there, so rows of other days are left out. */
export async function readRestPayments(
  context: AdapterContext,
  { from, to }: Days,
): Promise<readonly Draft<Payment>[]> {
  const query = { periodStart: from, periodEnd: to }
  const { paymentsHistory } = await askLine(context, 'rest.payments', payments, query)
  return (paymentsHistory ?? [])
    .map(row => toPayment(context, row))
    .filter(({ paidAt }) => {
      const day = dayOf(Date.parse(paidAt), context.timeZone)
      return day >= from && day <= to
    })
}
