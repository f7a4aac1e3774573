import { expect, test } from 'vitest'
import { buy, call, type Caller, orderOf, productsOf, questions, statusOf } from './caller.ts'

const window = { startDateTime: '2026-06-30T21:00:00Z', endDateTime: '2026-07-19T21:00:00Z' }
const usage = 'Bills/BillingStatementExtdByMSISDN'
const payments = 'Bills/PaymentHistoryByMSISDN'
const order = 'Documents/CallHistoryByMSISDN'
const status = 'Product/CheckRequestStatusByUUID'
const stranger = '79000000999'

const codeOf = async (response: Response): Promise<readonly unknown[]> => [
  response.status,
  (await response.json()).errorCode,
]

type Ask = (caller: Caller) => Promise<Response>

test.each<readonly [string, Ask, number, string]>([
  [
    'a window without its zone',
    async ({ get }) =>
      get(usage, {
        msisdn: '79000000001',
        startDateTime: '2026-07-01T00:00:00',
        endDateTime: window.endDateTime,
      }),
    400,
    '1100',
  ],
  ['rows of a stranger', async ({ get }) => get(usage, { msisdn: stranger, ...window }), 401, '1014'],
  [
    'rows of more than a hundred lines',
    async ({ get }) => get('Bills/BillingStatementExtdByAccount', { account: '277000000300', ...window }),
    400,
    '1100',
  ],
  [
    'a balance of a stranger',
    async ({ get }) => get('Bills/CheckBalanceByMSISDN', { 'characteristic.value': stranger }),
    401,
    '1014',
  ],
  [
    'a balance of an account without its field',
    async ({ get }) => get('Bills/CheckBalanceByAccount', { accountNo: '277000000001' }),
    500,
    '500',
  ],
  [
    'a tariff without its field',
    async ({ get }) => get('Product/BillPlanInfo', { 'productCharacteristic.value': '79000000001' }),
    500,
    '500',
  ],
  [
    'packages of an account',
    async ({ get }) => get('Bills/ValidityInfo', { 'customerAccount.accountNo': '277000000001' }),
    401,
    '1014',
  ],
  [
    'payments of bare days',
    async ({ get }) => get(payments, { msisdn: '79000000001', dateFrom: '2026-06-01', dateTo: '2026-06-30' }),
    400,
    '1100',
  ],
  [
    'products of no kind',
    async ({ get }) => get('Product/ProductInfo', productsOf('79000000001', 'tariff')),
    400,
    '1100',
  ],
  [
    'a page that is too large',
    async ({ get }) => get('Service/HierarchyStructure', { pageSize: '1001' }),
    400,
    '1100',
  ],
  [
    'a tree of a stranger',
    async ({ get }) => get('Service/HierarchyStructure', { msisdn: stranger }),
    401,
    '1014',
  ],
  [
    'comments of too many lines',
    async ({ post }) =>
      post('Service/GetCommentsByMSISDN', { msisdns: Array.from({ length: 301 }, () => stranger) }),
    400,
    '1100',
  ],
  ['comments of nothing', async ({ post }) => post('Service/GetCommentsByMSISDN', {}), 400, '1100'],
  [
    'an order with a zone',
    async ({ post }) => post(order, orderOf({ dateFrom: '2026-06-01T00:00:00Z' })),
    500,
    '500',
  ],
  ['an order in capitals', async ({ post }) => post(order, orderOf({ documentFormat: 'XML' })), 400, '1100'],
  ['an order for nobody', async ({ post }) => post(order, orderOf({ msisdns: [] })), 400, '1100'],
  ['an order for a stranger', async ({ post }) => post(order, orderOf({ msisdns: [stranger] })), 401, '1014'],
  [
    'the state of an order without its time',
    async ({ post }) => post(status, statusOf('1', { validFor: {} })),
    400,
    '1100',
  ],
  ['the state of no order', async ({ post }) => post(status, statusOf('1')), 400, '1100'],
  ['no content type', async ({ get }) => get(usage, {}, {}), 415, '415'],
  [
    'a token of somebody else',
    async ({ get }) => get(usage, {}, { authorization: 'Bearer x', 'content-type': 'application/json' }),
    401,
    '1001',
  ],
])('%s is refused', async (_name, ask, httpStatus, code) => {
  expect(await codeOf(await ask(await call()))).toEqual([httpStatus, code])
})

test('keys and the grant have to be right', async () => {
  const { sandbox } = await call()
  expect((await buy(sandbox, 'wrong')).status).toBe(401)
  expect((await buy(sandbox, sandbox.mtsBusiness.keys.clientSecret, 'password')).status).toBe(400)
})

test('a token ends after an hour, and all of them when they are ended', async () => {
  const caller = await call()
  const ask = questions['tariff-rental'] ?? (async () => Response.error())
  caller.clock.now += 3_599_000
  expect((await ask(caller)).status).toBe(200)
  caller.clock.now += 1000
  expect(await codeOf(await ask(caller))).toEqual([401, '1013'])
  const other = await call()
  other.sandbox.mtsBusiness.fail({ fault: 'session-expired' })
  expect(await codeOf(await ask(other))).toEqual([401, '1013'])
})

test('a minute holds no more than its package', async () => {
  const caller = await call()
  caller.sandbox.mtsBusiness.orderRatePackage(60)
  const ask = questions['tariff-rental'] ?? (async () => Response.error())
  const statuses: number[] = []
  for (let asked = 0; asked < 61; asked += 1) {
    caller.clock.now += 400
    statuses.push((await ask(caller)).status)
  }
  expect(statuses.filter(each => each === 200)).toHaveLength(60)
  const refused = await ask(caller)
  expect(refused.status).toBe(429)
  caller.clock.now += Number(refused.headers.get('retry-after')) * 1000
  expect((await ask(caller)).status).toBe(200)
})

test('a slow answer is late, a limited one says for how long', async () => {
  const waits: number[] = []
  const caller = await call({ wait: async milliseconds => void waits.push(milliseconds) })
  const ask = questions['tariff-rental'] ?? (async () => Response.error())
  caller.sandbox.mtsBusiness.fail({ fault: 'slow', endpoint: 'tariff-fee' })
  expect((await ask(caller)).status).toBe(200)
  expect(waits).toEqual([5000])
  caller.sandbox.mtsBusiness.fail({ fault: 'rate-limited', retryAfterSeconds: 7 })
  expect((await ask(caller)).headers.get('retry-after')).toBe('7')
})

test('an account is ordered for all of its lines, month by month', async () => {
  const { post, sandbox } = await call({ pendingAnswers: 0 })
  const asked = orderOf({ accounts: ['277000000200'], dateFrom: '2026-05-15T00:00:00' })
  const [{ request }] = await (await post('Documents/CallHistoryByAccount', asked)).json()
  for (let times = 0; times < 2; times += 1)
    expect(await (await post(status, statusOf(request.messageId))).json()).toEqual([
      { relatedParty: [{ id: request.messageId, status: 'Completed' }] },
    ])
  expect(sandbox.mtsBusiness.mailbox().map(({ files }) => files.length)).toEqual([10])
})
