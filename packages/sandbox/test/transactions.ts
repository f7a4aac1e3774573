import type { Visitor } from './visitor.ts'

export interface Transaction {
  readonly name: string
  readonly type: string
  readonly subtitle: string
  readonly dateTime: string
  readonly unitValue: string | null
  readonly value: number | null
  readonly direction: string
  readonly amount: number
}

export interface Transactions {
  readonly totalInfo: { readonly incomeAmount: number; readonly outcomeAmount: number }
  readonly categories: { readonly alias: string; readonly amount: number }[]
  readonly totalPages: number
  readonly transactions: Transaction[]
}

export const allFields = `
  totalInfo { currency incomeAmount outcomeAmount cashback { incomeAmount outcomeAmount } period { dateFrom dateTo } }
  categories { alias value name color amount percentage }`

export const rowFields = `
  totalPages
  transactions {
    name type subtitle dateTime unitValue value direction amount icon darkIcon description productType globalCode
    actionLabel hints cashbackInfo { amount direction } chargePeriod { dateFrom dateTo }
  }`

export const transactionsQuery = (fields: string): string => `
  query GetExpensesInfoQueryInput($pageIndex: Int!, $filter: TransactionsFilterInput!) {
    transactionsByFilter(input: { pageIndex: $pageIndex, filter: $filter }) { ${fields} }
  }`

/** The filter as the cabinet sends it. */
export const filterOf = (from: string, to: string, rest: object = {}): object => ({
  dateFrom: `${from}T00:00:00+03:00`,
  dateTo: `${to}T23:59:59+03:00`,
  showFree: true,
  tabType: null,
  categoryId: null,
  textSearch: '',
  transactionsDirection: null,
  cashbackType: 'ALL',
  ...rest,
})

export async function readPage(
  visitor: Visitor,
  filter: object,
  pageIndex = 1,
  line?: string,
): Promise<Transactions> {
  const query = transactionsQuery(`${allFields} ${rowFields}`)
  const response = await visitor.graphql(query, { pageIndex, filter }, line)
  const { data }: { data: { transactionsByFilter: Transactions } } = await response.json()
  return data.transactionsByFilter
}

export async function readAll(visitor: Visitor, filter: object, line?: string): Promise<Transaction[]> {
  const first = await readPage(visitor, filter, 1, line)
  const others = await Promise.all(
    Array.from({ length: first.totalPages - 1 }, (_, index) => readPage(visitor, filter, index + 2, line)),
  )
  return [first, ...others].flatMap(({ transactions }) => transactions)
}

/** Kopecks of printed rubles, summed exactly. */
export const kopecks = (amounts: readonly { readonly amount: number }[]): number =>
  amounts.reduce((total, { amount }) => total + Math.round(amount * 100), 0)
