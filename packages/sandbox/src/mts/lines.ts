import type { MtsLine } from './mts-line.ts'
import { daily, freeServices, monthly, packages, services, unlimitedPackages } from './plans.ts'

/** The line nobody's session may read; the fault `other-line` shows it. */
export const strangerPhone = '79000000009'

/** All lines. */
export const lines: readonly MtsLine[] = [
  {
    phone: '79000000001',
    id: '00000000-0000-4000-8000-000000000001',
    holder: 'Тестов Тест Тестович',
    shows: 'monthly tariff, packages, paid services by day and by month, trips abroad',
    account: '277000000001',
    blocked: false,
    password: 'Sandbox1',
    linked: ['79000000002', '79000000003'],
    tariff: monthly,
    balance: { account: 171.513792, own: 151.513792 },
    share: 1,
    packages,
    services,
    contents: [{ name: 'Гороскоп', kopecks: 1500 }],
  },
  {
    phone: '79000000002',
    id: '00000000-0000-4000-8000-000000000002',
    holder: 'Тестова Тесса Тестовна',
    shows: 'daily tariff, unlimited data, no password',
    account: '277000000002',
    blocked: false,
    linked: [],
    tariff: daily,
    balance: { account: 40.2, own: 40.2 },
    share: 0.25,
    packages: unlimitedPackages,
    services: freeServices,
    contents: [],
  },
  {
    phone: '79000000003',
    id: '00000000-0000-4000-8000-000000000003',
    holder: 'Тестов Тест Тестович',
    shows: 'blocked for want of money, no usage',
    account: '277000000003',
    blocked: true,
    password: 'Sandbox3',
    linked: [],
    tariff: { ...monthly, feeKopecks: 0 },
    balance: { account: -45.5, own: -45.5 },
    share: 0,
    packages: [],
    services: [],
    contents: [],
  },
  {
    phone: '79000000004',
    id: '00000000-0000-4000-8000-000000000004',
    holder: 'Тестов Тест Тестович',
    shows: 'number locked after a change of owner: no sign-in',
    account: '277000000004',
    blocked: true,
    isLocked: true,
    linked: [],
    tariff: monthly,
    balance: { account: 0, own: 0 },
    share: 0,
    packages: [],
    services: [],
    contents: [],
  },
  {
    phone: '79000000006',
    id: '00000000-0000-4000-8000-000000000006',
    holder: 'Тестов Тест Тестович',
    shows: 'active, without a fee, not used at all',
    account: '277000000006',
    blocked: false,
    linked: [],
    tariff: { ...daily, feeKopecks: 0 },
    balance: { account: 100, own: 100 },
    share: 0,
    packages: [],
    services: freeServices,
    contents: [],
  },
  {
    phone: strangerPhone,
    id: '00000000-0000-4000-8000-000000000009',
    holder: 'Другов Друг Другович',
    shows: 'somebody else, linked to none',
    account: '277000000009',
    blocked: false,
    linked: [],
    tariff: monthly,
    balance: { account: 900, own: 900 },
    share: 0.1,
    packages,
    services: freeServices,
    contents: [],
  },
]

/** The line of a number, written with or without `+7`. */
export function findLine(number: string): MtsLine | undefined {
  const phone = `7${number.replace(/\D/g, '').slice(-10)}`
  return lines.find(line => line.phone === phone)
}
