import { json } from '../answers.ts'
import type { LineCall } from './call.ts'
import { periodEnd } from './charge-book.ts'
import { printDay, printMinute } from './print-time.ts'
import { roubles, withComma } from './roubles.ts'

/** Who the line belongs to. */
export const profile = ({ line }: LineCall): Response =>
  json({
    name: line.name,
    oApiName: line.holder,
    accountNumber: line.account,
    contractStart: line.contractStart,
    ...(line.isCompany === true
      ? { notifications: false }
      : {
          birthdate: '15.06.1990',
          email: 'test@example.org',
          region: { id: 200, name: 'Москва' },
          notifications: true,
        }),
  })

/** Money on the line, in one of three shapes. */
export function balance({ world, line }: LineCall): Response {
  const { shape, creditKopecks } = line.money
  const kopecks = world.money.balance(line)
  const withLimit = { balanceWithLimit: roubles(kopecks + creditKopecks) }
  return json({
    balance: roubles(kopecks),
    ...(shape === 'limit-only' ? { limit: roubles(creditKopecks) } : withLimit),
    ...(shape === 'with-cashback' && { cashback: 15.5 }),
    ...(shape === 'limit-only' && { cashback: 0 }),
  })
}

/** Money without what is promised. */
export const ownBalance = ({ world, line }: LineCall): Response =>
  json({ balance: roubles(world.money.balance(line) - line.money.promisedKopecks) })

/** The tariff and its next fee. */
export function tariff({ world, line }: LineCall): Response {
  const { name, feeKopecks, feeEvery } = line.plan
  if (feeKopecks === 0) return json({ name })
  const now = world.settings.now()
  if (feeEvery === 'day') {
    const price = { value: withComma(feeKopecks), unitPeriod: 'в сутки' }
    return json({ name, ratePlanCharges: { price, chargeDate: printDay(now + 24 * 3_600_000) } })
  }
  const next = periodEnd(line, now)
  const monthlyServices = line.services.filter(({ every }) => every === 'month')
  const total = monthlyServices.reduce((sum, { kopecks }) => sum + kopecks, feeKopecks)
  return json({
    name,
    ratePlanCharges: {
      price: { value: withComma(feeKopecks), unitPeriod: 'за 30 дней' },
      totalMonthlyPrice: { value: withComma(total) },
      chargeDate: printDay(next),
      nextCharge: { chargeDate: printMinute(next), price: { value: `${withComma(feeKopecks)} ₽` } },
    },
    info: { params: [], sections: [], features: [], secondParameters: [] },
  })
}

/** Extra numbers of the same SIM. */
export const additionalNumbers = ({ line }: LineCall): Response =>
  json(
    line.extraNumbers.length === 0
      ? { hasAdditionalNumbers: false }
      : {
          hasAdditionalNumbers: true,
          additionalNumbersList: line.extraNumbers.map((number, index) => ({
            id: `an-${index + 1}`,
            number,
            prefix: `*${index + 1}#`,
            dailyCharge: 2,
          })),
        },
  )

const readCount = (text: string | null, otherwise: number): number =>
  text !== null && /^\d+$/.test(text) ? Number(text) : otherwise

/** What was paid, newest first, page by page. */
export function payments({ world, line, url }: LineCall): Response {
  const offset = readCount(url.searchParams.get('offset'), 0)
  const size = readCount(url.searchParams.get('size'), 10)
  const page = world.money.payments(line).slice(offset, offset + size)
  return json({
    payments: page.map(({ kopecks, printed, way }) => ({
      amount: roubles(kopecks),
      date: printed,
      descr: way,
    })),
  })
}
