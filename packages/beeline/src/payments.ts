import type { Days, Payment } from '@esim-usage/core'
import type { Draft } from '@esim-usage/core/adapter'
import { readRestPayments } from './rest/payments.ts'
import { type Context, onChannel } from './state.ts'
import { readWebPayments } from './web/payments.ts'

/** What was paid in. */
export const readPayments = async (context: Context, days: Days): Promise<readonly Draft<Payment>[]> =>
  onChannel(
    context,
    async () => readRestPayments(context, days),
    async ({ host }) => readWebPayments(context, host, days),
  )
