import type { Balance } from '@esim-usage/core'
import type { Draft } from '@esim-usage/core/adapter'
import { toRoubles } from '../quantity.ts'
import { businessRequest } from './endpoints.ts'
import type { BusinessContext } from './state.ts'
import { findSubscriber } from './subscribers.ts'
import { accountBalance } from './wire.ts'

/** Money of a line, which the list tells for some. */
async function readOfLine(context: BusinessContext): Promise<Draft<Balance>> {
  const { balance } = await findSubscriber(context)
  const main = toRoubles(balance?.value) ?? context.fail('no-access')
  return {
    endpoint: 'business.lines',
    evidence: 'medium',
    model: 'prepaid',
    main,
    asOf: context.now().toISOString(),
  }
}

/** Money of the account: the total where it is told, as users of other clients asked for. */
async function readOfAccount(context: BusinessContext): Promise<Draft<Balance>> {
  const path = `widget/accounts/balance/${encodeURIComponent(context.session.state.accountId)}`
  const { data } = await context.http.json(businessRequest(context, 'business.balance', path), accountBalance)
  const main = toRoubles(data?.totalBalance) ?? toRoubles(data?.currentBalance) ?? context.fail('unavailable')
  const creditLimit = toRoubles(data?.creditLimit)
  return {
    endpoint: 'business.balance',
    evidence: 'medium',
    model: 'prepaid',
    main,
    ...(creditLimit !== undefined && { creditLimit }),
    asOf: context.now().toISOString(),
  }
}

/** Money of the line where the client has one, else of the account. */
export const readBalance = async (context: BusinessContext): Promise<Draft<Balance>> =>
  context.line === undefined ? readOfAccount(context) : readOfLine(context)
