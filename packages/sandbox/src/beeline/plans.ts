import type { BeelinePackage, BeelineService, BeelineTariff } from './beeline-line.ts'

/** Paid on the first of the month. */
export const monthly: BeelineTariff = {
  soc: 'UPTEST1',
  name: 'Тестовый UP',
  description: '30 ГБ, 600 минут и 20 SMS',
  feeKopecks: 65_040,
  feeEvery: 'month',
  isArchived: false,
}
/** Paid every night. */
export const daily: BeelineTariff = {
  soc: 'UPDAYTST',
  name: 'Тестовый UP (сутки)',
  description: null,
  feeKopecks: 2150,
  feeEvery: 'day',
  isArchived: false,
}
/** Nothing is paid as long as it is not used. */
export const perSecond: BeelineTariff = {
  soc: '58_PROSTO',
  name: 'Тестовый посекундный',
  description: 'Единая цена, посекундная тарификация.',
  feeKopecks: 0,
  feeEvery: 'month',
  isArchived: false,
}
/** Of a postpaid line. */
export const postpaid: BeelineTariff = {
  soc: 'VSE_TEST',
  name: 'Всё за 600. Постоплатный, архив 10.2015',
  description: '650 мин/месяц, 10 Гб интернета и 300 SMS',
  feeKopecks: 60_000,
  feeEvery: 'month',
  isArchived: true,
}
/** Of a company's line. */
export const business: BeelineTariff = {
  soc: 'BIZTST',
  name: 'Тестовый бизнес',
  description: null,
  feeKopecks: 54_000,
  feeEvery: 'month',
  isArchived: false,
}

/** Four packages with a size, the data shared, and one that is only for abroad. */
export const packages: readonly BeelinePackage[] = [
  { counts: 'data', name: 'Интернет', words: 'Интернет по России', size: 31_457_280, isShared: true },
  { counts: 'calls', name: 'Минуты', words: 'Минуты общения на все номера по РФ', size: 36_000 },
  { counts: 'messages', name: 'SMS', words: 'SMS по РФ', size: 20 },
  { counts: 'pictures', name: 'MMS', words: 'MMS', size: 10 },
  { counts: 'roaming-data', name: 'в роуминге', words: 'Интернет в роуминге', size: 71_680 },
]
/** Data without a size. */
export const unlimitedPackages: readonly BeelinePackage[] = [
  { counts: 'data', name: 'Безлимитный интернет', words: 'Безлимитный интернет' },
  { counts: 'calls', name: 'Минуты', words: 'Минуты на все номера', size: 18_000 },
  { counts: 'messages', name: 'SMS', words: 'SMS', size: 50 },
]
/** Packages of a postpaid line. */
export const rests: readonly BeelinePackage[] = [
  { counts: 'calls', name: 'Минуты', words: 'Минуты на все номера', size: 39_000 },
  { counts: 'data', name: 'Интернет', words: 'Интернет', size: 10_485_760 },
  { counts: 'messages', name: 'SMS', words: 'SMS/MMS', size: 30 },
]

const internet: BeelineService = {
  soc: 'GPRSTST',
  name: 'Доступ в интернет',
  description: 'Описание',
  kopecks: 0,
}
const hidden: BeelineService = {
  soc: 'HIDTST',
  name: 'Техническая',
  description: null,
  kopecks: 0,
  isHidden: true,
}

/** Services that cost nothing, one of them not shown. */
export const freeServices: readonly BeelineService[] = [internet, hidden]
/** Services paid by day and by month, and one whose price stands only in words, beside the free ones. */
export const services: readonly BeelineService[] = [
  ...freeServices,
  { soc: 'DAYTST', name: 'Антиспам', description: 'Описание', kopecks: 300, every: 'day' },
  { soc: 'MONTST', name: 'Красивый гудок', description: 'Описание', kopecks: 9900, every: 'month' },
  { soc: 'AUTTST', name: 'Автопродление скорости', description: '20 руб. за каждый пакет' },
]
