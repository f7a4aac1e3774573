import { readFileSync } from 'node:fs'
import { createSandbox, type SandboxOptions } from '@esim-usage/sandbox'
import { describe, expect, test } from 'vitest'
import { differences, shapeOf } from './shape.ts'
import { allFields, filterOf, rowFields, transactionsQuery } from './transactions.ts'
import { Visitor } from './visitor.ts'

const now = Date.parse('2026-07-20T12:00:00+03:00')
const main = '+79000000001'

const sample = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8'))

function visit(line = main, options: SandboxOptions = {}): Visitor {
  const sandbox = createSandbox({ now: () => now, ...options })
  return new Visitor(sandbox.handle, sandbox.mts.session(line))
}

async function task(visitor: Visitor, verb: string, asks = 1): Promise<unknown> {
  const id: string = await visitor.json(`/${verb}?overwriteCache=false`)
  let last = new Response()
  for (let ask = 0; ask < asks; ask += 1) {
    last = await visitor.send(`https://lk.mts.ru/api/longtask/check/${id}?for=${verb}`)
  }
  return last.json()
}

async function graph(query: string, variables: object = {}, line = main): Promise<unknown> {
  return (await visit(line).graphql(query, variables)).json()
}

const balances = `{ balances { nodes { __typename ... on BalanceInfo {
  industry { code name industryId } account { idValue idType } name code status source effectiveDate
  cashbackBalanceText cashbackHintText remainingValue { amount currency }
  limits { ... on LimitInfo { type } ... on LimitError { type } } } } } }`
const tariff = `query GetProductsTariffInfo($screenName: String!) { tariffInfo(input: { screenName: $screenName }) {
  name alias tariffPricesInfo { mainPrice { price basePrice date descriptionPrice } } tariffType industryCode
  tariffManage tariffPaymentType tariffContent { tariffPdfUrl } tariffSigns { key value } } }`

const myServices = `query GetConnectedProductsCountBaseQueryInput($groups: [MMProductsMyServicesGroupType!]) {
  myServicesProducts(input: { productListType: "PAID_AND_FREE_LIST", groupType: $groups, timeZone: "+03:00" }) {
  paidCount freeCount groups { products { name description currentPrice { value unitOfMeasure } } } } }`

const rowsOf = (filter: object): Promise<unknown> =>
  graph(transactionsQuery(rowFields), { pageIndex: 1, filter })
const totalsOf = (filter: object): Promise<unknown> =>
  graph(transactionsQuery(`${allFields} ${rowFields}`), { pageIndex: 1, filter })

const july = (rest: object): object => filterOf('2026-07-01', '2026-07-20', rest)
const instant = { pendingAnswers: 0 }

/** The sandbox's answer, and the samples of the same endpoint; several samples are one shape. */
const endpoints: Readonly<Record<string, readonly [() => Promise<unknown>, ...string[]]>> = {
  'user-info': [() => visit().json('/api/login/user-info'), '22-user-info-success'],
  profile: [() => visit().json('/api/login/profile'), 'profile'],
  'account-blocker': [() => visit().json('/api/accountInfo/accountBlocker'), 'account-blocker'],
  'counters, begun': [() => visit().json('/api/sharing/counters'), 'longtask-start'],
  'counters, running': [
    () => task(visit(main, { pendingAnswers: 3 }), 'api/sharing/counters', 3),
    'longtask-pending-running',
  ],
  'counters, not ready': [
    () => task(visit(main, { pendingAnswers: 4 }), 'api/sharing/counters', 4),
    'longtask-pending-inprogress',
  ],
  counters: [() => task(visit(main, instant), 'api/sharing/counters'), 'counters'],
  'counters, unlimited': [
    () => task(visit('+79000000002', instant), 'api/sharing/counters'),
    'counters-unlimited',
  ],
  'counters, none': [() => task(visit('+79000000003', instant), 'api/sharing/counters'), 'counters-empty'],
  'credit-limit': [() => task(visit(main, instant), 'api/creditLimit'), 'credit-limit-result'],
  'longtask, unknown': [
    () => visit().json('/api/longtask/check/NONE?for=api/creditLimit'),
    'longtask-failed-404',
  ],
  balances: [() => graph(balances), 'balance'],
  tariffInfo: [() => graph(tariff, { screenName: 'default' }), 'tariff-month'],
  'tariffInfo, without prices': [
    () => graph(tariff, { screenName: 'default' }, '+79000000003'),
    'tariff-null-prices',
  ],
  'transactionsByFilter, rows': [() => rowsOf(july({})), 'detail-page1', 'detail-page2'],
  'transactionsByFilter, totals': [() => totalsOf(july({ showFree: false })), 'expenses-base'],
  'transactionsByFilter, top-ups': [
    () => totalsOf(july({ showFree: false, tabType: 'INCOME' })),
    'payments-income',
  ],
  'transactionsByFilter, no top-ups': [
    () => totalsOf(filterOf('2020-01-01', '2020-01-31', { showFree: false, tabType: 'INCOME' })),
    'payments-empty',
  ],
  'transactionsByFilter, nothing': [() => totalsOf(filterOf('2020-01-01', '2020-01-31')), 'expenses-zero'],
  myServicesProducts: [() => graph(myServices, { groups: ['DIGITAL_SERVICE'] }), 'my-services'],
  services: [() => task(visit(main, instant), 'api/services/list/active'), 'services-active-result'],
  'services, blocked': [
    () => task(visit('+79000000003', instant), 'api/services/list/active'),
    'services-status-BlockDueToInsufficiencyOfMoney',
  ],
  'content-subscriptions': [
    () => task(visit(main, instant), 'api/contentSubscription/list/active'),
    'content-subscriptions-result',
  ],
  'content-subscriptions, none': [
    () => task(visit('+79000000002', instant), 'api/contentSubscription/list/active'),
    'content-subscriptions-empty',
  ],
  'graphql, unknown field': [
    () => graph('{ balances { nodes { ... on BalanceInfo { nope } } } }'),
    'graphql-400',
  ],
  'graphql, stranger': [
    async () => (await new Visitor(createSandbox().handle).graphql(balances)).json(),
    '27d-expired-403',
  ],
}

describe('answers have the paths and types of the samples', () => {
  test.for(Object.entries(endpoints))('%s', async ([, [ask, ...samples]]) => {
    expect(differences(shapeOf(await ask()), shapeOf(...samples.map(sample)))).toEqual([])
  })

  test('a session that is not ready yet', async () => {
    const sandbox = createSandbox({ now: () => now })
    const visitor = new Visitor(sandbox.handle, sandbox.mts.session(main))
    sandbox.mts.expire(main)
    await visitor.follow('https://lk.mts.ru/')
    const answer = await visitor.json('/api/login/user-info')
    expect(differences(shapeOf(answer), shapeOf(sample('21-user-info-inprogress')))).toEqual([])
  })
})

describe('a difference is found and named', () => {
  const told = { data: { rows: [{ name: 'a', amount: 1, note: null }], total: 1 } }
  test.for([
    [
      'a missing path',
      { data: { rows: [{ name: 'a', note: null }], total: 1 } },
      'missing: data.rows[].amount',
    ],
    ['an extra path', { data: { ...told.data, more: 1 } }, 'extra: data.more'],
    ['a wrong type', { data: { ...told.data, total: '1' } }, 'data.total: string, the sample has number'],
    ['a list that is none', { data: { ...told.data, rows: {} } }, 'data.rows: object, the sample has array'],
  ] as const)('%s', ([, answer, difference]) => {
    expect(differences(shapeOf(answer), shapeOf(told))).toContain(difference)
  })

  test('null, an empty list and a member that only one row has are no differences', () => {
    expect(differences(shapeOf({ data: { rows: [], total: null } }), shapeOf(told))).toEqual([])
    expect(differences(shapeOf(told), shapeOf({ data: { rows: [], total: 1 } }))).toEqual([])
  })
})
