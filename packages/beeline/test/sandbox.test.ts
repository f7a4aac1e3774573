import { describe, expect, test } from 'vitest'
import { blocked, main, openByPassword, play, postpaid } from './sandbox-client.ts'

const november = { month: '2026-11' }

describe('over a token', () => {
  test('a prepaid line is read from its password on', async () => {
    const client = await openByPassword(play(), main, 'Sandbox1')
    expect(await client.balance()).toMatchObject({
      model: 'prepaid',
      main: { currency: 'RUB' },
      nextCharge: { at: '2026-12-01T00:00:00+03:00' },
    })
    expect(await client.profile()).toMatchObject({
      holder: 'Иван Образцов',
      paymentModel: 'prepaid',
      account: '700000101',
      tariff: { name: 'Тестовый UP', fee: { amount: 65_040 }, feePeriod: 'month' },
      lineStatus: 'active',
    })
    const records = await client.usage({ month: '2026-10' }).toArray()
    expect(records).toHaveLength(300)
    const kinds = new Set(records.map(({ kind }) => kind))
    expect(kinds).toEqual(new Set(['data', 'other']))
    const { income, total } = await client.spending({ month: '2026-10' })
    expect([income?.amount, total]).toEqual([expect.any(Number), undefined])
  })

  test('a postpaid line shows what it owes, what it spent, and what is not billed yet', async () => {
    const client = await openByPassword(play(), postpaid, 'Sandbox2')
    const balance = await client.balance()
    expect(balance).toMatchObject({ model: 'postpaid', owed: { amount: 0 } })
    const { categories } = await client.spending(november)
    const spent = balance.model === 'postpaid' ? balance.spentThisPeriod : undefined
    expect(categories.map(({ amount }) => amount)).toEqual([spent])
    const records = await client.usage(november).toArray()
    expect(records.length).toBeGreaterThan(80)
    expect(records.every(({ status }) => status === 'provisional')).toBe(true)
  })

  test('a blocked line has a debt and nothing else', async () => {
    const client = await openByPassword(play(), blocked, 'Sandbox4')
    expect(await client.balance()).toMatchObject({ main: { amount: -1507 } })
    expect(await client.profile()).toMatchObject({ lineStatus: 'blocked-financial' })
    expect(await client.usage(november).toArray()).toEqual([])
  })
})
