import { createSandbox } from '@esim-usage/sandbox'
import { expect, test } from 'vitest'
import { filterOf, kopecks, readAll, readPage } from './transactions.ts'
import { Visitor } from './visitor.ts'

const now = Date.parse('2026-11-25T12:00:00+03:00')
const main = '+79000000001'

function visit(line = main, pageSize = 1000): Visitor {
  const sandbox = createSandbox({ now: () => now, pendingAnswers: 0, pageSize })
  return new Visitor(sandbox.handle, sandbox.mts.session(line))
}

interface Product {
  readonly name: string
  readonly description: string | null
  readonly currentPrice: { readonly value: number; readonly unitOfMeasure: string } | null
}

async function productsOf(line: string) {
  const query = `{ myServicesProducts(input: { productListType: "PAID_AND_FREE_LIST" }) {
    paidCount freeCount groups { products { name description currentPrice { value unitOfMeasure } } } } }`
  const { data } = await (await visit(line).graphql(query)).json()
  const { paidCount, freeCount, groups } = data.myServicesProducts
  const products: Product[] = groups.flatMap((group: { products: Product[] }) => group.products)
  return { paidCount, freeCount, products }
}

test('services are paid by day, by month, only when used, or free', async () => {
  const { paidCount, freeCount, products } = await productsOf(main)
  expect([paidCount, freeCount]).toEqual([3, 2])
  expect(products.map(({ name, description }) => [name, description])).toEqual([
    ['Защитник&nbsp;+', 'Спишем 26 ноября'],
    ['Мелодия', 'Спишем 5 декабря'],
    ['Забугорище', null],
    ['Определитель номера', null],
    ['Мобильный интернет', null],
  ])
  expect(products.map(({ currentPrice }) => currentPrice)).toEqual([
    { value: 3.9, unitOfMeasure: '₽/день' },
    { value: 98.5, unitOfMeasure: '₽/мес' },
    { value: 600, unitOfMeasure: '₽/день' },
    null,
    { value: 0, unitOfMeasure: '₽/мес' },
  ])
  expect(await productsOf('+79000000003')).toEqual({ paidCount: 0, freeCount: 0, products: [] })
})

test('what they cost stands in the rows of every month, roaming options aside', async () => {
  const rows = await readAll(visit(), filterOf('2026-06-01', '2026-06-30'))
  const costOf = (subtitle: string) => kopecks(rows.filter(row => row.subtitle === subtitle))
  expect(costOf('Защитник +')).toBe(30 * 390)
  expect(costOf('Мелодия')).toBe(9850)
  expect(costOf('Гороскоп')).toBe(1500)
  expect(costOf('Забугорище')).toBe(0)
})

const takeTask = async <Result>(visitor: Visitor, verb: string): Promise<Result> => {
  const id: string = await visitor.json(`/${verb}?overwriteCache=false`)
  return visitor.json(`/api/longtask/check/${id}?for=${verb}`)
}

interface Active {
  readonly data: {
    readonly accountBlockStatus: string
    readonly services: { name: string; primarySubscriptionFee: { value: number; unitOfMeasure: string } }[]
  }
}

test('the older list names the tariff fee too, and says why a line is blocked', async () => {
  const { data } = await takeTask<Active>(visit('+79000000002'), 'api/services/list/active')
  expect(data.accountBlockStatus).toBe('Unblocked')
  expect(data.services[0]).toMatchObject({
    name: 'Ежедневная плата «Посуточный»',
    primarySubscriptionFee: { value: 12.9, unitOfMeasure: 'Day' },
  })
  const blocked = await takeTask<Active>(visit('+79000000003'), 'api/services/list/active')
  expect(blocked.data).toEqual({ accountBlockStatus: 'BlockDueToInsufficiencyOfMoney', services: [] })
  expect(await takeTask(visit(), 'api/contentSubscription/list/active')).toEqual([
    { contentName: 'Гороскоп', cost: 15, costInfo: '/ 30 дней' },
  ])
})

const months = Array.from({ length: 24 }, (_, index) => new Date(Date.UTC(2024, 11 + index, 1)))

test.for([main, '+79000000002', '+79000000003'])(
  'of %s rows, categories and total agree to the kopeck in all 24 months',
  async line => {
    const visitor = visit(line)
    for (const month of months) {
      const first = month.toISOString().slice(0, 10)
      const last = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 0))
      const filter = filterOf(first, last.toISOString().slice(0, 10))
      const rows = await readAll(visitor, filter)
      const { totalInfo, categories } = await readPage(visitor, { ...filter, showFree: false })
      const spent = kopecks(rows.filter(({ direction }) => direction === 'OUTCOME'))
      expect([first, Math.round(totalInfo.outcomeAmount * 100), kopecks(categories)]).toEqual([
        first,
        spent,
        spent,
      ])
    }
  },
)

test('top-ups of two years come page by page, newest first, and add up', async () => {
  const visitor = visit(main, 10)
  const filter = filterOf('2024-12-01', '2026-11-30', { showFree: false, tabType: 'INCOME' })
  const first = await readPage(visitor, filter)
  expect([first.totalPages, first.transactions.length]).toEqual([4, 10])
  const rows = await readAll(visitor, filter)
  const instants = rows.map(({ dateTime }) => Date.parse(dateTime))
  expect(instants).toEqual(instants.toSorted((left, right) => right - left))
  expect(rows).toHaveLength(36)
  expect(kopecks(rows)).toBe(Math.round(first.totalInfo.incomeAmount * 100))
})
