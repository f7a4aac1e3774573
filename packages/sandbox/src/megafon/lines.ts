import type { MegafonLine } from './megafon-line.ts'
import { blocking, daily, dataOnly, freeServices, monthly, services, suspended } from './plans.ts'

/** The line of somebody else; the fault `other-line` shows it. */
export const strangerPhone = '9000000009'

/** All lines. */
export const lines: readonly MegafonLine[] = [
  {
    phone: '9000000001',
    name: 'ТЕСТОВ ТЕСТ',
    holder: 'Тестов Тест Тестович',
    shows: 'packages with parts, paid services by day and by month, an extra number, trips abroad',
    account: '100200301',
    contractStart: '12.02.2020',
    password: 'Sandbox1',
    plan: monthly,
    services,
    extraNumbers: ['9000000071'],
    money: { floatKopecks: 160_044, promisedKopecks: 1500, creditKopecks: 0, shape: 'with-cashback' },
    share: 1,
  },
  {
    phone: '9000000002',
    name: 'ТЕСТОВА ТЕССА',
    holder: 'Тестова Тесса Тестовна',
    shows: 'daily tariff, everything unlimited, each time told in another way; no password',
    account: '100200302',
    contractStart: '01.03.2021',
    plan: daily,
    services: freeServices,
    extraNumbers: [],
    money: { floatKopecks: 90_000, promisedKopecks: 0, creditKopecks: 0, shape: 'plain' },
    share: 0.25,
  },
  {
    phone: '9000000003',
    name: 'ТЕСТОВ ТЕСТ',
    holder: 'Тестов Тест Тестович',
    shows: 'blocked at the wish of its holder, no packages, a rouble a day',
    account: '100200303',
    contractStart: '20.05.2019',
    password: 'Sandbox3',
    plan: suspended,
    services: blocking,
    extraNumbers: [],
    money: { floatKopecks: 5000, promisedKopecks: 0, creditKopecks: 30_000, shape: 'limit-only' },
    share: 0,
  },
  {
    phone: '9000000004',
    name: 'ТЕСТОВ ТЕСТ',
    holder: 'Тестов Тест Тестович',
    shows: 'cabinet locked: no sign-in',
    account: '100200304',
    contractStart: '20.05.2019',
    password: 'Sandbox4',
    isLocked: true,
    plan: suspended,
    services: [],
    extraNumbers: [],
    money: { floatKopecks: 0, promisedKopecks: 0, creditKopecks: 0, shape: 'plain' },
    share: 0,
  },
  {
    phone: '9000000005',
    name: 'ООО &quot;РОМАШКА&quot;&nbsp;&mdash; филиал',
    holder: 'ООО "РОМАШКА"',
    shows: 'a company: data only, minutes not connected, messages offered for money, credit',
    account: '100200305',
    contractStart: '10.10.2015',
    password: 'Sandbox5',
    isCompany: true,
    plan: dataOnly,
    services: freeServices,
    extraNumbers: [],
    money: { floatKopecks: -12_010, promisedKopecks: 0, creditKopecks: 50_000, shape: 'plain' },
    share: 0.2,
  },
  {
    phone: strangerPhone,
    name: 'ДРУГОВ ДРУГ',
    holder: 'Другов Друг Другович',
    shows: 'somebody else',
    account: '100200309',
    contractStart: '01.01.2022',
    plan: monthly,
    services: [],
    extraNumbers: [],
    money: { floatKopecks: 120_000, promisedKopecks: 0, creditKopecks: 0, shape: 'plain' },
    share: 0.1,
  },
]

/** The line of a number, written with ten digits or more before them. */
export function findLine(number: string): MegafonLine | undefined {
  const phone = number.replaceAll(/\D/gu, '').slice(-10)
  return lines.find(line => line.phone === phone)
}
