import { memoryStore } from '@esim-usage/core'
import { describe, expect, test } from 'vitest'
import { errorOf } from './client-of.ts'
import { linked, main, play, playSignedIn } from './sandbox-client.ts'

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)

describe('what adds up, over the sandbox', () => {
  test.each([main, linked])('the month of %s: total, categories and rows, to the kopeck', async line => {
    const { open } = await playSignedIn()
    const client = open(line)
    const spending = await client.spending({ month: '2026-06' })
    const records = await client.usage({ month: '2026-06' }).toArray()
    expect(spending.status).toBe('complete')
    expect(spending.total?.amount).toBeGreaterThan(0)
    expect(sum(records.map(({ charge }) => charge?.amount ?? 0))).toBe(spending.total?.amount)
    expect(sum(spending.categories.map(({ amount }) => amount.amount))).toBe(spending.total?.amount)
  })

  test('payments of a month are its income, newest first', async () => {
    const { open } = await playSignedIn()
    const client = open(main)
    const payments = await client.payments({ month: '2026-06' })
    const { income } = await client.spending({ month: '2026-06' })
    expect(payments.length).toBeGreaterThan(0)
    expect(sum(payments.map(({ amount }) => amount.amount))).toBe(income?.amount)
    const days = payments.map(({ paidAt }) => paidAt)
    expect(days).toEqual(days.toSorted().toReversed())
  })

  test('the running month is partial', async () => {
    const { open } = await playSignedIn()
    expect((await open(main).spending({ month: '2026-07' })).status).toBe('partial')
  })

  test('services tell fees a day from fees a month', async () => {
    const { open } = await playSignedIn()
    const services = await open(main).services()
    expect(services.length).toBeGreaterThan(0)
    for (const { fee, feePeriod, paid } of services) {
      expect(fee === undefined || feePeriod !== undefined).toBe(true)
      expect(!paid || (fee !== undefined && fee.amount > 0)).toBe(true)
    }
  })
})

describe('signing out everywhere, over the sandbox', () => {
  test('ends the sessions of other clients too', async () => {
    const { sandbox, open } = play()
    const other = open(main, memoryStore())
    await other.signIn({ method: 'session', session: { cookies: sandbox.mts.session(main) } })
    const client = open(main)
    await client.signIn({ method: 'session', session: { cookies: sandbox.mts.session(main) } })
    await client.signOutEverywhere()
    expect((await client.session()).status).toBe('signed-out')
    expect((await errorOf(other.balance())).code).toBe('session-expired')
  })

  test('works from a client of a linked line', async () => {
    const { open } = await playSignedIn()
    await open(linked).signOutEverywhere()
    expect((await errorOf(open(main).balance())).code).toBe('session-expired')
  })

  test('a session that is over is renewed first, so that the others end as well', async () => {
    const { sandbox, asked, open } = await playSignedIn()
    sandbox.mts.expire(main, 'session')
    await open(main).signOutEverywhere()
    expect(asked).toContain('GET /amserver/UI/Logout')
    expect((await open(main).session()).status).toBe('signed-out')
  })
})
