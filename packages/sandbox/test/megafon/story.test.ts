import { createSandbox } from '@esim-usage/sandbox'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CabinetVisitor, main, now, unlimited, visit } from './cabinet-visitor.ts'

interface Row {
  readonly dateTime: string
  readonly amount: number | string
  readonly definition: string | { readonly name: string }
}
interface Groups {
  readonly expenseGroups?: Readonly<
    Record<string, { readonly totalAmount: number; readonly expenses: readonly Row[] }>
  >
}

const kopecks = (amount: number | string): number =>
  Math.round(Number(String(amount).replace(',', '.')) * 100)
const sum = (amounts: readonly number[]): number => amounts.reduce((total, each) => total + each, 0)

const query = (month: string): string => {
  const [year = '', number = ''] = month.split('-')
  const last = new Date(Date.UTC(Number(year), Number(number), 0)).getUTCDate()
  return `?dateFrom=01.${number}.${year}&dateTo=${last}.${number}.${year}`
}

const groupsOf = async (visitor: CabinetVisitor, month: string) =>
  Object.values((await visitor.json<Groups>(`/reports/expenses${query(month)}`)).expenseGroups ?? {})

describe('a month', () => {
  test('adds up to the kopeck: rows, groups, the list of months and what is paid for it', async () => {
    const months = fc.integer({ min: 1, max: 6 })
    await fc.assert(
      fc.asyncProperty(
        months,
        fc.integer({ min: 0, max: 900 }),
        fc.constantFrom('1', '2', '3', '5', '9'),
        async (number, rowsPerMonth, line) => {
          const month = `2026-0${number}`
          const visitor = visit(`+7900000000${line}`, { rowsPerMonth })
          const groups = await groupsOf(visitor, month)
          const { expenseMonths } = await visitor.json<{
            expenseMonths: readonly { readonly amount: number; readonly reportDate: string }[]
          }>('/reports/months')
          const { payments } = await visitor.json<{
            payments: readonly { readonly amount: number; readonly date: string }[]
          }>('/payments/history?offset=0&size=100')
          const total = sum(groups.map(({ totalAmount }) => kopecks(totalAmount)))
          for (const { totalAmount, expenses } of groups)
            expect(sum(expenses.map(({ amount }) => kopecks(amount)))).toBe(kopecks(totalAmount))
          const listed = expenseMonths.find(({ reportDate }) => reportDate === `0${number}/2026`)
          expect(kopecks(listed?.amount ?? -1)).toBe(total)
          const paid = payments.filter(({ date }) => date.slice(3, 10) === `0${number + 1}.2026`)
          expect(sum(paid.map(({ amount }) => kopecks(amount)))).toBe(total)
        },
      ),
      { numRuns: 25 },
    )
  })

  test('what a list holds, the groups hold with the same time and sum', async () => {
    const visitor = visit()
    const grouped = (await groupsOf(visitor, '2026-06')).flatMap(({ expenses }) => expenses)
    const printed = new Set(grouped.map(({ dateTime, amount }) => `${dateTime} ${kopecks(amount)}`))
    for (const list of ['calls', 'services', 'subscription', 'sms']) {
      const { items } = await visitor.json<{ items: readonly Row[] }>(
        `/reports/expenses/aggregated/${list}${query('2026-06')}`,
      )
      expect(items.length).toBeGreaterThan(0)
      for (const { dateTime, amount } of items) expect(printed).toContain(`${dateTime} ${kopecks(amount)}`)
    }
  })

  test('is the same on another day, whatever was read before', async () => {
    const later = visit(main, { now: () => now + 60 * 24 * 3_600_000 })
    await groupsOf(later, '2026-07')
    expect(await groupsOf(later, '2026-06')).toEqual(await groupsOf(visit(), '2026-06'))
    expect(await groupsOf(visit(), '2026-05')).not.toEqual(await groupsOf(visit(), '2026-06'))
  })

  test('without days it is the running one', async () => {
    const visitor = visit()
    const groups = Object.values((await visitor.json<Groups>('/reports/expenses')).expenseGroups ?? {})
    expect(groups).toEqual(await groupsOf(visitor, '2026-07'))
  })

  test('a fee is taken every 30 days, or every day', async () => {
    const feesOf = async (line: string) => {
      const { items } = await visit(line).json<{ items: readonly Row[] }>(
        '/reports/expenses/aggregated/subscription?dateFrom=01.01.2026&dateTo=30.06.2026',
      )
      return items.map(({ dateTime }) => dateTime.slice(0, 10))
    }
    const monthly = (await feesOf(main)).map(day => Date.parse(day.split('.').toReversed().join('-')))
    const gaps = monthly.slice(1).map((at, index) => (at - (monthly[index] ?? 0)) / (24 * 3_600_000))
    expect(monthly).toHaveLength(6)
    expect(new Set(gaps)).toEqual(new Set([30]))
    expect(await feesOf(unlimited)).toHaveLength(181)
  })

  test('trips abroad, data that is bought again, calls past the package and free ones are in the year', async () => {
    const visitor = visit()
    const months = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06']
    const rows: Row[] = []
    for (const month of months)
      rows.push(...(await groupsOf(visitor, month)).flatMap(({ expenses }) => expenses))
    const of = (words: string) => rows.filter(({ definition }) => definition === words)
    for (const words of [
      'Роуминг. Исходящий вызов',
      'Роуминг. Входящий вызов',
      'Роуминг. Мобильный интернет',
      'Автопродление интернета',
      'Исходящее SMS',
      'Исходящее SMS на короткий номер',
      'МегаФон ТВ',
      'Гудок',
    ])
      expect(rows.map(({ definition }) => definition)).toContain(words)
    const calls = of('Исходящий вызов').map(({ amount }) => kopecks(amount))
    expect(calls.includes(0) && calls.some(amount => amount > 0)).toBe(true)
    expect(new Set(of('Исходящий вызов на МегаФон').map(({ amount }) => amount))).toEqual(new Set([0]))
  })
})

test('pages of payments lose and double nothing', async () => {
  const visitor = visit()
  const page = async (offset: number, size: number) =>
    (await visitor.json<{ payments: readonly unknown[] }>(`/payments/history?offset=${offset}&size=${size}`))
      .payments
  const all = await page(0, 100)
  expect([...(await page(0, 7)), ...(await page(7, 7)), ...(await page(14, 100))]).toEqual(all)
  const { payments } = await visitor.json<{ payments: readonly unknown[] }>('/payments/history?size=x')
  expect(payments).toHaveLength(10)
})

test('codes are the same in every sandbox, and different for each line', async () => {
  const codeOf = async (line: string) => {
    const played = createSandbox({ now: () => now })
    const visitor = await new CabinetVisitor(played).begin()
    await visitor.post('/auth/otp/request', { login: line.slice(2), captchaReady: 'true' })
    return played.megafon.outbox(line)
  }
  expect(await codeOf(main)).toEqual(await codeOf(main))
  expect((await codeOf(main))[0]).toMatchObject({ sentAt: '2026-07-20T12:00:00+03:00' })
  expect((await codeOf(main))[0]?.code).not.toBe((await codeOf(unlimited))[0]?.code)
})
