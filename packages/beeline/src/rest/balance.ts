import type { Balance, BonusBalance, Money } from '@esim-usage/core'
import { type AdapterContext, type Draft, optional } from '@esim-usage/core/adapter'
import { dayOf, parseInstant, toMoney } from '@esim-usage/core/parse'
import type * as z from 'zod/mini'
import { askLine } from './ask.ts'
import { type BonusRow, isMoney, readBonuses } from './bonuses.ts'
import { readPayModel } from './pay-model.ts'
import { postpaidBalance, postpaidDebt, prepaidBalance } from './wire.ts'

/** Known to come in place of the balance on part of the tariffs; a true 777 exists as well. Evidence medium. */
const bogus = 777

const moneyOf = (context: AdapterContext, value: number | string): Money =>
  toMoney(value) ?? context.fail('schema-mismatch')

/** Asks once more where the first answer is the bogus one. */
async function readSurely(context: AdapterContext): Promise<z.output<typeof prepaidBalance>> {
  const first = await askLine(context, 'rest.prepaid-balance', prepaidBalance)
  return Number(first.balance) === bogus ? askLine(context, 'rest.prepaid-balance', prepaidBalance) : first
}

function toBonus(context: AdapterContext, { row }: BonusRow): BonusBalance | undefined {
  const amount = toMoney(row.value ?? '')
  if (amount === undefined) return undefined
  const due = Date.parse(parseInstant(row.dueDate ?? '') ?? '')
  return {
    label: row.name ?? '',
    amount,
    ...(!Number.isNaN(due) && { validTo: dayOf(due, context.timeZone) }),
  }
}

async function readPrepaid(context: AdapterContext): Promise<Draft<Balance>> {
  const answer = await readSurely(context)
  const asOf = context.now().toISOString()
  const listed = (await optional(async () => readBonuses(context))) ?? []
  const bonuses = listed
    .filter(isMoney)
    .map(each => toBonus(context, each))
    .filter(each => each !== undefined)
  const at = parseInstant(answer.nextBillingDate ?? answer.smartPricePlanParams?.nextBillingDate ?? '')
  return {
    endpoint: 'rest.prepaid-balance',
    evidence: 'high',
    model: 'prepaid',
    main: moneyOf(context, answer.balance),
    ...(bonuses.length > 0 && { bonuses }),
    ...(at !== undefined && { nextCharge: { at } }),
    asOf,
    ...(Number(answer.balance) === bogus && {
      quality: { level: 'suspect', notes: ['The carrier is known to say 777 in place of the balance.'] },
    }),
  }
}

/** `postpaidBalance` is what was spent, never money left; of the debt a negative number is money of the person. */
async function readPostpaid(context: AdapterContext): Promise<Draft<Balance>> {
  const debt = moneyOf(context, (await askLine(context, 'rest.postpaid-debt', postpaidDebt)).balance)
  const spent = await optional(async () => askLine(context, 'rest.postpaid-balance', postpaidBalance))
  return {
    endpoint: 'rest.postpaid-debt',
    evidence: 'high',
    model: 'postpaid',
    owed: { ...debt, amount: Math.max(0, debt.amount) },
    ...(debt.amount < 0 && { own: { ...debt, amount: -debt.amount } }),
    ...(spent !== undefined && { spentThisPeriod: moneyOf(context, spent.balance) }),
    asOf: context.now().toISOString(),
  }
}

/** The money of the line, by how it pays. */
export const readRestBalance = async (context: AdapterContext): Promise<Draft<Balance>> =>
  (await readPayModel(context)) === 'prepaid' ? readPrepaid(context) : readPostpaid(context)
