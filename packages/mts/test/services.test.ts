import { describe, expect, test } from 'vitest'
import { check, errorOf, signedIn } from './client-of.ts'
import { index, valueAt } from './fixture-case.ts'

const products = 'POST federation.mts.ru/graphql GetConnectedProductsCountBaseQueryInput'
const active = 'GET lk.mts.ru/api/services/list/active'
const subscriptions = 'GET lk.mts.ru/api/contentSubscription/list/active'
const logout = 'GET lk.mts.ru/api/login/logout'
const signOff = 'GET login.mts.ru/amserver/UI/Logout'

const listOf = (...list: readonly object[]): string =>
  `json ${JSON.stringify({ data: { myServicesProducts: { paidCount: 1, freeCount: 0, groups: [{ products: list }] } } })}`
const priced = (name: string, value: unknown, unitOfMeasure: string | null) => ({
  name,
  currentPrice: { value, unitOfMeasure },
})

describe('services', () => {
  test('the list is asked for as the cabinet asks', async () => {
    const { client, carrier } = await signedIn({ [products]: ['lk/my-services.json'] })
    await client.services()
    const { requestBody } = index.find(({ file }) => file === 'lk/my-services.json') ?? {}
    expect(valueAt(carrier.bodies[0], 'variables')).toEqual(valueAt(requestBody, 'variables'))
    expect(carrier.asked).toEqual([products])
  })

  test.each([
    ['₽/мес', 'month'],
    ['Month', 'month'],
    ['₽/день', 'day'],
    ['Day', 'day'],
    ['Week', 'day'],
    ['₽/30 дней', '30d'],
  ])('a fee in %s is a fee a %s', async (unit, period) => {
    const { client } = await signedIn({ [products]: [listOf(priced('Опция', '1 250,50', unit))] })
    expect(await client.services()).toMatchObject([
      { fee: { amount: 125_050 }, feePeriod: period, paid: true },
    ])
  })

  test('a price without a unit names no period', async () => {
    const { client } = await signedIn({ [products]: [listOf(priced('Опция', 5, null))] })
    const [first] = await client.services()
    expect(first).toMatchObject({ fee: { amount: 500 }, paid: true })
    expect(first).not.toHaveProperty('feePeriod')
  })

  test('a tariff with the word of a roaming option is paid', async () => {
    const list = listOf(priced('Ежемесячная плата «Smart Забугорище»', 800, 'Month'))
    const { client } = await signedIn({ [products]: [list] })
    expect(await client.services()).toMatchObject([{ paid: true }])
  })

  test('an older list that is empty proves nothing', async () => {
    const { client } = await signedIn({
      [products]: ['lk/graphql-errors.json'],
      [active]: ['lk/longtask-start.json'],
      [subscriptions]: ['lk/longtask-start.json'],
      [check]: ['lk/services-status-Blocked.json', 'lk/content-subscriptions-empty.json'],
    })
    expect((await errorOf(client.services())).code).toBe('unavailable')
  })

  test('an older list with one half missing is not shown as whole', async () => {
    const { client } = await signedIn({
      [products]: ['lk/graphql-errors.json'],
      [active]: ['lk/longtask-start.json'],
      [subscriptions]: ['status 404'],
      [check]: ['lk/services-active-result.json'],
    })
    expect((await errorOf(client.services())).code).toBe('unavailable')
  })

  test('the second of two fees counts where the first is missing', async () => {
    const service = { name: 'Опция', subscriptionFee: { value: 3.9, unitOfMeasureRaw: 'DAY' } }
    const { client } = await signedIn({
      [products]: ['lk/graphql-errors.json'],
      [active]: [`json ${JSON.stringify({ data: { services: [service] } })}`],
      [subscriptions]: ['lk/content-subscriptions-empty.json'],
    })
    expect(await client.services()).toMatchObject([{ fee: { amount: 390 }, feePeriod: 'day', paid: true }])
  })

  test('a session that is over is renewed, not read around', async () => {
    const { client, carrier } = await signedIn({
      [products]: ['auth/27d-expired-403.json', 'lk/my-services.json'],
      'GET united-auth.ssl.mts.ru/account/login': ['auth/01b-login-start-already.502.html'],
    })
    expect(await client.services()).toHaveLength(4)
    expect(carrier.asked).not.toContain(active)
  })
})

describe('signing out everywhere', () => {
  test('a sign-on that fails leaves the session in the store', async () => {
    const { client } = await signedIn({
      [logout]: ['auth/26-logout.302.txt'],
      [signOff]: ['auth/31d-unavailable.503.txt'],
    })
    expect((await errorOf(client.signOutEverywhere())).code).toBe('unavailable')
    expect((await client.session()).status).toBe('signed-in')
  })

  test('forgetting a session sends nothing', async () => {
    const { client, carrier } = await signedIn({})
    await client.signOut()
    expect(carrier.asked).toEqual([])
  })
})
