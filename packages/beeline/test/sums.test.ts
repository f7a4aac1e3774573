import { summarize } from '@esim-usage/core'
import { describe, expect, test } from 'vitest'
import { openBusiness, openLine } from './clients.ts'
import { readFixture } from './fixture-case.ts'

const roubles = (money: { readonly amount: number; readonly scale: number } | undefined): number =>
  money === undefined ? Number.NaN : money.amount / 10 ** money.scale

/** Rows of the report in layout mode: change of the balance, final balance. */
const report = new TextDecoder().decode(readFixture('detail/file-layout.txt'))
const changes = [...report.matchAll(/Основной баланс\s+(-?\d+,\d{4}) руб\.\s+(\d+,\d{4}) руб\.\s*$/gm)].map(
  ([, change = '']) => Number(change.replace(',', '.')),
)
const sum = (numbers: readonly number[]): number =>
  Math.round(numbers.reduce((one, other) => one + other, 0) * 1e4)

describe('the report of a prepaid line', () => {
  test('its rows add up to its groups, its days and its total', () => {
    expect(sum(changes.filter(change => change < 0))).toBe(-53_500)
    expect(sum(changes.filter(change => change > 0))).toBe(369_000)
    const groups = [...report.matchAll(/^ {4}(?:Местные|По России)\s.*\s(\d+,\d{4})$/gm)]
    expect(sum(groups.map(([, amount = '']) => Number(amount.replace(',', '.'))))).toBe(53_500)
    const days = [...report.matchAll(/^ \d\d ноября, \S+\s+(\d+,\d{4})$/gm)]
    expect(sum(days.map(([, amount = '']) => Number(amount.replace(',', '.'))))).toBe(53_500)
  })

  test('its opening balance is cut to kopecks, which is all it differs by', () => {
    const opening = 1_008_800
    const closing = 1_324_342
    expect(closing - (opening + sum(changes))).toBe(42)
  })

  test('the rows of the channel carry no sums, so its total cannot come from them', async () => {
    const { client } = await openLine('rest', {
      'GET my.beeline.ru/api/1.0/info/onlineBillDetail': ['detail/online.json'],
    })
    const { charge } = summarize(await client.usage({ month: '2026-11' }).toArray(), client.carrier.usage)
    expect(charge).toMatchObject({ sums: [], unknown: 4 })
    expect(await client.spending({ month: '2026-11' })).not.toHaveProperty('total')
  })
})

test('web: what came in less what was spent is the balance', async () => {
  const { client } = await openLine('web', {})
  const { total, income } = await client.spending({ month: '2026-11' })
  const balance = await client.balance()
  expect(balance.model === 'prepaid' ? balance.main.amount : undefined).toBe(
    (income?.amount ?? 0) - (total?.amount ?? 0),
  )
})

describe('a contract', () => {
  const line = '+79000000011'

  test('the parts of a bill add up to its sum', async () => {
    const { client } = await openBusiness({}, { line })
    const { total, categories } = await client.spending({ month: '2026-10' })
    expect(sum(categories.map(({ amount }) => roubles(amount)))).toBe(sum([roubles(total)]))
  })

  test('its rows are part of its usage; the rest of the bill is fees, discount and rows the sample leaves out', async () => {
    const { client } = await openBusiness({}, { line })
    const { charge } = summarize(await client.usage({ month: '2026-10' }).toArray())
    const { categories, total } = await client.spending({ month: '2026-10' })
    const of = (wanted: readonly string[]): number =>
      sum(categories.filter(({ code }) => wanted.includes(code)).map(({ amount }) => roubles(amount)))
    const named = of(['feePP', 'feeServices', 'discount', 'latePayment'])
    const rows = sum([roubles(charge.sums[0])])
    expect(rows).toBe(19_500)
    expect(rows).toBeLessThanOrEqual(sum([roubles(total)]) - named)
  })

  test('unbilled rows add up to the unbilled charges for usage', async () => {
    const { client } = await openBusiness({}, { line })
    const { charge } = summarize(await client.usage({ month: '2026-11' }).toArray())
    const { categories } = await client.spending({ month: '2026-11' })
    expect(roubles(charge.sums[0])).toBe(roubles(categories.find(({ code }) => code === 'uc')?.amount))
  })
})
