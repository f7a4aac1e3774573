import type { Balance, Money } from '@esim-usage/core'
import { type Draft, optional } from '@esim-usage/core/adapter'
import { toMoney } from '@esim-usage/core/parse'
import { ask } from './ask.ts'
import type { Context } from './state.ts'
import { readTariff, toNextCharge } from './tariff.ts'
import { commercialBalance, mainBalance } from './wire.ts'

/** Own money, without promised payments and credit. */
async function readOwn(context: Context): Promise<Money | undefined> {
  const answer = await optional(async () =>
    ask(context, 'balance.commercial', '/balance/commercial', commercialBalance),
  )
  return answer && toMoney(answer.balance)
}

/** What can be spent beyond the money is credit; none where both are equal. */
function creditIn(main: Money, available: Money | undefined): Money | undefined {
  const amount = (available?.amount ?? main.amount) - main.amount
  return amount > 0 ? { ...main, amount } : undefined
}

/** Money on the line. A member named `limit` is the credit for one client and the money with it for another: not read. */
export async function readBalance(context: Context): Promise<Draft<Balance>> {
  const { balance, balanceWithLimit } = await ask(context, 'main.balance', '/main/balance', mainBalance)
  const asOf = context.now().toISOString()
  const main = toMoney(balance) ?? context.fail('schema-mismatch')
  const available = toMoney(balanceWithLimit ?? '')
  const creditLimit = creditIn(main, available)
  const own = await readOwn(context)
  const nextCharge = toNextCharge(await readTariff(context), context.timeZone)
  return {
    endpoint: 'main.balance',
    evidence: 'high',
    model: 'prepaid',
    main,
    ...(own !== undefined && { own }),
    ...(available !== undefined && { available }),
    ...(creditLimit !== undefined && { creditLimit }),
    ...(nextCharge !== undefined && { nextCharge }),
    asOf,
  }
}
