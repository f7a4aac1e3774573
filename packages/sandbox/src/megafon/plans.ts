import type { MegafonPlan, MegafonService, Quotas } from './megafon-line.ts'

const gigabyte = 1024 * 1024
const nothing: Quotas = { minutes: 0, messages: 0, dayKilobytes: 0, nightKilobytes: 0 }
const endless: Quotas = {
  minutes: Infinity,
  messages: Infinity,
  dayKilobytes: Infinity,
  nightKilobytes: Infinity,
}

/** Paid every 30 days. */
export const monthly: MegafonPlan = {
  name: 'МегаТариф&nbsp;&mdash; M',
  feeKopecks: 55_000,
  feeEvery: '30 days',
  packs: 'limited',
  quotas: { minutes: 100, messages: 20, dayKilobytes: 8 * gigabyte, nightKilobytes: 2 * gigabyte },
}
/** Paid every day, nothing limited. */
export const daily: MegafonPlan = {
  name: 'Вклю\u00adчайся!&nbsp;&laquo;Общайся&raquo;',
  feeKopecks: 1833,
  feeEvery: 'day',
  packs: 'unlimited',
  quotas: endless,
}
/** No fee while the number is blocked. */
export const suspended: MegafonPlan = {
  name: 'Переходи на НОЛЬ',
  feeKopecks: 0,
  feeEvery: '30 days',
  packs: 'none',
  quotas: nothing,
}
/** For a device: data and nothing else. */
export const dataOnly: MegafonPlan = {
  name: 'Интернет для устройств',
  feeKopecks: 25_000,
  feeEvery: '30 days',
  packs: 'data-only',
  quotas: { ...nothing, dayKilobytes: 5 * gigabyte },
}

/** Services that cost nothing. */
export const freeServices: readonly MegafonService[] = [
  { id: 'opt-10', name: 'Кто звонил', kopecks: 0, every: 'month', inNumbers: false },
  { id: 'opt-11', name: 'Международный доступ', kopecks: 0, every: 'month', inNumbers: false },
]
/** Services paid by month and by day, their price in numbers and in words, beside the free ones. */
export const services: readonly MegafonService[] = [
  { id: 'opt-1', name: 'МегаФон ТВ', kopecks: 19_900, every: 'month', inNumbers: true },
  { id: 'opt-2', name: 'Гудок', kopecks: 500, every: 'day', inNumbers: false },
  { id: 'opt-3', name: 'Дополнительный номер', kopecks: 200, every: 'day', inNumbers: false },
  ...freeServices,
]
/** A number that its holder blocked. */
export const blocking: readonly MegafonService[] = [
  { id: 'opt-block', name: 'Блокировка номера', kopecks: 100, every: 'day', inNumbers: true },
]
