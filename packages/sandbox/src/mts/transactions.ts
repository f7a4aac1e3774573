import { GraphQLError } from 'graphql'
import type { MtsLine } from './mts-line.ts'
import { printInstant } from './moscow.ts'
import { categoryNames, type UsageRow, wordsOf } from './row-kinds.ts'
import { isIncome, rubles, toTransaction } from './transaction.ts'
import type { UsageBook } from './usage-book.ts'

/** What `transactionsByFilter` takes. */
export interface TransactionsInput {
  readonly pageIndex: number
  readonly filter: {
    readonly dateFrom: string
    readonly dateTo: string
    readonly showFree?: boolean | null
    readonly tabType?: string | null
    readonly categoryId?: string | null
    readonly textSearch?: string | null
  }
}

const rejectInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })

function readInstant(words: string): number {
  const instant = Date.parse(words)
  if (Number.isNaN(instant) || !/(?:Z|[+-]\d\d:\d\d)$/.test(words))
    throw rejectInput('Date and time with an offset expected')
  return instant
}

const sum = (rows: readonly UsageRow[]): number => rows.reduce((total, { kopecks }) => total + kopecks, 0)

function found(row: UsageRow, { categoryId, textSearch }: TransactionsInput['filter']): boolean {
  const { name, category } = wordsOf(row.kind)
  if (typeof categoryId === 'string' && categoryId !== category) return false
  const wanted = (textSearch ?? '').toLowerCase()
  return wanted === '' || `${name} ${row.subtitle}`.toLowerCase().includes(wanted)
}

/** INCOME lists top-ups; without `showFree` only what cost something is listed. */
function listed(row: UsageRow, { tabType, showFree }: TransactionsInput['filter']): boolean {
  if (tabType === 'INCOME') return isIncome(row)
  return showFree === true || (!isIncome(row) && row.kopecks > 0)
}

function categoriesOf(spent: readonly UsageRow[], total: number): object[] {
  const sums = new Map<string, number>()
  for (const row of spent) {
    const { category } = wordsOf(row.kind)
    sums.set(category, (sums.get(category) ?? 0) + row.kopecks)
  }
  return [...sums]
    .filter(([, kopecks]) => kopecks > 0)
    .toSorted(([, left], [, right]) => right - left)
    .map(([alias, kopecks]) => ({
      alias,
      value: alias,
      name: categoryNames[alias] ?? alias,
      color: '#FF0032',
      amount: rubles(kopecks),
      percentage: Math.round((kopecks / total) * 1000) / 10,
    }))
}

/** One page of a period, and its totals, which do not depend on `showFree`. */
export function transactionsByFilter(
  book: UsageBook,
  line: MtsLine,
  input: TransactionsInput,
  pageSize: number,
): object {
  const { filter, pageIndex } = input
  const from = readInstant(filter.dateFrom)
  const to = readInstant(filter.dateTo)
  if (pageIndex < 1) throw rejectInput('pageIndex begins at 1')
  const rows = [...book.rows(line, from, to)].filter(row => found(row, filter))
  const income = rows.filter(isIncome)
  const spent = filter.tabType === 'INCOME' ? [] : rows.filter(row => !isIncome(row))
  const outcome = sum(spent)
  const list = rows.filter(row => listed(row, filter))
  const cashback = income.reduce((total, { cashbackKopecks = 0 }) => total + cashbackKopecks, 0)
  return {
    totalInfo: {
      currency: 'RUB',
      incomeAmount: rubles(sum(income)),
      outcomeAmount: rubles(outcome),
      cashback: { incomeAmount: rubles(cashback), outcomeAmount: 0 },
      period: { dateFrom: printInstant(from), dateTo: printInstant(to) },
    },
    categories: categoriesOf(spent, outcome),
    totalPages: Math.max(1, Math.ceil(list.length / pageSize)),
    transactions: list.slice((pageIndex - 1) * pageSize, pageIndex * pageSize).map(toTransaction),
  }
}
