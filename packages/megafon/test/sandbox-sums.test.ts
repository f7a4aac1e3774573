import { describe, expect, test } from 'vitest'
import type { MegafonClient } from '../src/index.ts'
import { company, main, play, signIn, stranger, sum, suspended, unlimited } from './sandbox-client.ts'

async function moneyOf(client: MegafonClient): Promise<number> {
  const balance = await client.balance()
  if (balance.model !== 'prepaid') throw new Error('the line is paid afterwards')
  return balance.main.amount
}

describe('what adds up, over the sandbox', () => {
  test.each([main, unlimited, suspended, company, stranger])(
    'the month of %s: total, groups, items and rows, to the kopeck',
    async line => {
      const client = await signIn(play(), line)
      const spending = await client.spending({ month: '2026-06' })
      const records = await client.usage({ month: '2026-06' }).toArray()
      expect(spending.status).toBe('complete')
      expect(spending.total?.amount).toBeGreaterThan(0)
      expect(sum(records.map(({ charge }) => charge?.amount ?? 0))).toBe(spending.total?.amount)
      expect(sum(spending.categories.map(({ amount }) => amount.amount))).toBe(spending.total?.amount)
      for (const { amount, items } of spending.categories)
        expect(sum(items.map(item => item.amount?.amount ?? 0))).toBe(amount.amount)
    },
  )

  test('the running month is partial, and its income is what was paid', async () => {
    const client = await signIn(play(), main)
    const spending = await client.spending({ month: '2026-07' })
    const payments = await client.payments({ month: '2026-07' })
    const records = await client.usage({ month: '2026-07' }).toArray()
    expect(spending.status).toBe('partial')
    expect(sum(records.map(({ charge }) => charge?.amount ?? 0))).toBe(spending.total?.amount)
    expect(payments.length).toBeGreaterThan(1)
    expect(sum(payments.map(({ amount }) => amount.amount))).toBe(spending.income?.amount)
  })

  test('a payment is what the month before cost, newest first', async () => {
    const client = await signIn(play(), main)
    const before = await client.spending({ month: '2026-04' })
    const payments = await client.payments({ month: '2026-05' })
    expect(sum(payments.map(({ amount }) => amount.amount))).toBe(before.total?.amount)
    const times = payments.map(({ paidAt }) => paidAt)
    expect(times).toEqual(times.toSorted().toReversed())
  })

  test('the balance moves by payments and charges alone', async () => {
    const played = play()
    const client = await signIn(played, main)
    const before = await moneyOf(client)
    played.clock.advance(20 * 24 * 3_600_000)
    const days = { from: '2026-07-20', to: '2026-08-09' }
    const charged = (await client.usage(days).toArray()).filter(
      ({ startedAt }) => Date.parse(startedAt) > Date.parse('2026-07-20T12:01:00+03:00'),
    )
    const paid = await client.payments({ from: '2026-08-01', to: '2026-08-09' })
    const after = await moneyOf(client)
    const moved =
      sum(paid.map(({ amount }) => amount.amount)) - sum(charged.map(row => row.charge?.amount ?? 0))
    expect(after - before).toBe(moved)
  })
})
