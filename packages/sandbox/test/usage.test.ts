import { createSandbox, type SandboxOptions } from '@esim-usage/sandbox'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { filterOf, kopecks, readAll, readPage } from './transactions.ts'
import { Visitor } from './visitor.ts'

const now = Date.parse('2026-11-25T12:00:00+03:00')
const main = '+79000000001'

function visit(options: SandboxOptions = {}, line = main): Visitor {
  const sandbox = createSandbox({ now: () => now, ...options })
  return new Visitor(sandbox.handle, sandbox.mts.session(line))
}

const june = filterOf('2026-06-01', '2026-06-30')
const july = filterOf('2026-07-01', '2026-07-31')

describe('a month', () => {
  test('holds as many calls, messages and sessions as asked, newest first, no row lost between pages', async () => {
    const rows = await readAll(visit({ rowsPerMonth: 1234, pageSize: 100 }), june)
    expect(rows.filter(({ type }) => type === 'Network')).toHaveLength(1234)
    const instants = rows.map(({ dateTime }) => Date.parse(dateTime))
    expect(instants).toEqual(instants.toSorted((left, right) => right - left))
  })

  test('is the same in another sandbox, on another day, whatever was read before', async () => {
    const later = visit({ now: () => now + 60 * 24 * 3_600_000 })
    await readAll(later, june)
    expect(await readAll(later, july)).toEqual(await readAll(visit(), july))
    expect(await readAll(visit(), june)).not.toEqual(await readAll(visit(), july))
  })

  test('adds up to the kopeck: rows, categories and total', async () => {
    const months = fc.integer({ min: 1, max: 12 })
    await fc.assert(
      fc.asyncProperty(months, fc.integer({ min: 0, max: 900 }), async (month, rowsPerMonth) => {
        const number = String(month).padStart(2, '0')
        const lastDay = new Date(Date.UTC(2025, month, 0)).getUTCDate()
        const visitor = visit({ rowsPerMonth })
        const filter = filterOf(`2025-${number}-01`, `2025-${number}-${lastDay}`)
        const rows = await readAll(visitor, filter)
        const { totalInfo, categories } = await readPage(visitor, { ...filter, showFree: false })
        const of = (direction: string) => kopecks(rows.filter(row => row.direction === direction))
        expect(Math.round(totalInfo.outcomeAmount * 100)).toBe(of('OUTCOME'))
        expect(Math.round(totalInfo.incomeAmount * 100)).toBe(of('INCOME'))
        expect(kopecks(categories)).toBe(of('OUTCOME'))
      }),
      { numRuns: 25 },
    )
  })

  test('has calls both ways, SMS, data, a fee, a top-up, charged SMS past the package, a premium SMS and twins', async () => {
    const rows = await readAll(visit(), june)
    const names = new Set(rows.map(({ name }) => name))
    for (const name of ['Исходящий звонок', 'Входящий звонок', 'Исходящее SMS', 'Входящее SMS'])
      expect(names).toContain(name)
    for (const name of [
      'Мобильный интернет',
      'Бесплатные интернет-ресурсы МТС',
      'Абонентская плата',
      'Пополнение',
    ])
      expect(names).toContain(name)
    const sent = rows.filter(({ name }) => name === 'Исходящее SMS').map(({ amount }) => amount)
    expect(new Set(sent)).toEqual(new Set([0, 2.5, 35.4]))
    expect(rows.length - new Set(rows.map(row => JSON.stringify(row))).size).toBe(1)
  })

  test('only made-up numbers and words stand for the other side', async () => {
    const rows = await readAll(visit({ rowsPerMonth: 2000 }), july)
    const others = rows.filter(
      ({ type, unitValue }) => type === 'Network' && (unitValue === 'сек' || unitValue === 'шт'),
    )
    expect(others.length).toBeGreaterThan(900)
    for (const { subtitle } of others)
      expect(subtitle).toMatch(/^(?:\+7 900 000-01-\d\d|\+7 495 000-00-\d\d|[A-Z]+|0001)$/)
  })

  test('four days of a trip are abroad, in the zone of that place, and charged', async () => {
    const abroad = (await readAll(visit(), july)).filter(({ dateTime }) => dateTime.endsWith('+04:00'))
    expect(abroad.length).toBeGreaterThan(10)
    for (const { dateTime } of abroad) expect(dateTime).toMatch(/^2026-07-1[0-4]/)
    expect(kopecks(abroad)).toBeGreaterThan(10_000)
    const trips = (await readAll(visit(), june)).filter(({ dateTime }) => !dateTime.endsWith('+03:00'))
    expect(trips).toEqual([])
  })

  test('a daily fee is taken every day', async () => {
    const fees = (await readAll(visit({}, '+79000000002'), june)).filter(({ type }) => type === 'Periodical')
    expect(fees.filter(({ amount }) => amount === 12.9)).toHaveLength(30)
  })

  test('thousands of rows in 24 months, none older, none after now', async () => {
    const rows = await readAll(visit({ pageSize: 500 }), filterOf('2020-01-01', '2027-12-31'))
    expect(rows.length).toBeGreaterThan(7000)
    expect(rows.at(-1)?.dateTime.slice(0, 7)).toBe('2024-12')
    expect(Date.parse(rows[0]?.dateTime ?? '')).toBeLessThanOrEqual(now)
    expect(Date.parse(rows[0]?.dateTime ?? '')).toBeGreaterThan(now - 24 * 3_600_000)
  })
})

describe('the filter', () => {
  test('reads instants with their offset: the same span in UTC is the same page', async () => {
    const utc = { ...june, dateFrom: '2026-05-31T21:00:00Z', dateTo: '2026-06-30T20:59:59Z' }
    expect(await readAll(visit(), utc)).toEqual(await readAll(visit(), june))
  })

  test('both ends are included', async () => {
    const [row] = await readAll(visit(), june)
    const instant = row?.dateTime ?? ''
    expect(await readAll(visit(), { ...june, dateFrom: instant, dateTo: instant })).toEqual([row])
  })

  test('neighbouring spans lose and double nothing', async () => {
    const parts = [
      filterOf('2026-06-21', '2026-06-30'),
      filterOf('2026-06-11', '2026-06-20'),
      filterOf('2026-06-01', '2026-06-10'),
    ]
    const rows = await Promise.all(parts.map(part => readAll(visit(), part)))
    expect(rows.flat()).toEqual(await readAll(visit(), june))
  })

  test('without showFree only what cost something is listed; the totals stay', async () => {
    const all = await readPage(visit(), june)
    const charged = await readPage(visit({ pageSize: 1000 }), { ...june, showFree: false })
    expect(charged.totalInfo).toEqual(all.totalInfo)
    expect(charged.transactions.every(({ amount, direction }) => amount > 0 && direction === 'OUTCOME')).toBe(
      true,
    )
  })

  test('INCOME lists top-ups only', async () => {
    const { totalInfo, transactions } = await readPage(visit(), {
      ...june,
      showFree: false,
      tabType: 'INCOME',
    })
    expect(transactions.map(({ name }) => name)).toEqual(['Обещанный платёж', 'Пополнение'])
    expect(totalInfo).toMatchObject({ incomeAmount: 1500, outcomeAmount: 0 })
  })

  test('a category and words narrow the list', async () => {
    const internet = await readAll(visit(), { ...june, categoryId: 'mobile_internet' })
    expect(new Set(internet.map(({ subtitle }) => subtitle))).toEqual(new Set(['internet.mts.ru']))
    const taxi = await readAll(visit(), { ...june, textSearch: 'taxi' })
    expect(new Set(taxi.map(({ subtitle }) => subtitle))).toEqual(new Set(['TAXI']))
  })

  test('a page behind the last is empty', async () => {
    const { totalPages } = await readPage(visit(), june)
    expect((await readPage(visit(), june, totalPages)).transactions.length).toBeGreaterThan(0)
    expect((await readPage(visit(), june, totalPages + 1)).transactions).toEqual([])
  })
})
