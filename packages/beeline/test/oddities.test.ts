import { describe, expect, test } from 'vitest'
import { errorOf, openLine } from './clients.ts'

const rest = 'GET my.beeline.ru/api/1.0/'
const web = 'GET moskva.beeline.ru'
const ok = (more: object): string =>
  `json ${JSON.stringify({ meta: { status: 'OK', code: 20000 }, ...more })}`
const accumulators = `${rest}info/accumulators`
const userInfo = `${web}/api/profile/userinfo/data/`
const empty = { [`${web}/api/uni-profile-mobile/accumulators/`]: ['web/accumulators-empty.json'] }
const postpaidWeb = { [`${web}/api/profile/common/settings/`]: ['web/settings-postpaid.json'] }
const postpaid = { [`${rest}info/payType`]: ['profile/pay-type-postpaid.json'] }

describe('packages', () => {
  const read = async (...list: readonly object[]) =>
    (await openLine('rest', { [accumulators]: [ok({ accumulators: list })] })).client.allowances()

  test('any of the texts may be the name', async () => {
    const list = await read(
      { soc: 'A', unit: 'SMS' },
      { accName: 'Б', unit: 'SMS' },
      { restName: '', name: 'В' },
    )
    expect(list.map(({ name }) => name)).toEqual(['A', 'Б', 'В'])
  })

  test('unlimited by its service, whatever it is called, and only data', async () => {
    const list = await read(
      { soc: 'SBL4P2_3', name: 'X', unit: 'KBYTE', size: 1 },
      { name: 'Безлимит', unit: 'SMS', size: 1, rest: 1 },
    )
    expect(list.map(({ unlimited, total }) => [unlimited, total])).toEqual([
      [true, undefined],
      [false, 1],
    ])
  })

  test('minutes to Beeline, half a message, nothing said', async () => {
    const [minutes, half, bare] = await read(
      { name: 'На Билайн', unit: 'SECONDS', size: '60', rest: 30 },
      { name: 'SMS', unit: 'SMS', size: 1.5 },
      {},
    )
    expect(minutes).toMatchObject({ scope: { networks: 'on-net' }, total: 60, used: 30 })
    expect(half).not.toHaveProperty('total')
    expect(bare).toMatchObject({ kind: 'other', unit: 'raw', primary: false })
  })

  test('none and no word of bonuses is an outage, not an empty list', async () => {
    const { client } = await openLine('rest', { [`${rest}info/prepaidAddBalance`]: ['status 500'] })
    expect((await errorOf(client.allowances())).code).toBe('unavailable')
  })

  test('an empty list of one kind is looked for in the other', async () => {
    const prepaid = await openLine('rest', { [`${rest}info/rests`]: ['remains/rests.json'] })
    expect(await prepaid.client.allowances()).toHaveLength(3)
    const other = await openLine('rest', { ...postpaid, [accumulators]: ['remains/accumulators.json'] })
    expect(await other.client.allowances()).toHaveLength(4)
    const failing = await openLine('rest', { ...postpaid, [accumulators]: ['status 500'] })
    expect(await failing.client.allowances()).toEqual([])
  })

  test('web: a block that says so is no packages; the second list counts alone', async () => {
    const noBlocks = { ...empty, [`${web}/api/uni-profile-mobile/blocks/`]: ['status 500'] }
    const info = (data: object) => ({ [userInfo]: [`json ${JSON.stringify({ accumulators: { data } })}`] })
    const none = await openLine('web', { ...noBlocks, ...info({ list: [] }) })
    expect(await none.client.allowances()).toEqual([])
    const young = await openLine('web', {
      ...noBlocks,
      ...info({ list: [], listForYoung: [{ unit: 'SMS' }] }),
    })
    expect(await young.client.allowances()).toHaveLength(1)
  })
})

describe('money', () => {
  test('web: a balance nobody shows is an outage', async () => {
    const { client } = await openLine('web', {
      [userInfo]: ['status 500'],
      [`${web}/apigw/ub/balance/main/`]: ['status 500'],
      [`${web}/api/uni-profile-balances/`]: ['json [{"balanceType":"UB","sum":5}]'],
    })
    expect((await errorOf(client.balance())).code).toBe('unavailable')
  })

  test('web: a postpaid line has no payments and no month', async () => {
    const { client } = await openLine('web', postpaidWeb)
    expect((await errorOf(client.payments({ month: '2026-11' }))).code).toBe('no-access')
    expect((await errorOf(client.spending({ month: '2026-11' }))).code).toBe('no-access')
  })

  test('web: a month that is over is complete, one without the own balance is an outage', async () => {
    const expenses = `${web}/api/profile/detalization/expensestructure/`
    const over = await openLine('web', {})
    expect(await over.client.spending({ month: '2026-10' })).toMatchObject({ status: 'complete' })
    const strange = await openLine('web', { [expenses]: ['json {"balanceAndBonuses":[]}'] })
    expect((await errorOf(strange.client.spending({ month: '2026-10' }))).code).toBe('unavailable')
    const silent = await openLine('web', {
      [expenses]: ['json {"balanceAndBonuses":[{"title":"Личный баланс"}]}'],
    })
    expect(await silent.client.spending({ month: '2026-10' })).toMatchObject({ status: 'partial' })
  })

  test('a past month of a postpaid line has what was paid in, and asks for nothing that runs', async () => {
    const { client, carrier } = await openLine('rest', postpaid)
    expect(await client.spending({ month: '2026-09' })).toMatchObject({
      income: { amount: 0 },
      categories: [],
    })
    expect(carrier.count(`${rest}info/postpaidBalance`)).toBe(0)
  })

  test('a running period that is not told is left out', async () => {
    const { client } = await openLine('rest', {
      ...postpaid,
      [`${rest}info/postpaidBalance`]: ['status 500'],
    })
    expect(await client.spending({ month: '2026-11' })).toMatchObject({ categories: [] })
    expect(await client.balance()).not.toHaveProperty('spentThisPeriod')
  })

  test('bonus money that is no number is left out, one without a day stays', async () => {
    const rows = [
      { name: 'A', unit: 'RUR', value: 'x' },
      { name: 'B', unit: 'RUB', value: 1 },
      { unit: 'RUR', value: 2 },
    ]
    const { client } = await openLine('rest', { [`${rest}info/prepaidAddBalance`]: [ok({ money: rows })] })
    expect((await client.balance()).bonuses?.map(({ label }) => label)).toEqual(['B', ''])
  })

  test('a pay type nobody knows and a debt that is refused for another reason is an error', async () => {
    const { client } = await openLine('rest', {
      [`${rest}info/payType`]: [ok({ payType: 'NEW' })],
      [`${rest}info/postpaidDebt`]: ['errors/20005.json', 'balance/postpaid-debt.json'],
    })
    expect((await errorOf(client.balance())).code).toBe('unknown-line')
    expect((await client.balance()).model).toBe('postpaid')
  })

  test('web: a payment printed without an offset is in the zone of the line', async () => {
    const rows = [
      { balanceName: 'Личный баланс', value: '10,5', date: '2026-11-20' },
      { balanceName: 'Личный баланс', value: 1, date: '2026-11-20T10:00:00' },
    ]
    const { client } = await openLine('web', {
      [`${web}/api/profile/detalization/paymentsprepaid/`]: [
        `json ${JSON.stringify({ detalizationPayments: rows })}`,
      ],
    })
    expect(await client.payments({ month: '2026-11' })).toMatchObject([
      { paidAt: '2026-11-20T00:00:00+03:00', precision: 'day', amount: { amount: 1050 } },
      { paidAt: '2026-11-20T10:00:00+03:00', precision: 'second' },
    ])
  })
})

describe('profile and services', () => {
  test.each([
    [{ status: 'X', statusDesc: 'Добровольная блокировка' }, 'blocked-voluntary'],
    [{ status: 'X' }, 'blocked'],
    [{}, 'unknown'],
  ])('a state %j is %s', async (state, expected) => {
    const { client } = await openLine('rest', { [`${rest}info/status`]: [ok(state)] })
    expect((await client.profile()).lineStatus).toBe(expected)
  })

  test('what cannot be read is absent, and is no failure of the rest', async () => {
    const { client } = await openLine('rest', {
      [`${rest}info/pricePlan`]: ['status 500'],
      [`${rest}sso/contactData`]: ['status 500'],
    })
    const profile = await client.profile()
    for (const key of ['tariff', 'holder', 'account', 'region']) expect(profile).not.toHaveProperty(key)
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
