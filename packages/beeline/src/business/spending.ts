import type { Money, Spending, SpendingCategory } from '@esim-usage/core'
import type { Draft } from '@esim-usage/core/adapter'
import { dayOf, toMoney } from '@esim-usage/core/parse'
import { ask, askUntilDone, type BusinessContext } from './ask.ts'
import { readUnbilledCharges, sumOf } from './balance.ts'
import { billOf } from './billed-calls.ts'
import { fieldsOf, rowsOf } from './soap.ts'
import { chargesRow, order } from './wire.ts'

/** Parts of a bill, in the order of the schema; they add up to its sum. */
const parts = [
  'internationalCalls',
  'nationalCalls',
  'localCalls',
  'gprs',
  'sms',
  'internationalRoamingCalls',
  'internationalRoamingSMS',
  'internationalRoamingGPRS',
  'nationalRoamingCalls',
  'nationalRoamingSMS',
  'nationalRoamingGPRS',
  'feePP',
  'feeServices',
  'discount',
  'latePayment',
] as const

type Charges = Readonly<Record<string, string>>

/** The sum of a field over all lines; undefined where any line lacks it, as a part is no sum. */
function totalOf(rows: readonly Charges[], field: string): Money | undefined {
  const amounts = rows.map(row => toMoney(row[field] ?? '', { scale: 4 })).filter(each => each !== undefined)
  return amounts.length === rows.length ? sumOf(amounts) : undefined
}

const toCategory = (code: string, amount: Money): SpendingCategory => ({
  code,
  label: code,
  amount,
  items: [],
})

/** Charges of a bill are ordered, then asked for until they come. */
async function readBill(context: BusinessContext, month: string): Promise<Draft<Spending>> {
  const ordered = await ask(context, 'createBillChargesRequest', billOf(context, month))
  const { requestId } = fieldsOf(ordered, order)
  const rows = await askUntilDone(context, async () => {
    const list = rowsOf(await ask(context, 'getBillCharges', { requestId }), 'BillChargesList', chargesRow)
    return list.length === 0 ? undefined : list
  })
  const total = totalOf(rows, 'sumAmount')
  const categories = parts.flatMap(part => {
    const amount = totalOf(rows, part)
    return amount === undefined ? [] : [toCategory(part, amount)]
  })
  return {
    endpoint: 'soap.getBillCharges',
    evidence: 'medium',
    month,
    ...(total !== undefined && { total }),
    categories,
    status: total !== undefined && categories.length === parts.length ? 'complete' : 'partial',
  }
}

async function readRunning(context: BusinessContext, month: string): Promise<Draft<Spending>> {
  const charges = await readUnbilledCharges(context)
  if (charges.length === 0) context.fail('unavailable')
  return {
    endpoint: 'soap.getUnbilledBalances',
    evidence: 'medium',
    month,
    total: sumOf(charges.map(({ amount }) => amount)),
    categories: charges.map(({ code, amount }) => toCategory(code, amount)),
    status: 'partial',
  }
}

/** The bill of a month that is over; of the running one what is not billed yet, for a line. */
export const readBusinessSpending = async (
  context: BusinessContext,
  { month }: { readonly month: string },
): Promise<Draft<Spending>> =>
  month < dayOf(context.now().getTime(), context.timeZone).slice(0, 7)
    ? readBill(context, month)
    : readRunning(context, month)
