import type { Days, Payment } from '@esim-usage/core'
import type { Draft, ReadContext } from '@esim-usage/core/adapter'
import { decodeText, parseInstant, toMoney } from '@esim-usage/core/parse'
import { askGraphql } from './graphql.ts'
import { transactionsOperation } from './operations.ts'
import { readQuantity } from './quantity.ts'
import type { MtsState } from './sign-in.ts'
import { moneyFilter } from './transactions-filter.ts'
import type { Transaction } from './wire-rows.ts'
import { transactions } from './wire.ts'

const endpoint = 'graphql.income'

/** All rows, newest first. A page that is missing, or pages that shift while they are read, make the list wrong. */
async function readRows(context: ReadContext<MtsState>, days: Days): Promise<readonly Transaction[]> {
  const filter = moneyFilter(context, days, 'INCOME')
  const rows: Transaction[] = []
  let pages = 1
  for (let page = 1; page <= pages; page += 1) {
    const variables = { pageIndex: page, filter }
    const answer = await askGraphql(context, endpoint, transactionsOperation, variables, transactions)
    const list = answer.data?.transactionsByFilter ?? context.fail('unavailable')
    const isHole = list.transactions.length === 0 && list.totalPages > 1
    if (isHole || (page > 1 && list.totalPages !== pages)) context.fail('incomplete')
    pages = list.totalPages
    rows.push(...list.transactions)
  }
  return rows
}

/** The cabinet prints no sign: only the direction tells money that went back out. */
const signOf = ({ direction }: Transaction): 1 | -1 => (direction?.toUpperCase() === 'OUTCOME' ? -1 : 1)

/** Undefined: its time or sum cannot be read. */
function toPayment(row: Transaction): Draft<Payment> | undefined {
  const paidAt = parseInstant(row.dateTime)
  const money = toMoney(readQuantity(row.amount) ?? '')
  if (paidAt === undefined || money === undefined) return undefined
  const method = decodeText(row.subtitle ?? '')
  const label = decodeText(row.name ?? row.type ?? '')
  return {
    endpoint,
    evidence: 'medium',
    identity: [
      row.dateTime,
      row.type ?? '',
      row.name ?? '',
      row.subtitle ?? '',
      row.direction ?? '',
      row.amount ?? '',
    ],
    amount: { ...money, amount: signOf(row) * money.amount },
    paidAt,
    precision: 'second',
    ...(method !== '' && { method }),
    ...(label !== '' && { label }),
  }
}

/** What was paid in, newest first. A promised payment or a refund stands among them, and only its words tell it. */
export async function readPayments(
  context: ReadContext<MtsState>,
  days: Days,
): Promise<readonly Draft<Payment>[]> {
  const rows = await readRows(context, days)
  return rows.map(row => toPayment(row) ?? context.fail('schema-mismatch'))
}
