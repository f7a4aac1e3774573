import { monthStart } from '../../mts/moscow.ts'
import type { BeelineTariff } from '../beeline-line.ts'
import type { LineCall, TokenCall } from '../call.ts'
import { findLine } from '../lines.ts'
import { linesOf } from '../logins.ts'
import { rubles } from '../money.ts'
import { firstMonth } from '../story/story-book.ts'
import { printRest } from '../times.ts'
import { ok, refuse } from './reply.ts'

/** `sso/contactData`: without a name the number stands in its place. The login that is asked for is a line's. */
export function contactData({ url, login, instead }: TokenCall): Response {
  const asked = findLine(url.searchParams.get('login') ?? '')
  const line = asked !== undefined && linesOf(login).includes(asked) ? (instead ?? asked) : undefined
  if (line === undefined) return refuse(20006)
  return ok({
    firstName: line.firstName ?? line.ctn,
    lastName: line.lastName,
    invoiceAddr: line.firstName === null ? null : '101000, г. Москва, ул. Примерная, д. 1',
    market: 'VIP',
    ban: line.firstName === null ? null : line.ban,
  })
}

/** `info/payType`. */
export const payType = ({ line }: LineCall): Response => ok({ payType: line.paysAs.toUpperCase() })

/** `info/status`: of the letters only `A` is known. */
export const status = ({ line: { blocked, paysAs } }: LineCall): Response => {
  const words =
    paysAs === 'prepaid'
      ? 'номер заблокирован из-за задержки оплаты. Пополните баланс'
      : 'номер добровольно заблокирован'
  return ok({ status: blocked ? 'S' : 'A', statusDesc: blocked ? words : null })
}

/** A fee as REST gives it; "dayly" is the carrier's spelling, and without a period its words are absent. */
export function feeOf(kopecks: number | undefined, every: 'day' | 'month' | undefined): object {
  if (kopecks === undefined) return { rcRate: null, rcRatePeriod: null }
  if (kopecks === 0 || every === undefined) return { rcRate: rubles(kopecks), rcRatePeriod: null }
  return {
    rcRate: rubles(kopecks),
    rcRatePeriod: `webProduct.rentalFee.period.${every === 'day' ? 'dayly' : 'monthly'}`,
    rcRatePeriodText: every === 'day' ? 'в\u00a0сутки' : 'в\u00a0месяц',
  }
}

const planOf = (tariff: BeelineTariff): object => ({
  name: tariff.soc,
  entityName: tariff.name,
  entityDesc: tariff.description,
  ...feeOf(tariff.feeKopecks, tariff.feeEvery),
  category: 'Для звонков',
  sdbSize: 0,
  baseFeatures: [{ code: 'VOICE' }, { code: 'SMS' }],
  effDate: printRest(monthStart(firstMonth)),
  expDate: null,
  convergenceInd: false,
  archiveInd: tariff.isArchived,
})

/** `info/pricePlan`. */
export const pricePlan = ({ line }: LineCall): Response => ok({ pricePlanInfo: planOf(line.tariff) })
