import { type Balance, InvalidRequestError, type Money } from '@esim-usage/core'
import type { Draft } from '@esim-usage/core/adapter'
import { toMoney } from '@esim-usage/core/parse'
import { ask, type BusinessContext, ctnOf } from './ask.ts'
import { rowsOf } from './soap.ts'
import { unbilledBalances } from './wire.ts'

/** Unbilled charges by their code: one-off, for usage, recurring. */
export const chargeCodes = ['oc', 'uc', 'rc'] as const

/** Four decimals, as the rows have them. */
export const sumOf = (amounts: readonly Money[]): Money => ({
  amount: amounts.reduce((sum, { amount }) => sum + amount, 0),
  currency: 'RUB',
  scale: 4,
})

/** The service tells it for a line only. */
export function needLine(context: BusinessContext): string {
  const ctn = ctnOf(context)
  if (ctn !== undefined) return ctn
  throw new InvalidRequestError(
    'unsupported',
    'Beeline tells this for one line only. Make a client with the option `line`.',
    { carrier: 'beeline', option: 'line' },
  )
}

/** What a line was charged since the last bill, by code; probably without VAT. A code that is missing is not zero. */
export async function readUnbilledCharges(
  context: BusinessContext,
): Promise<readonly { readonly code: string; readonly amount: Money }[]> {
  const reply = await ask(context, 'getUnbilledBalances', { ctn: needLine(context) })
  const [row] = rowsOf(reply, 'unbilledBalances', unbilledBalances)
  return chargeCodes.flatMap(code => {
    const amount = toMoney(row?.[code] ?? '', { scale: 4 })
    return amount === undefined ? [] : [{ code, amount }]
  })
}

/** Charges of a line that are not billed yet. What is owed by the contract is not told. */
export async function readBusinessBalance(context: BusinessContext): Promise<Draft<Balance>> {
  const charges = await readUnbilledCharges(context)
  if (charges.length === 0) context.fail('unavailable')
  return {
    endpoint: 'soap.getUnbilledBalances',
    evidence: 'medium',
    model: 'postpaid',
    spentThisPeriod: sumOf(charges.map(({ amount }) => amount)),
    asOf: context.now().toISOString(),
  }
}
