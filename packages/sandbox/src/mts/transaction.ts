import { printInstant } from './moscow.ts'
import { type RowKind, type UsageRow, wordsOf } from './row-kinds.ts'

const unitOf = (kind: RowKind): 'сек' | 'КБ' | 'шт' => {
  if (kind.includes('call')) return 'сек'
  return kind.includes('data') ? 'КБ' : 'шт'
}

const longSession = 102_400

function usageOf({ kind, quantity }: UsageRow): { unitValue: string | null; value: number | null } {
  if (quantity === undefined) return { unitValue: null, value: null }
  const unit = unitOf(kind)
  if (unit === 'КБ' && quantity >= longSession) return { unitValue: 'МБ', value: quantity / 1024 }
  return { unitValue: unit, value: quantity }
}

/** Rubles of a sum of kopecks: the nearest double, as any server would print it. */
export const rubles = (kopecks: number): number => kopecks / 100

/** True for money that came in. */
export const isIncome = (row: UsageRow): boolean => wordsOf(row.kind).type === 'Income'

/** A row as the cabinet prints it: `direction` speaks of money, the amount has no sign. */
export function toTransaction(row: UsageRow): Record<string, unknown> {
  const { name, type, description } = wordsOf(row.kind)
  const { chargePeriod, cashbackKopecks } = row
  return {
    name,
    type,
    subtitle: row.subtitle,
    dateTime: printInstant(row.at, row.offsetMinutes),
    ...usageOf(row),
    direction: isIncome(row) ? 'INCOME' : 'OUTCOME',
    amount: rubles(row.kopecks),
    icon: 'https://static.example.invalid/i.svg',
    darkIcon: 'https://static.example.invalid/d.svg',
    description: description ?? null,
    productType: null,
    globalCode: null,
    actionLabel: null,
    hints: [],
    cashbackInfo:
      cashbackKopecks === undefined ? null : { amount: rubles(cashbackKopecks), direction: 'INCOME' },
    chargePeriod:
      chargePeriod === undefined
        ? null
        : { dateFrom: printInstant(chargePeriod.from), dateTo: printInstant(chargePeriod.to) },
  }
}
