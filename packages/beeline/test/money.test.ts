import { describe, expect, test } from 'vitest'
import { errorOf, openLine } from './clients.ts'

const rest = 'GET my.beeline.ru/api/1.0/'
const web = 'GET moskva.beeline.ru'
const ok = (more: object): string =>
  `json ${JSON.stringify({ meta: { status: 'OK', code: 20000 }, ...more })}`
const postpaid = { [`${rest}info/payType`]: ['profile/pay-type-postpaid.json'] }

describe('money', () => {
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
