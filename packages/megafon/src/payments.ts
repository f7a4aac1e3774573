import type { Days, Payment } from '@esim-usage/core'
import type { Draft } from '@esim-usage/core/adapter'
import { parseLocalTime } from '@esim-usage/core/parse'
import { ask } from './ask.ts'
import { plainText } from './plain-text.ts'
import { toRoubles } from './quantity.ts'
import type { Context } from './state.ts'
import { payments, type PaymentBody } from './wire-money.ts'

const endpoint = 'payments.history'
/** The largest size a client was seen to ask for. */
const pageSize = 30
const mostPages = 100

/** Undefined: its time or sum cannot be read. */
function toPayment({ amount, date, descr }: PaymentBody, timeZone: string): Draft<Payment> | undefined {
  const time = parseLocalTime(date, timeZone)
  const money = toRoubles(amount)
  if (time === undefined || money === undefined) return undefined
  const method = plainText(descr ?? '')
  return {
    endpoint,
    evidence: 'high',
    identity: [date, amount, descr ?? ''],
    amount: money,
    paidAt: time.instant,
    precision: time.precision,
    ...(method !== '' && { method }),
  }
}

const dayOf = ({ paidAt }: Draft<Payment>): string => paidAt.slice(0, 10)

/**
 * What was paid in these days, newest first. The list is walked until a short page, or until a page lies before the days
 * as a whole. Pages that repeat would make the list wrong.
 */
export async function readPayments(context: Context, { from, to }: Days): Promise<readonly Draft<Payment>[]> {
  const found: Draft<Payment>[] = []
  let before = ''
  for (let page = 0; page < mostPages; page += 1) {
    const query = { offset: page * pageSize, size: pageSize }
    const { payments: list } = await ask(context, endpoint, '/payments/history', payments, query)
    const rows = list.map(row => toPayment(row, context.timeZone) ?? context.fail('schema-mismatch'))
    const print = JSON.stringify(list)
    if (rows.length > 0 && print === before) context.fail('incomplete')
    before = print
    found.push(...rows.filter(row => dayOf(row) >= from && dayOf(row) <= to))
    if (rows.length < pageSize || rows.every(row => dayOf(row) < from)) return found
  }
  return context.fail('incomplete')
}
