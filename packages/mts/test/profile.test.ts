import { expect, test } from 'vitest'
import { errorOf, profile, signedIn, userInfo } from './client-of.ts'

const tariff = 'POST federation.mts.ru/graphql GetProductsTariffInfo'
const blocker = 'GET lk.mts.ru/api/accountInfo/accountBlocker'
const parts = { [tariff]: ['lk/tariff-month.json'], [blocker]: ['lk/account-blocker.json'] }
const info = (userProfile: object | null): string =>
  `json ${JSON.stringify({ loginStatus: 'Success', userProfile })}`

test('a number of another line is never shown as this one', async () => {
  const { client } = await signedIn({ ...parts, [userInfo]: [info({ login: '79000000007' })] })
  expect((await errorOf(client.profile())).code).toBe('wrong-line')
})

test('no number at all is not guessed at', async () => {
  const { client } = await signedIn({ ...parts, [userInfo]: [info(null)] })
  expect((await errorOf(client.profile())).code).toBe('schema-mismatch')
})

test('all that is missing is absent', async () => {
  const { client } = await signedIn({
    [userInfo]: [info({ login: '9000000001', displayName: '' })],
    [profile]: ['json {"account":{"phone":"9000000001"}}'],
    [tariff]: ['json {"data":{"tariffInfo":null}}'],
    [blocker]: ['status 404'],
  })
  const { source: _source, ...rest } = await client.profile()
  expect(rest).toEqual({ line: '+79000000001', timeZone: 'Europe/Moscow', lineStatus: 'unknown' })
})

test('a list price equal to the fee is not told twice', async () => {
  const price = { price: '300 ₽/мес', basePrice: '300 ₽/мес' }
  const { client } = await signedIn({
    ...parts,
    [tariff]: [
      `json ${JSON.stringify({ data: { tariffInfo: { name: 'Т', tariffPricesInfo: { mainPrice: price } } } })}`,
    ],
  })
  expect((await client.profile()).tariff).toEqual({
    name: 'Т',
    fee: { amount: 30_000, currency: 'RUB', scale: 2 },
    feePeriod: 'month',
  })
})

test('the account of the profile stands in where the first answer has none', async () => {
  const { client } = await signedIn({ ...parts, [userInfo]: [info({ login: '79000000001' })] })
  expect((await client.profile()).account).toBe('277000000001')
})
