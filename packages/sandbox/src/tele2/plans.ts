import type { Tele2Option, Tele2Package, Tele2Subscription, Tele2Tariff } from './tele2-line.ts'

/** A fee a month that is lower than the list price. */
export const monthly: Tele2Tariff = {
  name: 'Мой онлайн+',
  id: '000001',
  every: 'month',
  listKopecks: 85_000,
  kopecks: 54_000,
}

/** A fee a day, in kopecks that no double holds. */
export const daily: Tele2Tariff = {
  name: 'Классика',
  id: '000002',
  every: 'day',
  listKopecks: 935,
  kopecks: 435,
}

/** 30 GB as t2 counts them, roaming apart, and what was carried over. */
export const packages: readonly Tele2Package[] = [
  { name: 'Интернет', type: 'tariff', trafficType: 'data', volume: 30_720, perDay: 812.75 },
  { name: 'Минуты', type: 'tariff', trafficType: 'voice', volume: 600, perDay: 14.5 },
  { name: 'SMS', type: 'tariff', trafficType: 'sms', volume: 50, perDay: 1 },
  {
    name: 'Интернет в путешествиях',
    type: 'service',
    trafficType: 'data',
    volume: 1024,
    perDay: 0,
    isRoaming: true,
  },
  {
    name: 'Перенос остатков',
    type: 'service',
    trafficType: 'data',
    volume: 4096.25,
    perDay: 0,
    isRollover: true,
  },
]

/** Data without a limit. */
export const unlimited: readonly Tele2Package[] = [
  { name: 'Безлимитные мессенджеры', type: 'tariff', trafficType: 'data', volume: null, perDay: 0 },
  { name: 'Безлимит на t2', type: 'tariff', trafficType: 'voice', volume: null, perDay: 0 },
]

/** A catalogue with paid, free and unused entries. */
export const options: readonly Tele2Option[] = [
  { name: 'MiXX', id: '31299', kopecks: 29_900, every: 'month', isConnected: true },
  { name: 'Гудок', id: '10004', kopecks: 350, every: 'day', isConnected: true },
  { name: 'АОН', id: '10003', isConnected: true },
  { name: 'Живой баланс', id: '10005', kopecks: 200, every: 'day', isConnected: false },
]

/** What of it costs nothing. */
export const freeOptions: readonly Tele2Option[] = options.filter(({ kopecks }) => kopecks === undefined)

/** A fee a day and one a month. */
export const subscriptions: readonly Tele2Subscription[] = [
  { name: 'Игры', description: 'Портал игр', kopecks: 1250, every: 'day' },
  { name: 'Музыка', description: '', kopecks: 19_900, every: 'month' },
]
