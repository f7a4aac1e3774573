/** What a package of a line counts, and how much of it there is. */
export interface PackagePlan {
  readonly name: string
  readonly counts: 'data' | 'tethering' | 'calls' | 'messages'
  readonly packageType: 'Internet' | 'Calling' | 'Messaging'
  readonly packageGroup: 'Main' | 'Tethering'
  readonly priority: number
  readonly unitType: 'KByte' | 'Second' | 'Item'
  /** In `unitType`; absent: unlimited. */
  readonly total?: number
}

/** A made-up line. */
export interface MtsLine {
  /** Eleven digits. */
  readonly phone: string
  readonly id: string
  readonly holder: string
  readonly account: string
  readonly blocked: boolean
  /** Lines its sessions may read besides. */
  readonly linked: readonly string[]
  readonly tariff: {
    readonly name: string
    readonly price: string
    readonly basePrice: string
    readonly feeKopecks: number
    readonly feeEvery: 'month' | 'day'
  }
  /** Rubles with the many decimals the cabinet prints. */
  readonly balance: { readonly account: number; readonly own: number }
  /** Its part of `rowsPerMonth`. */
  readonly share: number
  readonly packages: readonly PackagePlan[]
}

const data = { counts: 'data', packageType: 'Internet', packageGroup: 'Main', unitType: 'KByte' } as const
const calls = { counts: 'calls', packageType: 'Calling', packageGroup: 'Main', unitType: 'Second' } as const
const messages = {
  counts: 'messages',
  packageType: 'Messaging',
  packageGroup: 'Main',
  unitType: 'Item',
} as const
const tethering = { ...data, counts: 'tethering', packageGroup: 'Tethering' } as const

const monthly = {
  name: 'Тестовый 2026',
  price: '1\u00a0250\u00a0₽/мес',
  basePrice: '1\u00a0400\u00a0₽/мес',
  feeKopecks: 125_000,
  feeEvery: 'month',
} as const
const daily = {
  name: 'Посуточный',
  price: '12,90\u00a0₽/день',
  basePrice: '14,90\u00a0₽/день',
  feeKopecks: 1290,
  feeEvery: 'day',
} as const

const packages: readonly PackagePlan[] = [
  { ...data, name: 'Интернет', priority: 100, total: 31_457_280 },
  { ...tethering, name: 'Раздача интернета', priority: 10, total: 3_145_728 },
  { ...calls, name: 'Минуты на все сети', priority: 100, total: 60_000 },
  { ...messages, name: 'SMS', priority: 100, total: 20 },
]
const unlimitedPackages: readonly PackagePlan[] = [
  { ...data, name: 'Безлимитный интернет', priority: 100 },
  { ...calls, name: 'Минуты', priority: 100, total: 18_000 },
  { ...messages, name: 'SMS', priority: 100, total: 50 },
]

/** The line nobody's session may read; the fault `other-line` shows it. */
export const strangerPhone = '79000000009'

const lines: readonly MtsLine[] = [
  {
    phone: '79000000001',
    id: '00000000-0000-4000-8000-000000000001',
    holder: 'Тестов Тест Тестович',
    account: '277000000001',
    blocked: false,
    linked: ['79000000002', '79000000003'],
    tariff: monthly,
    balance: { account: 171.513792, own: 151.513792 },
    share: 1,
    packages,
  },
  {
    phone: '79000000002',
    id: '00000000-0000-4000-8000-000000000002',
    holder: 'Тестова Тесса Тестовна',
    account: '277000000002',
    blocked: false,
    linked: [],
    tariff: daily,
    balance: { account: 40.2, own: 40.2 },
    share: 0.25,
    packages: unlimitedPackages,
  },
  {
    phone: '79000000003',
    id: '00000000-0000-4000-8000-000000000003',
    holder: 'Тестов Тест Тестович',
    account: '277000000003',
    blocked: true,
    linked: [],
    tariff: { ...monthly, feeKopecks: 0 },
    balance: { account: -45.5, own: -45.5 },
    share: 0,
    packages: [],
  },
  {
    phone: strangerPhone,
    id: '00000000-0000-4000-8000-000000000009',
    holder: 'Другов Друг Другович',
    account: '277000000009',
    blocked: false,
    linked: [],
    tariff: monthly,
    balance: { account: 900, own: 900 },
    share: 0.1,
    packages,
  },
]

/** The line of a number, written with or without `+7`. */
export function findLine(number: string): MtsLine | undefined {
  const phone = `7${number.replace(/\D/g, '').slice(-10)}`
  return lines.find(line => line.phone === phone)
}
