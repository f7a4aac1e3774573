import type { Days, Payment } from '@esim-usage/core'
import type { AdapterContext, Draft } from '@esim-usage/core/adapter'
import { dayOf, parseInstant, toMoney } from '@esim-usage/core/parse'
import { askLine } from './ask.ts'
import { payments } from './wire.ts'

/** The place of payment holds advertising at times. Evidence medium, two sentences are known. */
const advert = /^(?:Проверить баланс|Настройте автоплат)/i

/** What was paid in, in the carrier's order; the dates are optional there, so rows of other days are left out. */
export async function readRestPayments(
  context: AdapterContext,
  { from, to }: Days,
): Promise<readonly Draft<Payment>[]> {
  const query = { periodStart: from, periodEnd: to }
  const { paymentsHistory } = await askLine(context, 'rest.payments', payments, query)
  const rows = (paymentsHistory ?? []).map((row): Draft<Payment> => {
    const { dateStart, value, paymentType, paymentStatus, payTypeName, payPoint } = row
    return {
      endpoint: 'rest.payments',
      evidence: 'medium',
      identity: [dateStart, value, paymentType ?? '', payTypeName ?? ''],
      amount: toMoney(value) ?? context.fail('schema-mismatch'),
      paidAt: parseInstant(dateStart) ?? context.fail('schema-mismatch'),
      precision: 'second',
      ...(payTypeName && { method: payTypeName }),
      ...(payPoint && !advert.test(payPoint) && { label: payPoint }),
      ...(paymentStatus && { status: paymentStatus }),
    }
  })
  return rows.filter(({ paidAt }) => {
    const day = dayOf(Date.parse(paidAt), context.timeZone)
    return day >= from && day <= to
  })
}
