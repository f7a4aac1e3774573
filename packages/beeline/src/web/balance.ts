import type { Balance } from '@esim-usage/core'
import type { AdapterContext, Draft } from '@esim-usage/core/adapter'
import { toMoney } from '@esim-usage/core/parse'
import { askWeb } from './ask.ts'
import { askEach } from './ask-each.ts'
import { toInstant } from './local-time.ts'
import { readUserInfo, readWebPayModel } from './read-blocks.ts'
import { balances, expensesPostpaid, mainBalance } from './wire.ts'

type Reader = (context: AdapterContext, host: string) => Promise<Draft<Balance> | undefined>

const draft = (
  context: AdapterContext,
  endpoint: string,
  value: number | string | null | undefined,
): Extract<Draft<Balance>, { readonly model: 'prepaid' }> | undefined => {
  const main = toMoney(value ?? '')
  return main && { endpoint, evidence: 'medium', model: 'prepaid', main, asOf: context.now().toISOString() }
}

const fromUserInfo: Reader = async (context, host) => {
  const { balance, profileSummary } = await readUserInfo(context, host)
  const main = draft(context, 'web.userinfo', balance?.data?.balance)
  const next = balance?.data?.nextBillingDate ?? profileSummary?.data?.smartNextBillingDate
  const at = toInstant(next, context.timeZone)
  const creditLimit = toMoney(balance?.data?.creditLimit?.limit ?? '')
  return (
    main && {
      ...main,
      ...(creditLimit !== undefined && { creditLimit }),
      ...(at !== undefined && { nextCharge: { at } }),
    }
  )
}

const fromMain: Reader = async (context, host) => {
  const { data } = await askWeb(context, host, 'web.balance', mainBalance)
  return draft(context, 'web.balance', data.balanceValue)
}

/** `UB` is the common balance of several lines, `CAC` that for content: neither is the line's own. */
const fromList: Reader = async (context, host) => {
  const list = await askWeb(context, host, 'web.balances', balances)
  const own = list.find(({ balanceType }) => balanceType === 'Personal')
  return draft(context, 'web.balances', own?.sum)
}

async function readPrepaid(context: AdapterContext, host: string): Promise<Draft<Balance>> {
  const reads = [fromUserInfo, fromMain, fromList].map(read => async () => read(context, host))
  return (await askEach(reads)) ?? context.fail('unavailable')
}

async function readPostpaid(context: AdapterContext, host: string): Promise<Draft<Balance>> {
  const { expensesAmount } = await askWeb(context, host, 'web.expenses-postpaid', expensesPostpaid)
  const spentThisPeriod = toMoney(expensesAmount) ?? context.fail('schema-mismatch')
  return {
    endpoint: 'web.expenses-postpaid',
    evidence: 'medium',
    model: 'postpaid',
    spentThisPeriod,
    asOf: context.now().toISOString(),
  }
}

/** The money of the line. Of a postpaid one the cabinet tells what was spent; a number beside it is not shown as money left. */
export const readWebBalance = async (context: AdapterContext, host: string): Promise<Draft<Balance>> =>
  (await readWebPayModel(context, host)) === 'prepaid'
    ? readPrepaid(context, host)
    : readPostpaid(context, host)
