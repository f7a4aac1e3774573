import type { Balance } from '@esim-usage/core'
import type { Draft, ReadContext } from '@esim-usage/core/adapter'
import { toMoney } from '@esim-usage/core/parse'
import { ask } from './ask.ts'
import type { Tele2State } from './session.ts'
import { balance } from './wire.ts'

/** Money on the line, negative in debt. An answer without a value is a failure, never zero. */
export async function readBalance(context: ReadContext<Tele2State>): Promise<Draft<Balance>> {
  const { data } = await ask(context, 'subscribers.balance', 'balance', balance)
  const main = toMoney(data?.value ?? '') ?? context.fail('unavailable')
  return {
    endpoint: 'subscribers.balance',
    evidence: 'high',
    model: 'prepaid',
    main,
    asOf: context.now().toISOString(),
  }
}
