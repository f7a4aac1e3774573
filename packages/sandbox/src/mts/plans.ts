import type { PackagePlan, ServicePlan, TariffPlan } from './mts-line.ts'

const data = { counts: 'data', packageType: 'Internet', packageGroup: 'Main', unitType: 'KByte' } as const
const calls = { counts: 'calls', packageType: 'Calling', packageGroup: 'Main', unitType: 'Second' } as const
const messages = {
  counts: 'messages',
  packageType: 'Messaging',
  packageGroup: 'Main',
  unitType: 'Item',
} as const
const tethering = { ...data, counts: 'tethering', packageGroup: 'Tethering' } as const

/** Paid once a month. */
export const monthly: TariffPlan = {
  name: 'Тестовый 2026',
  price: '1\u00a0250\u00a0₽/мес',
  basePrice: '1\u00a0400\u00a0₽/мес',
  feeKopecks: 125_000,
  feeEvery: 'month',
}
/** Paid every day. */
export const daily: TariffPlan = {
  name: 'Посуточный',
  price: '12,90\u00a0₽/день',
  basePrice: '14,90\u00a0₽/день',
  feeKopecks: 1290,
  feeEvery: 'day',
}

/** Four packages with a quota. */
export const packages: readonly PackagePlan[] = [
  { ...data, name: 'Интернет', priority: 100, total: 31_457_280 },
  { ...tethering, name: 'Раздача интернета', priority: 10, total: 3_145_728 },
  { ...calls, name: 'Минуты на все сети', priority: 100, total: 60_000 },
  { ...messages, name: 'SMS', priority: 100, total: 20 },
]
/** Data without a quota. */
export const unlimitedPackages: readonly PackagePlan[] = [
  { ...data, name: 'Безлимитный интернет', priority: 100 },
  { ...calls, name: 'Минуты', priority: 100, total: 18_000 },
  { ...messages, name: 'SMS', priority: 100, total: 50 },
]

/** Services that cost nothing. */
export const freeServices: readonly ServicePlan[] = [
  { name: 'Определитель номера', group: 'Звонки', every: 'month' },
  { name: 'Мобильный интернет', group: 'Интернет', kopecks: 0, every: 'month' },
]
/** Services paid by day, by month, and only when used abroad, beside the free ones. */
export const services: readonly ServicePlan[] = [
  { name: 'Защитник&nbsp;+', group: 'Безопасность', kopecks: 390, every: 'day' },
  { name: 'Мелодия', group: 'Звонки', kopecks: 9850, every: 'month' },
  { name: 'Забугорище', group: 'Роуминг', kopecks: 60_000, every: 'day', isRoaming: true },
  ...freeServices,
]
