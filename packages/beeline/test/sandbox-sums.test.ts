import { readStatement, type StatementSummary } from '@esim-usage/statements'
import { type Money, summarize, type UsageRecord } from '@esim-usage/core'
import { describe, expect, test } from 'vitest'
import type { BeelineClient } from '../src/index.ts'
import { corporate, main, openByPassword, play } from './sandbox-client.ts'

const november = { month: '2026-11' }

/** In 1/10000 of a ruble. */
const exact = (money: Money | undefined): number =>
  money === undefined ? Number.NaN : money.amount * 10 ** (4 - money.scale)
const sum = (amounts: readonly number[]): number => amounts.reduce((one, other) => one + other, 0)
/** What VAT of 20 % makes of an amount. */
const withTax = (amount: number): number => (amount * 6) / 5

const bytesOf = (records: readonly UsageRecord[]): number =>
  sum(records.map(record => (record.kind === 'data' ? (record.bytes ?? 0) : 0)))

async function openByCookies(line: string): Promise<BeelineClient> {
  const { open, sandbox } = play()
  const client = open(line)
  const { cookies } = sandbox.beeline.session(line)
  await client.signIn({ method: 'session', session: { cookies } })
  return client
}

type StatementPart = Pick<BeelineClient, 'orderStatement' | 'fetchStatement'>

async function readReport(
  client: StatementPart,
  days: { readonly from: string; readonly to: string },
): Promise<StatementSummary> {
  const order = await client.orderStatement(days)
  for (let ask = 0; ask < 5; ask += 1) {
    const step = await client.fetchStatement(order)
    if (step.status === 'ready') return readStatement(step.bytes).summary()
  }
  throw new Error('The report did not come.')
}

describe('a month of a prepaid line, told by rows, report and sums', () => {
  test.for([
    ['2026-04', '30'],
    ['2026-07', '31'],
    ['2026-10', '31'],
    ['2026-11', '30'],
  ])('%s', async ([month = '', last = '']) => {
    const rest = await openByPassword(play(), main, 'Sandbox1')
    const web = await openByCookies(main)
    const days = { from: `${month}-01`, to: `${month}-${last}` }
    const report = await readReport(rest, days)
    const spending = await web.spending({ month })
    expect(exact(report.gross)).toBe(exact(spending.total))
    const paid = await rest.payments(days)
    expect(sum(paid.map(({ amount }) => exact(amount)))).toBe(exact(spending.income))
    expect(exact((await rest.spending({ month })).income)).toBe(exact(spending.income))
    expect((await web.payments(days)).map(({ amount }) => amount)).toEqual(paid.map(({ amount }) => amount))
    expect(report.skipped).toBe(paid.length)
    const records = await rest.usage({ month }).toArray()
    expect(report.records - report.kinds.service).toBe(records.length)
    expect(report.kinds.other).toBe(0)
    expect(report.bytes).toBe(bytesOf(records))
    expect(bytesOf(await web.usage({ month }).toArray())).toBe(bytesOf(records))
  })

  test('the balance is the same over token and cookies, but for decimals', async () => {
    const balances = [await openByPassword(play(), main, 'Sandbox1'), await openByCookies(main)]
    const [rest, web] = await Promise.all(balances.map(client => client.balance()))
    expect(rest?.model === 'prepaid' && rest.main).toEqual(web?.model === 'prepaid' && web.main)
  })
})

describe('a line of a company, told by three channels', () => {
  const credentials = { method: 'password', login: 'sandbox.company', password: 'SandboxCompany1' } as const

  test('the running month: rows, charges without VAT, spending with it', async () => {
    const played = play()
    const soap = played.openContract(corporate)
    await soap.signIn(credentials)
    const rest = await openByPassword(played, corporate, 'Sandbox11')
    const web = await openByCookies(corporate)
    const { total } = await soap.spending(november)
    const balances = await Promise.all([rest.balance(), web.balance()])
    for (const balance of balances)
      expect(balance.model === 'postpaid' && exact(balance.spentThisPeriod)).toBe(withTax(exact(total)))
    const [unbilled, rows] = [await soap.usage(november).toArray(), await rest.usage(november).toArray()]
    expect(rows.length).toBe(unbilled.length)
    expect(bytesOf(rows)).toBe(bytesOf(unbilled))
  })

  test('a bill: rows, parts, report and what is owed before it is paid', async () => {
    const played = play()
    const soap = played.openContract(corporate)
    await soap.signIn(credentials)
    const october = await soap.spending({ month: '2026-10' })
    const of = (code: string): number =>
      exact(october.categories.find(category => category.code === code)?.amount)
    const { charge } = summarize(await soap.usage({ month: '2026-10' }).toArray())
    expect(exact(charge.sums[0]) + of('feePP') + of('feeServices') + of('discount')).toBe(
      exact(october.total),
    )
    const report = await readReport(soap, { from: '2026-10-01', to: '2026-10-31' })
    expect(exact(report.gross)).toBe(withTax(exact(october.total) - of('discount')))
    const early = play({ now: () => Date.parse('2026-11-05T12:00:00+03:00') })
    const balance = await (await openByPassword(early, corporate, 'Sandbox11')).balance()
    expect(balance.model === 'postpaid' && exact(balance.owed)).toBe(withTax(exact(october.total)))
    const [payment] = await soap.payments({ from: '2026-11-01', to: '2026-11-23' })
    expect(exact(payment?.amount)).toBe(withTax(exact(october.total)))
  })
})
