import type { Balance, Money } from '@esim-usage/core'
import { type Draft, optional, type ReadContext } from '@esim-usage/core/adapter'
import { parseLine, toMoney } from '@esim-usage/core/parse'
import { askGraphql } from './graphql.ts'
import { readLongTask, shortPlan } from './long-task.ts'
import { balanceOperation } from './operations.ts'
import type { MtsState } from './sign-in.ts'
import { type BalanceNode, balances, creditLimit } from './wire.ts'

/** Money on the account, cashback money in it. */
const accountCode = 'MMA'
/** Own money, without cashback. */
const ownCode = 'PA-OF'

interface MainBalance {
  readonly main: Money
  readonly isNamed: boolean
  readonly own: Money | undefined
  readonly asOf: string
}

const moneyOf = (node: BalanceNode | undefined): Money | undefined =>
  node?.remainingValue
    ? toMoney(node.remainingValue.amount, { currency: node.remainingValue.currency ?? 'RUB' })
    : undefined

/** The nodes of the line; others are home internet or television of the same person. */
async function readMain(context: ReadContext<MtsState>): Promise<MainBalance> {
  const answer = await askGraphql(context, 'graphql.balance', balanceOperation, {}, balances)
  const all = answer.data?.balances?.nodes ?? context.fail('unavailable')
  const ours = all.filter(node => parseLine(node.account?.idValue) === context.line)
  const infos = ours.filter(node => moneyOf(node) !== undefined)
  const named =
    infos.find(node => node.code === accountCode) ??
    infos.find(node => node.code !== ownCode && /баланс/i.test(node.name ?? ''))
  const main = moneyOf(named ?? infos[0])
  if (main === undefined) return failFor(context, ours[0] ?? all[0])
  return {
    main,
    isNamed: named !== undefined,
    own: moneyOf(infos.find(node => node.code === ownCode)),
    asOf: context.now().toISOString(),
  }
}

function failFor(context: ReadContext<MtsState>, node: BalanceNode | undefined): never {
  const { code, message } = node?.error ?? {}
  return context.fail('unavailable', {
    ...(typeof code === 'string' && { carrierCode: code }),
    ...(typeof message === 'string' && { carrierMessage: message }),
  })
}

/** Right after an outage the cabinet says zero, so a zero counts only when it comes twice. */
async function readSurely(context: ReadContext<MtsState>): Promise<MainBalance> {
  const first = await readMain(context)
  return first.main.amount === 0 ? readMain(context) : first
}

/** How far the account may go below zero; absent where the cabinet does not tell it. */
const readCreditLimit = async (context: ReadContext<MtsState>): Promise<Money | undefined> => {
  const answer = await optional(async () => readLongTask(context, 'lk.credit-limit', creditLimit, shortPlan))
  return answer === undefined ? undefined : toMoney(answer.currentCreditLimitValue)
}

function cashbackIn({ main, own }: MainBalance): Money | undefined {
  if (own === undefined || own.currency !== main.currency || own.amount >= main.amount) return undefined
  return { ...main, amount: main.amount - own.amount }
}

/** Money on the account of the line. MTS shows it the same way whatever the payment model: what is left, negative in debt. */
export async function readBalance(context: ReadContext<MtsState>): Promise<Draft<Balance>> {
  const [balance, limit] = await Promise.all([readSurely(context), readCreditLimit(context)])
  const cashback = cashbackIn(balance)
  return {
    endpoint: 'graphql.balance',
    evidence: 'high',
    model: 'prepaid',
    main: balance.main,
    ...(balance.own !== undefined && { own: balance.own }),
    ...(cashback !== undefined && { cashback }),
    ...(limit !== undefined && { creditLimit: limit }),
    asOf: balance.asOf,
    ...(!balance.isNamed && {
      quality: {
        level: 'suspect',
        notes: ['The carrier did not say which of its balances is the account; this is the first one.'],
      },
    }),
  }
}
