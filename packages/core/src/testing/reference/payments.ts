import type { Draft } from '../../adapter/capability-ports.ts'
import type { Days } from '../../client/usage.ts'
import type { Payment } from '../../record/payment.ts'
import { ask, type Reading } from './ask.ts'
import { toRoubles } from './to-roubles.ts'
import { paymentsWire } from './wire-more.ts'

/** Reads what was paid in on some days. */
export async function fetchPayments(context: Reading, query: Days): Promise<readonly Draft<Payment>[]> {
  const { payments } = await ask(context, 'payments.read', paymentsWire, {
    query: { from: query.from, to: query.to },
  })
  return payments.map(({ at, sum, how }) => ({
    endpoint: 'payments',
    identity: [at, sum, how],
    amount: toRoubles(sum),
    paidAt: at,
    precision: 'second',
    method: how,
  }))
}
