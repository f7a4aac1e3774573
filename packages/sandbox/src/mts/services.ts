import type { MtsLine, ServicePlan } from './mts-line.ts'
import { monthAfter, monthOf, monthStart, printInstant } from './moscow.ts'
import { rubles } from './transaction.ts'

const dayMs = 24 * 3_600_000
const months = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ')

const isPaid = ({ kopecks = 0 }: ServicePlan): boolean => kopecks > 0

/** The next charge in words, of what is charged for certain. */
function nextCharge(plan: ServicePlan, now: number): string | null {
  if (!isPaid(plan) || plan.isRoaming === true) return null
  const ofMonth = monthStart(monthOf(now)) + 4 * dayMs
  const nextOfMonth = ofMonth > now ? ofMonth : monthStart(monthAfter(monthOf(now), 1)) + 4 * dayMs
  const [, month, day] = printInstant(plan.every === 'day' ? now + dayMs : nextOfMonth)
    .slice(0, 10)
    .split('-')
    .map(Number)
  return `Спишем ${day} ${months[(month ?? 1) - 1]}`
}

const toProduct = (plan: ServicePlan, now: number): object => ({
  name: plan.name,
  description: nextCharge(plan, now),
  currentPrice:
    plan.kopecks === undefined
      ? null
      : { value: rubles(plan.kopecks), unitOfMeasure: plan.every === 'day' ? '₽/день' : '₽/мес' },
})

/** The services as the cabinet's page lists them: paid ones first. */
export function myServicesProducts({ services }: MtsLine, now: number): object {
  const lists = [services.filter(isPaid), services.filter(plan => !isPaid(plan))]
  return {
    paidCount: lists[0]?.length ?? 0,
    freeCount: lists[1]?.length ?? 0,
    groups: lists
      .filter(list => list.length > 0)
      .map(list => ({ products: list.map(plan => toProduct(plan, now)) })),
  }
}

function toActive({ name, group, kopecks = 0, every }: ServicePlan, nextAt?: number): object {
  const isDaily = every === 'day'
  return {
    name,
    group: { title: group },
    isSubscriptionFee: kopecks > 0,
    primarySubscriptionFee: {
      value: rubles(kopecks),
      unitOfMeasure: isDaily ? 'Day' : 'Month',
      quotaPeriodicity: kopecks === 0 ? null : isDaily ? 'сутки' : 'месяц',
    },
    subscriptionFee: {
      value: rubles(kopecks),
      unit: 'руб',
      unitOfMeasureRaw: isDaily ? 'DAY' : 'MONTH',
      ...(nextAt !== undefined && { recurringChargePeriod: { startDateTime: printInstant(nextAt) } }),
    },
  }
}

/** The older list of services: the tariff's fee among them, and why a line is blocked. */
export function activeServices({ tariff, services, blocked }: MtsLine, now: number): object {
  const { feeKopecks: kopecks, feeEvery: every } = tariff
  const name = `${every === 'day' ? 'Ежедневная' : 'Ежемесячная'} плата «${tariff.name}»`
  const nextMonth = monthStart(monthAfter(monthOf(now), 1))
  return {
    data: {
      accountBlockStatus: blocked ? 'BlockDueToInsufficiencyOfMoney' : 'Unblocked',
      services: blocked
        ? []
        : [
            toActive({ name, group: 'Тариф', kopecks, every }, every === 'month' ? nextMonth : undefined),
            ...services.map(plan => toActive(plan)),
          ],
    },
    refreshDate: printInstant(now),
  }
}

/** Subscriptions to something else; the list stands without a wrapper. */
export const activeContents = ({ contents }: MtsLine): object[] =>
  contents.map(({ name, kopecks }) => ({
    contentName: name,
    cost: rubles(kopecks),
    costInfo: '/ 30 дней',
  }))
