import type {
  Allowance,
  Balance,
  DataRecord,
  Money,
  Service,
  ServiceRecord,
  Spending,
} from '@esim-usage/core'
import type { FactDraft } from '@esim-usage/hub'
import { phone, sourceOf } from '../make-records.ts'

export const source = sourceOf('api', 'test.facts')
export const gigabyte: number = 1024 ** 3

export const roubles = (amount: number): Money => ({
  amount: Math.round(amount * 100),
  currency: 'RUB',
  scale: 2,
})

/** 10 GB at home from the 1st to the 30th of November, of which 4 are left; what is given wins. */
export const dataPackage = (fields: Partial<Allowance> = {}): Allowance => ({
  id: 'data',
  name: 'Data',
  kind: 'data',
  unit: 'bytes',
  total: 10 * gigabyte,
  remaining: 4 * gigabyte,
  unlimited: false,
  scope: { roaming: 'home' },
  primary: true,
  status: 'active',
  label: 'Data',
  source,
  ...fields,
})

export const prepaid = (amount: number, fields: Partial<Balance> = {}): Balance => ({
  asOf: source.fetchedAt,
  source,
  ...fields,
  model: 'prepaid',
  main: roubles(amount),
})

export const option = (name: string, fee: number, fields: Partial<Service> = {}): Service => ({
  name,
  kind: 'option',
  fee: roubles(fee),
  feePeriod: 'month',
  paid: true,
  connected: true,
  label: name,
  source,
  ...fields,
})

export const spending = (month: string, total: number): FactDraft => ({
  dataset: 'spending',
  key: month,
  value: { month, total: roubles(total), categories: [], status: 'complete', source } satisfies Spending,
})

export const packages = (...value: readonly Allowance[]): FactDraft => ({
  dataset: 'allowances',
  key: '',
  value,
})
export const services = (...value: readonly Service[]): FactDraft => ({ dataset: 'services', key: '', value })
export const balance = (value: Balance): FactDraft => ({ dataset: 'balance', key: '', value })

const base = {
  carrier: 'reference',
  line: phone,
  precision: 'second',
  timeSource: 'printed',
  status: 'final',
  source: sourceOf(),
} as const

/** A fee on a day. */
export const fee = (id: string, day: string, name: string, amount: number): ServiceRecord => ({
  ...base,
  id,
  kind: 'service',
  startedAt: `${day}T00:00:00+03:00`,
  service: { name },
  charge: roubles(amount),
})

/** Data on a day. */
export const surf = (id: string, day: string, fields: Partial<DataRecord> = {}): DataRecord => ({
  ...base,
  id,
  kind: 'data',
  startedAt: `${day}T12:00:00+03:00`,
  bytes: 1000,
  ...fields,
})
