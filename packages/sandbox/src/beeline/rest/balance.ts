import { monthOf, monthStart } from '../../mts/moscow.ts'
import type { LineCall } from '../call.ts'
import { debtOf, runningOf } from '../bills.ts'
import { preciseRubles, rubles } from '../money.ts'
import { nextMonthStart, printRest } from '../times.ts'
import { ok, refuse } from './reply.ts'

const balanceOf = (balance: number, more: object = {}): Response =>
  ok({
    balance,
    currency: 'RUR',
    debtExists: false,
    unifiedBillingDay: null,
    nextBillingDate: null,
    ...more,
  })

/** `info/prepaidBalance`: up to four decimals. A postpaid line is refused by a system behind. */
export function prepaidBalance({ line, world }: LineCall): Response {
  if (line.paysAs === 'postpaid') return refuse(49999)
  const now = world.settings.now()
  const kopecks = world.book.balanceAt(line, now)
  return balanceOf(preciseRubles(kopecks), {
    debtExists: kopecks < 0,
    ...(line.tariff.feeEvery === 'month' &&
      line.tariff.feeKopecks > 0 && {
        unifiedBillingDay: 1,
        nextBillingDate: printRest(nextMonthStart(now)),
      }),
    smartPricePlanParams: null,
  })
}

/** `info/postpaidBalance`: charges of the running period with VAT, no money left. */
export function postpaidBalance({ line, world }: LineCall): Response {
  if (line.paysAs === 'prepaid') return refuse(20006, 'postpaid.only')
  const periodDate = printRest(monthStart(monthOf(world.settings.now())))
  return balanceOf(rubles(runningOf(world, line)), { periodDate })
}

/** `info/postpaidDebt`: what is owed; the flag says nothing. */
export const postpaidDebt = ({ line, world }: LineCall): Response =>
  line.paysAs === 'prepaid' ? refuse(20006, 'postpaid.only') : balanceOf(rubles(debtOf(world, line)))
