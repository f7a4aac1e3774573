import type { LineCall } from '../call.ts'
import { rubles } from '../money.ts'
import { type BeelinePayment, paymentsOf } from '../payments.ts'
import { printRest, readSpan } from '../times.ts'
import { ok, refuse } from './reply.ts'

const monthsMs = 183 * 24 * 3_600_000

/** The place of a payment holds advertising at times. */
const toHistory = ({ at, kopecks, method }: BeelinePayment): object => {
  const isCash = method === 'Наличный платеж'
  return {
    dateStart: printRest(at),
    value: rubles(kopecks),
    paymentType: isCash ? 'CASH' : 'CASHLESS',
    paymentStatus: 'DONE',
    payTypeName: method,
    payPoint: isCash ? 'Проверить баланс в приложении' : 'Мобильное приложение',
  }
}

/** `info/payments/history`: the dates may be left out; then it is the last six months, which is assumed. */
export function paymentsHistory({ line, url, world }: LineCall): Response {
  const [from, to] = [url.searchParams.get('periodStart'), url.searchParams.get('periodEnd')]
  const now = world.settings.now()
  const span = from === null && to === null ? { from: now - monthsMs, to: now } : readSpan(from, to)
  if (span === undefined) return refuse(20001)
  return ok({ paymentsHistory: paymentsOf(world, line, span.from, span.to).map(toHistory) })
}
