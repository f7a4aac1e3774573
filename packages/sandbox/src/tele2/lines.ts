import { daily, freeOptions, monthly, options, packages, subscriptions, unlimited } from './plans.ts'
import type { Tele2Line } from './tele2-line.ts'

/** The line nobody's session may read; the fault `other-line` shows it. */
export const strangerPhone = '79000000009'

/** All lines. */
export const lines: readonly Tele2Line[] = [
  {
    phone: '79000000001',
    holder: 'Тестов Тест Тестович',
    email: 'test@example.com',
    shows: 'monthly tariff below its list price, packages, paid services and subscriptions, code by e-mail',
    siteId: 'siteMSK',
    city: 'Москва',
    state: 'ACTIVATED',
    password: 'Sandbox1',
    wantsMailCode: true,
    linked: ['79000000002', '79000000003'],
    tariff: monthly,
    packages,
    options,
    subscriptions,
    openingKopecks: 25_140,
    topUpKopecks: 130_000,
  },
  {
    phone: '79000000002',
    holder: 'Тестова Тесса Тестовна',
    email: 'tessa@example.com',
    shows: 'daily tariff, unlimited data, no password, the code by SMS is enough',
    siteId: 'siteSPB',
    city: 'Санкт-Петербург',
    state: 'ACTIVATED',
    wantsMailCode: false,
    linked: [],
    tariff: daily,
    packages: unlimited,
    options: freeOptions,
    subscriptions: [],
    openingKopecks: 1200,
    topUpKopecks: 30_000,
  },
  {
    phone: '79000000003',
    holder: 'Тестов Тест Тестович',
    email: 'test@example.com',
    shows: 'suspended, in debt, nothing spent',
    siteId: 'siteTYUMEN',
    city: 'Тюмень',
    state: 'SUSPENDED',
    password: 'Sandbox3',
    wantsMailCode: false,
    linked: [],
    tariff: { ...monthly, kopecks: 0 },
    packages: [],
    options: [],
    subscriptions: [],
    openingKopecks: -3705,
    topUpKopecks: 0,
  },
  {
    phone: strangerPhone,
    holder: 'Другов Друг Другович',
    email: 'other@example.com',
    shows: 'somebody else, linked to none',
    siteId: 'siteEKT',
    city: 'Екатеринбург',
    state: 'ACTIVATED',
    password: 'Sandbox9',
    wantsMailCode: false,
    linked: [],
    tariff: daily,
    packages,
    options: freeOptions,
    subscriptions: [],
    openingKopecks: 90_000,
    topUpKopecks: 50_000,
  },
]

/** The line of a number, written with or without `+7`. */
export function findLine(number: string): Tele2Line | undefined {
  const phone = `7${number.replace(/\D/g, '').slice(-10)}`
  return lines.find(line => line.phone === phone)
}
