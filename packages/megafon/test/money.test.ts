import { expect, test } from 'vitest'
import { balance, errorOf, expenses, signedIn } from './client-of.ts'

const months = 'GET /api/reports/months'
const history = 'GET /api/payments/history'
const current = 'GET /api/services/currentServices/list'
const older = 'GET /api/options/list/current'
const commercial = 'GET /api/balance/commercial'
const tariff = 'GET /api/tariff/2019-3/current'
const fails = [
  'status 404',
  'error-balance-500.json',
  'error-unauthorized-200.json',
  'error-maintenance-200.html',
  'error-empty-body.txt',
]

test.each(fails)(
  'balance and profile come through although all they can do without answers %s',
  async failure => {
    const optional = Object.fromEntries(
      [commercial, tariff, current, older].map(address => [address, [failure]]),
    )
    const { client } = await signedIn({
      ...optional,
      [balance]: ['main-balance.json'],
      'GET /api/profile/info': ['profile-info.json'],
    })
    expect(await client.balance()).toMatchObject({ main: { amount: 30_244 } })
    expect(await client.profile()).toMatchObject({ account: '100200300', lineStatus: 'unknown' })
  },
)

test('dashes and spaces of the old encoding become readable', async () => {
  const name = `Вклю\u00adчайся\u00a0\u0096 \u0097 M`
  const { client } = await signedIn({
    'GET /api/profile/info': ['profile-info.json'],
    [tariff]: [`json ${JSON.stringify({ name })}`],
  })
  expect((await client.profile()).tariff?.name).toBe('Включайся – — M')
})

test.each(fails)('a month keeps its groups although its total answers %s', async failure => {
  const { client } = await signedIn({ [expenses]: ['expenses-groups.json'], [months]: [failure] })
  const spending = await client.spending({ month: '2026-10' })
  expect([spending.categories.length, spending.total, spending.status]).toEqual([5, undefined, 'partial'])
})

test('a group without a sum is left out, and the month is not whole', async () => {
  const groups = {
    A: { expenses: [{ definition: 'x' }] },
    B: { totalAmount: '1,50', expenses: [{ definition: 'y' }] },
  }
  const { client } = await signedIn({
    [expenses]: [`json ${JSON.stringify({ expenseGroups: groups })}`],
    [months]: ['reports-months.json'],
  })
  expect(await client.spending({ month: '2026-10' })).toMatchObject({
    categories: [{ code: 'B', amount: { amount: 150 }, items: [{ label: 'y' }] }],
    status: 'partial',
  })
})

const payment = (date: string) => ({ amount: 1, date, descr: 'x' })
const pageOf = (...payments: readonly object[]): string => `json ${JSON.stringify({ payments })}`
const full = (date: string): string =>
  pageOf(...Array.from({ length: 30 }, (_, minute) => payment(`${date} 10:${10 + minute}`)))

test('payments are walked page by page until they lie before the days', async () => {
  const { client, carrier } = await signedIn({
    [history]: [full('20.11.2026'), full('05.11.2026'), full('20.10.2026'), full('01.10.2026')],
  })
  const found = await client.payments({ month: '2026-11' })
  expect(found).toHaveLength(60)
  expect(new Set(found.map(({ id }) => id)).size).toBe(60)
  const asked = carrier.sent.map(({ url }) => new URL(url).searchParams.get('offset'))
  expect(asked).toEqual(['0', '30', '60'])
})

test('pages that repeat, or never end, give no list at all', async () => {
  const repeated = await signedIn({ [history]: [full('20.11.2026')] })
  expect((await errorOf(repeated.client.payments({ month: '2026-11' }))).code).toBe('incomplete')
  const endless = Array.from({ length: 101 }, (_, page) => full(`${10 + (page % 10)}.11.2026`))
  const long = await signedIn({ [history]: endless })
  expect((await errorOf(long.client.payments({ month: '2026-11' }, { timeoutMs: 600_000 }))).code).toBe(
    'incomplete',
  )
})

test.each([pageOf(payment('вчера')), pageOf({ ...payment('01.11.2026'), amount: '—' })])(
  'a payment that cannot be read makes the list wrong: %s',
  async page => {
    const { client } = await signedIn({ [history]: [page] })
    expect((await errorOf(client.payments({ month: '2026-11' }))).code).toBe('schema-mismatch')
  },
)

test('a payment without words has none', async () => {
  const { client } = await signedIn({ [history]: [pageOf({ amount: 1, date: '01.11.2026' })] })
  expect(Object.keys((await client.payments({ month: '2026-11' }))[0] ?? {})).not.toContain('method')
})

test('the price of a service: numbers where all three are there, else its words', async () => {
  const full3 = { optionName: 'A', monthRate: '5,50', rcRate: '5,50', rcRatePeriodText: 'x', monthly: false }
  const paid = [
    full3,
    { ...full3, monthly: true },
    { ...full3, monthly: null, rcRatePeriodText: 'за 30 дней' },
    { ...full3, monthly: null },
    { ...full3, rcRate: null, previewImportantInformation: [{ title: 'бесплатно до конца года' }] },
    { optionName: 'B' },
  ]
  const { client } = await signedIn({ [current]: [`json ${JSON.stringify({ paid })}`] })
  const found = await client.services()
  expect(found.map(({ fee, feePeriod }) => [fee?.amount, feePeriod])).toEqual([
    [550, 'day'],
    [550, 'month'],
    [550, '30d'],
    [550, undefined],
    [undefined, undefined],
    [undefined, undefined],
  ])
  expect(found.map(({ label }) => label).slice(4)).toEqual(['A: бесплатно до конца года', 'B'])
})

test('where no list of services answers the failure is that of the newest', async () => {
  const { client } = await signedIn({ [current]: ['status 404'] })
  expect((await errorOf(client.services())).facts.endpoint).toBe('services.current')
})
