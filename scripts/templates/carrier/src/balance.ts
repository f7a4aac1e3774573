import type { Balance } from '@esim-usage/core'
import type { Draft, ReadContext } from '@esim-usage/core/adapter'
import { toMoney } from '@esim-usage/core/parse'
import { requestTo, withToken } from './endpoints.ts'
import { balanceWire, type NewcomerState } from './wire.ts'

/** Reads the money of the line. */
export async function readBalance(context: ReadContext<NewcomerState>): Promise<Draft<Balance>> {
  const request = requestTo('balance.read', withToken(context.session.state.access))
  const { money, asOf } = await context.http.json(request, balanceWire)
  // FILL-IN: is it money that is left, or what is owed?
  return {
    endpoint: 'balance',
    model: 'prepaid',
    main: toMoney(money) ?? context.fail('schema-mismatch'),
    asOf: asOf ?? context.now().toISOString(),
  }
}
