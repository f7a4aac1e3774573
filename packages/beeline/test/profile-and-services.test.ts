import { describe, expect, test } from 'vitest'
import { errorOf, openLine } from './clients.ts'

const rest = 'GET my.beeline.ru/api/1.0/'
const web = 'GET moskva.beeline.ru'
const ok = (more: object): string =>
  `json ${JSON.stringify({ meta: { status: 'OK', code: 20000 }, ...more })}`
const userInfo = `${web}/api/profile/userinfo/data/`

describe('profile and services', () => {
  test.each([
    [{ status: 'X', statusDesc: 'Добровольная блокировка' }, 'blocked-voluntary'],
    [{ status: 'X' }, 'blocked'],
    [{}, 'unknown'],
  ])('a state %j is %s', async (state, expected) => {
    const { client } = await openLine('rest', { [`${rest}info/status`]: [ok(state)] })
    expect((await client.profile()).lineStatus).toBe(expected)
  })

  test('web: words give the fee where its address fails; no words give none', async () => {
    const noFee = { [`${web}/api/uni-profile-mobile/tariff-fee/`]: ['status 500'] }
    const words = await openLine('web', noFee)
    expect((await words.client.profile()).tariff).toMatchObject({
      fee: { amount: 65_000 },
      feePeriod: 'month',
    })
    const silent = await openLine('web', { ...noFee, [userInfo]: ['web/userinfo-partial.json'] })
    expect((await silent.client.profile()).tariff).toEqual({ name: 'Тестовый UP' })
  })

  test('web: nothing but the line is known', async () => {
    const { client } = await openLine('web', {
      [userInfo]: ['status 500'],
      [`${web}/api/uni-profile-mobile/blocks/`]: ['status 500'],
      [`${web}/apigw/ub/balance/main/`]: ['status 500'],
      [`${web}/api/profile/settings/abonentform/`]: ['status 500'],
    })
    const profile = await client.profile()
    expect(profile).toMatchObject({ line: '+79000000001', lineStatus: 'unknown', paymentModel: 'prepaid' })
    for (const key of ['tariff', 'holder']) expect(profile).not.toHaveProperty(key)
  })

  test('web: services nobody shows are an outage, none at both addresses is none', async () => {
    const [newer, older] = [`${web}/api/uni-profile-mobile/services/`, `${userInfo} ConnectedServices`]
    const failing = await openLine('web', {
      [newer]: ['status 500'],
      [older]: ['json {"connectedServices":null}'],
    })
    expect((await errorOf(failing.client.services())).code).toBe('unavailable')
    const none = await openLine('web', { [newer]: ['json []'], [older]: ['json {"connectedServices":null}'] })
    expect(await none.client.services()).toEqual([])
  })

  test('a subscription without a name is one', async () => {
    const { client } = await openLine('rest', {
      [`${rest}info/subscriptions`]: [ok({ subscriptions: [{}] })],
    })
    expect(await client.services()).toMatchObject([{ name: 'subscription', kind: 'subscription' }])
    const other = await openLine('web', { [`${web}/api/uni-profile-mobile/subscriptions/`]: ['json [{}]'] })
    expect((await other.client.services()).at(-1)).toMatchObject({ name: 'subscription' })
  })
})
