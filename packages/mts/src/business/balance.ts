import type { Balance } from '@esim-usage/core'
import type { Draft } from '@esim-usage/core/adapter'
import { parseLine } from '@esim-usage/core/parse'
import { ask, type BusinessContext, toMsisdn } from './ask.ts'
import { moneyOf } from './money.ts'
import { type AccountBalance, balances } from './wire-bills.ts'

/** A number like this stands where no limit is defined. */
const noLimit = -999_999_999

const readOfLine = async (context: BusinessContext, line: string) =>
  ask(
    context,
    'bills.balance-line',
    { 'characteristic.name': 'MSISDN', 'characteristic.value': toMsisdn(line) },
    balances,
  )

const readOfAccount = async (context: BusinessContext) =>
  ask(context, 'bills.balance-account', { fields: 'MOAF', accountNo: context.account }, balances)

/** Whose balance it is, where the answer says so. */
function checkOwner(context: BusinessContext, { accountNo, productRelationship }: AccountBalance): void {
  const { line, account } = context
  if (line === undefined && accountNo !== null && accountNo !== undefined && String(accountNo) !== account)
    context.fail('wrong-line')
  const numbers = (productRelationship ?? [])
    .flatMap(({ product }) => product?.productCharacteristic ?? [])
    .filter(({ name }) => name === 'MSISDN')
    .map(({ value }) => parseLine(String(value ?? '')))
  if (line !== undefined && numbers.length > 0 && !numbers.includes(line)) context.fail('wrong-line')
}

/** What is left on the account of the line, or on the account. A balance that is not there is not zero. */
export async function readBalance(context: BusinessContext): Promise<Draft<Balance>> {
  const { line } = context
  const [first] = await (line === undefined ? readOfAccount(context) : readOfLine(context, line))
  const owned = first ?? context.fail('incomplete')
  checkOwner(context, owned)
  const balance = owned.customerAccountBalance?.[0]
  const main = moneyOf(balance?.remainedAmount?.amount, balance?.remainedAmount?.unitOfMeasure ?? 'RUB')
  const limit = balance?.customerAccount?.creditLimit
  const creditLimit = Number(limit) === noLimit ? undefined : moneyOf(limit)
  return {
    endpoint: line === undefined ? 'bills.balance-account' : 'bills.balance-line',
    evidence: 'high',
    model: 'prepaid',
    main: main ?? context.fail('incomplete'),
    ...(creditLimit !== undefined && { creditLimit }),
    asOf: context.now().toISOString(),
  }
}
