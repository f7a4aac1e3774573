import { createSandbox, type FaultPlan, type MtsEndpoint } from '@esim-usage/sandbox'
import { expect, test } from 'vitest'
import { filterOf, rowFields, transactionsQuery } from './transactions.ts'
import { Visitor } from './visitor.ts'

const main = '+79000000001'
const userInfo = 'https://lk.mts.ru/api/login/user-info'

function start(...plans: FaultPlan<MtsEndpoint>[]) {
  const waited: number[] = []
  const sandbox = createSandbox({
    now: () => Date.parse('2026-07-20T12:00:00+03:00'),
    wait: async milliseconds => {
      waited.push(milliseconds)
    },
  })
  for (const plan of plans) sandbox.mts.fail(plan)
  return { sandbox, waited, visitor: new Visitor(sandbox.handle, sandbox.mts.session(main)) }
}

test('unavailable is a 500, once', async () => {
  const { visitor } = start({ fault: 'unavailable' })
  expect((await visitor.send(userInfo)).status).toBe(500)
  expect((await visitor.send(userInfo)).status).toBe(200)
})

test('rate-limited is a 429, with a time only when one is given', async () => {
  const { visitor } = start({ fault: 'rate-limited', retryAfterSeconds: 7 }, { fault: 'rate-limited' })
  const timed = await visitor.send(userInfo)
  expect([timed.status, timed.headers.get('retry-after')]).toEqual([429, '7'])
  const untimed = await visitor.send(userInfo)
  expect([untimed.status, untimed.headers.get('retry-after')]).toEqual([429, null])
})

test.for([
  ['maintenance', 'Ведутся технические работы'],
  ['bot-wall', '/__qrator/'],
] as const)('%s is a page with status 200', async ([fault, words]) => {
  const response = await start({ fault }).visitor.send(userInfo)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toContain('text/html')
  expect(await response.text()).toContain(words)
})

test('slow answers late, and rightly', async () => {
  const { visitor, waited } = start({ fault: 'slow', delayMs: 1234 }, { fault: 'slow' })
  expect((await visitor.send(userInfo)).status).toBe(200)
  expect((await visitor.send(userInfo)).status).toBe(200)
  expect(waited).toEqual([1234, 5000])
})

test('slow ends with the abort of the request, by a real timer', async () => {
  const sandbox = createSandbox()
  sandbox.mts.fail({ fault: 'slow', delayMs: 60_000 })
  const abort = new AbortController()
  const answer = sandbox.handle(new Request(userInfo, { signal: abort.signal }))
  abort.abort(new Error('enough'))
  await expect(answer).rejects.toThrow('enough')
})

test('a real timer runs out by itself', async () => {
  const sandbox = createSandbox()
  sandbox.mts.fail({ fault: 'slow', delayMs: 1 })
  expect((await sandbox.handle(new Request(userInfo)))?.status).toBe(302)
})

test('session-expired ends the session; the persistent cookie renews it', async () => {
  const { visitor } = start({ fault: 'session-expired', endpoint: 'graphql' })
  expect((await visitor.graphql('{ balances { nodes { __typename } } }')).status).toBe(403)
  expect((await visitor.send(userInfo)).status).toBe(302)
  const { visited } = await visitor.follow('https://lk.mts.ru/')
  expect(visited.at(-1)).toBe('https://lk.mts.ru/')
})

test('half-json cuts the answer in the middle', async () => {
  const { visitor } = start({ fault: 'half-json' })
  const response = await visitor.send(userInfo)
  expect(response.headers.get('content-type')).toContain('json')
  const half = await response.text()
  expect(() => JSON.parse(half)).toThrow(SyntaxError)
  expect((await (await visitor.send(userInfo)).text()).startsWith(half)).toBe(true)
})

test('other-shape names the members of rows anew, and of nothing else', async () => {
  const { visitor } = start({ fault: 'other-shape' })
  const page = async () =>
    (
      await visitor.graphql(transactionsQuery(rowFields), {
        pageIndex: 1,
        filter: filterOf('2026-06-01', '2026-06-30'),
      })
    ).json()
  const { data: bent } = await page()
  const { data: right } = await page()
  const [row, first] = [bent, right].map(data => data.transactionsByFilter.transactions[0])
  expect(bent.transactionsByFilter.totalPages).toBe(right.transactionsByFilter.totalPages)
  expect(Object.keys(row)).toEqual(Object.keys(first).map(name => `${name}V2`))
})

test('other-shape leaves pages as they are', async () => {
  const { visitor } = start({ fault: 'other-shape' })
  expect(await (await visitor.send('https://lk.mts.ru/')).text()).toContain('<html')
})

test('unreachable is no answer', async () => {
  const { visitor } = start({ fault: 'unreachable' })
  await expect(visitor.send(userInfo)).rejects.toThrow(TypeError)
  expect((await visitor.send(userInfo)).status).toBe(200)
})

test('other-line answers with somebody else', async () => {
  const { visitor } = start({ fault: 'other-line', times: 2 })
  expect(await visitor.json('/api/login/profile')).toMatchObject({
    account: { phone: '9000000009' },
    slaves: [],
  })
  const query = '{ balances { nodes { ... on BalanceInfo { account { idValue } } } } }'
  const { data } = await (await visitor.graphql(query)).json()
  expect(data.balances.nodes[0].account.idValue).toBe('79000000009')
  expect(await visitor.json('/api/login/profile')).toMatchObject({ account: { phone: '9000000001' } })
})

test('a fault strikes its endpoint only, after and as often as it says', async () => {
  const { visitor } = start({ fault: 'unavailable', endpoint: 'transactionsByFilter', after: 1, times: 2 })
  const page = async () =>
    (
      await visitor.graphql(transactionsQuery(rowFields), {
        pageIndex: 1,
        filter: filterOf('2026-06-01', '2026-06-30'),
      })
    ).status
  expect((await visitor.graphql('{ balances { nodes { __typename } } }')).status).toBe(200)
  const seen = [await page(), await page(), await page(), await page()]
  expect(seen).toEqual([200, 500, 500, 200])
})

test('heal forgets what would go on for ever', async () => {
  const { sandbox, visitor } = start({ fault: 'maintenance', times: Infinity })
  await visitor.send(userInfo)
  expect((await visitor.send(userInfo)).headers.get('content-type')).toContain('html')
  sandbox.heal()
  expect((await visitor.send(userInfo)).headers.get('content-type')).toContain('json')
})
