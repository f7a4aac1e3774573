import type { Days, Payment } from '@esim-usage/core'
import type { AdapterContext, Draft } from '@esim-usage/core/adapter'
import { toMoney } from '@esim-usage/core/parse'
import type * as z from 'zod/mini'
import { said } from '../said.ts'
import { askWeb } from './ask.ts'
import { toInstant } from './local-time.ts'
import { readWebPayModel } from './read-blocks.ts'
import { payments } from './wire.ts'

/** The list mixes balances; only these are payments. */
const ownBalance = 'Личный баланс'

type PaymentRow = NonNullable<z.output<typeof payments>['detalizationPayments']>[number]

function toPayment(context: AdapterContext, { value, date, channel }: PaymentRow): Draft<Payment> {
  const method = said(channel)
  return {
    endpoint: 'web.payments',
    evidence: 'medium',
    identity: [date, value, channel ?? ''],
    amount: toMoney(value) ?? context.fail('schema-mismatch'),
    paidAt: toInstant(date, context.timeZone) ?? context.fail('schema-mismatch'),
    precision: date.includes('T') ? 'second' : 'day',
    ...(method !== undefined && { method }),
  }
}

/** What was paid in. Of a postpaid line the cabinet has one sum without days. */
export async function readWebPayments(
  context: AdapterContext,
  host: string,
  { from, to }: Days,
): Promise<readonly Draft<Payment>[]> {
  if ((await readWebPayModel(context, host)) === 'postpaid') context.fail('no-access')
  const query = { periodStart: from, periodEnd: to }
  const { detalizationPayments } = await askWeb(context, host, 'web.payments', payments, query)
  return (detalizationPayments ?? [])
    .filter(({ balanceName }) => balanceName === ownBalance)
    .map(row => toPayment(context, row))
}
