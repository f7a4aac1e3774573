import { json } from '../answers.ts'
import { roubles } from '../megafon/roubles.ts'
import { seeded } from '../seeded.ts'
import type { SubscriberCall } from './call.ts'
import { chargeKinds, type ChargeSums, totalOf } from './charges.ts'
import { give, refuse } from './envelope.ts'

const regionId = 7

/** Who the line is. */
export const meta = ({ line, account }: SubscriberCall): Response =>
  give({
    number: line.msisdn,
    name: `Тестов Т., ${line.position}`,
    regionId,
    account: { number: account.accountNumber },
  })

/** Its state. Only the word for an active line was seen. */
export const general = ({ line }: SubscriberCall): Response =>
  json({
    data: { status: { name: line.isBlocked ? 'Заблокирован' : 'Активен' } },
    error: null,
    subsAccessLevel: 'FULL',
  })

/** What is left of its packages: no size, no end, numbers as text at times. */
export function tariff({ line, url }: SubscriberCall): Response {
  const asked = url.searchParams.get('regionId')
  if (asked !== null && asked !== String(regionId))
    return refuse({ code: 'bad.request' }, 'regionId is not that of the line')
  const draw = seeded(`megafon business packs ${line.msisdn}`)
  const whole = (most: number): number => Math.floor(draw() * most)
  const discounts = [
    { label: 'Минуты по тарифу', value: String(whole(600)), unit: 'мин' },
    { label: 'SMS и MMS', value: String(whole(300)), unit: 'шт' },
    { label: 'Базовый sms', value: 50, unit: 'шт' },
    { label: 'Интернет на любые сервисы', value: (whole(2000) / 100).toFixed(2), unit: 'ГБ' },
    { label: 'Интернет Европа', value: '100', unit: 'МБ' },
    { label: 'Безлимит Мессенджеры', value: '9999999', unit: 'ГБ' },
  ]
  return give({ ratePlan: { name: 'Бизнес M' }, discounts: line.isBlocked ? [] : discounts })
}

const aggregatesOf = (sums: ChargeSums): readonly object[] =>
  Object.entries(chargeKinds).map(([id, label]) => {
    const kopecks = Object.entries(sums).find(([kind]) => kind === id)?.[1] ?? 0
    return { id, label, value: roubles(kopecks) }
  })

/** What the line is charged in the running month. */
export function finances({ world, line }: SubscriberCall): Response {
  const sums = world.charges.running([line])
  return give({
    totalOfBasicChargesAggregates: roubles(totalOf(sums)),
    aggregates: aggregatesOf(sums),
  })
}
