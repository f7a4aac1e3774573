import type { Days, Payment } from '@esim-usage/core'
import type { AdapterContext, Draft } from '@esim-usage/core/adapter'
import { toMoney } from '@esim-usage/core/parse'
import { askWeb } from './endpoints.ts'
import { toInstant } from './local-time.ts'
import { readWebPayModel } from './read-blocks.ts'
import { payments } from './wire.ts'

/** The list mixes balances; only these are payments. */
const ownBalance = 'Личный баланс'

/** What was paid in. Of a postpaid line the cabinet has one sum without days. */
export async function readWebPayments(
  context: AdapterContext,
  host: string,
  { from, to }: Days,
): Promise<readonly Draft<Payment>[]> {
  if ((await readWebPayModel(context, host)) === 'postpaid') context.fail('no-access')
  const query = { periodStart: from, periodEnd: to }
  const { detalizationPayments } = await askWeb(context, host, 'web.payments', payments, query)
  const own = (detalizationPayments ?? []).filter(({ balanceName }) => balanceName === ownBalance)
  return own.map(
    ({ value, date, channel }): Draft<Payment> => ({
      endpoint: 'web.payments',
      evidence: 'medium',
      identity: [date, value, channel ?? ''],
      amount: toMoney(value) ?? context.fail('schema-mismatch'),
      paidAt: toInstant(date, context.timeZone) ?? context.fail('schema-mismatch'),
      precision: date.includes('T') ? 'second' : 'day',
      ...(channel && { method: channel }),
    }),
  )
}
