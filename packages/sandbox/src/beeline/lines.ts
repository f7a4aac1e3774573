import type { BeelineLine } from './beeline-line.ts'
import {
  business,
  daily,
  freeServices,
  monthly,
  packages,
  perSecond,
  postpaid,
  rests,
  services,
  unlimitedPackages,
} from './plans.ts'

/** The line nobody's session may read; the fault `other-line` shows it. */
export const strangerCtn = '9000000009'

const usual = {
  firstName: 'Иван',
  lastName: 'Образцов',
  paysAs: 'prepaid',
  region: 'moskva.beeline.ru',
  layout: 'older',
  blocked: false,
  openingKopecks: 350_000,
  tariff: monthly,
  share: 0,
  packages: [],
  services: freeServices,
  subscriptions: [],
} satisfies Partial<BeelineLine>

function stopped(digit: string): BeelineLine {
  const shows = 'nothing: its sign-in stops'
  return { ...usual, ctn: `900000000${digit}`, shows, ban: `70000010${digit}`, tariff: perSecond }
}

function ofCompany(share: number, index: number): BeelineLine {
  return {
    ...usual,
    ctn: `90000000${11 + index}`,
    shows: share === 0 ? 'line of a company, suspended' : 'line of a company',
    firstName: 'ООО Пример',
    ban: '700000001',
    paysAs: 'postpaid',
    openingKopecks: 0,
    tariff: business,
    share,
    blocked: share === 0,
    packages: rests,
    lastName: null,
  }
}

/** Lines of people. */
const personal: readonly BeelineLine[] = [
  {
    ...usual,
    ctn: '9000000001',
    shows: 'prepaid by the month, packages, bonuses, paid services, trips abroad',
    ban: '700000101',
    layout: 'both',
    share: 1,
    sharesWith: '9000000003',
    packages,
    services,
    subscriptions: ['Тестовая контент-подписка'],
  },
  {
    ...usual,
    ctn: '9000000002',
    shows: 'postpaid',
    ban: '700000102',
    paysAs: 'postpaid',
    openingKopecks: 0,
    tariff: postpaid,
    share: 0.5,
    packages: rests,
  },
  {
    ...usual,
    ctn: '9000000003',
    shows: 'prepaid by the day, unlimited data, in another region',
    ban: '700000101',
    region: 'spb.beeline.ru',
    layout: 'newer',
    openingKopecks: 120_000,
    tariff: daily,
    share: 0.25,
    packages: unlimitedPackages,
  },
  {
    ...usual,
    ctn: '9000000004',
    shows: 'blocked for want of money, no usage, no name',
    firstName: null,
    lastName: null,
    ban: '700000104',
    blocked: true,
    openingKopecks: -1507,
    tariff: perSecond,
  },
  ...['5', '6', '7', '8'].map(stopped),
  {
    ...usual,
    ctn: '9000000010',
    shows: 'prepaid without a fee, not used at all',
    ban: '700000110',
    tariff: perSecond,
  },
  {
    ...usual,
    ctn: strangerCtn,
    shows: 'somebody else, linked to none',
    firstName: 'Другой',
    lastName: 'Человек',
    ban: '700000109',
    openingKopecks: 90_000,
    share: 0.1,
    packages,
  },
]

/** Lines of a company, the first one the busiest; the last is blocked on its own wish. */
const corporate = [1, 0.75, 0.5, 0.5, 0.25, 0].map(ofCompany)

/** All lines. */
export const lines: readonly BeelineLine[] = [...personal, ...corporate]

/** The line of a number, written with or without `+7`. */
export const findLine = (number: string): BeelineLine | undefined =>
  lines.find(({ ctn }) => ctn === number.replace(/\D/g, '').slice(-10))
