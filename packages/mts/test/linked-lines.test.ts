import { describe, expect, test } from 'vitest'
import { errorOf, signedIn, switching } from './client-of.ts'
import { blocked, linked, main, playSignedIn } from './sandbox-client.ts'

const month = { month: '2026-07' }
const zero = {
  'POST federation.mts.ru/graphql GetExpensesBaseAndCategoryInfoQueryInput': ['lk/expenses-zero.json'],
}
const switchOf = (line: number) =>
  `POST united-auth.ssl.mts.ru/account/switch/00000000-0000-4000-8000-00000000000${line}`

describe('over the sandbox', () => {
  test('linked lines are read through the session of the main line, each as itself', async () => {
    const { open } = await playSignedIn()
    const holders = await Promise.all(
      [main, linked, blocked].map(async line => {
        const { line: read, lineStatus, tariff } = await open(line).profile()
        return [read, lineStatus, tariff?.feePeriod]
      }),
    )
    expect(holders).toEqual([
      [main, 'active', 'month'],
      [linked, 'active', 'day'],
      [blocked, 'blocked-financial', undefined],
    ])
  })

  test('after the read of a linked line the session shows the main one', async () => {
    const { asked, open } = await playSignedIn()
    await open(linked).balance()
    asked.length = 0
    expect((await open(main).profile()).line).toBe(main)
    expect(asked.filter(address => address.startsWith('POST /account/switch'))).toEqual([])
  })

  test('every page of a linked line is of that line', async () => {
    const { open } = await playSignedIn()
    const records = await open(linked).usage({ month: '2026-06' }).toArray()
    expect(records.length).toBeGreaterThan(50)
    expect(new Set(records.map(({ line }) => line))).toEqual(new Set([linked]))
  })

  test('lines are those of the sign-in, whoever asks', async () => {
    const { open } = await playSignedIn()
    for (const line of [main, linked])
      expect((await open(line).lines()).map(({ line: each, role }) => [each, role])).toEqual([
        [main, 'main'],
        [linked, 'linked'],
        [blocked, 'linked'],
      ])
  })
})

describe('a switch', () => {
  test('that left the session where it was is no read of another line', async () => {
    const { client } = await signedIn(
      { ...switching, ...zero, 'GET lk.mts.ru/api/login/user-info': ['auth/22-user-info-success.json'] },
      { line: linked, linked: true },
    )
    expect((await errorOf(client.spending(month))).code).toBe('wrong-line')
  })

  test('without a token is not tried', async () => {
    const { client, carrier } = await signedIn(
      { ...switching, 'GET lk.mts.ru/api/login/refreshCsrfToken': ['json {}'] },
      { line: linked, linked: true },
    )
    expect((await errorOf(client.spending(month))).code).toBe('schema-mismatch')
    expect(carrier.asked).not.toContain(switchOf(2))
  })

  test('that cannot go back takes no result away', async () => {
    const { client } = await signedIn(
      { ...switching, ...zero, [switchOf(1)]: ['status 503'] },
      { line: linked, linked: true },
    )
    expect(await client.spending(month)).toMatchObject({ total: { amount: 0 } })
  })
})
