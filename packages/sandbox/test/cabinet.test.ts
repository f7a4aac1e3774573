import { createSandbox } from '@esim-usage/sandbox'
import { describe, expect, test } from 'vitest'
import { filterOf, readAll, rowFields, transactionsQuery } from './transactions.ts'
import { Visitor } from './visitor.ts'

const now = Date.parse('2026-11-25T12:00:00+03:00')
const main = '+79000000001'

function visit(pendingAnswers: number): Visitor {
  const sandbox = createSandbox({ now: () => now, pendingAnswers })
  return new Visitor(sandbox.handle, sandbox.mts.session(main))
}

const begin = (visitor: Visitor): Promise<string> =>
  visitor.json('/api/sharing/counters?overwriteCache=false')
const check = (visitor: Visitor, id: string, verb = 'api/sharing/counters'): Promise<Response> =>
  visitor.send(`https://lk.mts.ru/api/longtask/check/${encodeURIComponent(id)}?for=${verb}`)

interface Counters {
  readonly data: {
    readonly counters: {
      readonly name: string
      readonly usedAmount: number
      readonly currentAmount: number
    }[]
  }
}

describe('a long task', () => {
  test('says "not yet" in four ways, then gives the result as often as asked', async () => {
    const visitor = visit(4)
    const id = await begin(visitor)
    const said: string[] = []
    for (let ask = 0; ask < 4; ask += 1) {
      const response = await check(visitor, id)
      said.push(`${response.status} ${await response.text()}`)
    }
    expect(said).toEqual(['204 ', '200 ', '200 {"status":"Running"}', '200 {"loginStatus":"InProgress"}'])
    const results = await Promise.all([check(visitor, id), check(visitor, id)])
    expect(results.map(({ status }) => status)).toEqual([200, 200])
  })

  test('is unknown under another verb, another session and after a made-up id', async () => {
    const sandbox = createSandbox({ now: () => now })
    const visitor = new Visitor(sandbox.handle, sandbox.mts.session(main))
    const other = new Visitor(sandbox.handle, sandbox.mts.session(main))
    const id = await begin(visitor)
    expect((await check(visitor, id, 'api/creditLimit')).status).toBe(404)
    expect((await check(other, id)).status).toBe(404)
    expect((await check(visitor, 'NONE')).status).toBe(404)
  })
})

test('what a package has used is the sum of the rows of this month', async () => {
  const visitor = visit(0)
  const answer: Counters = await (await check(visitor, await begin(visitor))).json()
  const rows = await readAll(visitor, filterOf('2026-11-01', '2026-11-30'))
  const used = (name: string): number =>
    rows
      .filter(row => row.name === name && row.dateTime.endsWith('+03:00') && row.amount === 0)
      .reduce((total, { value, unitValue }) => total + (value ?? 0) * (unitValue === 'МБ' ? 1024 : 1), 0)
  const counted = Object.fromEntries(answer.data.counters.map(({ name, usedAmount }) => [name, usedAmount]))
  expect(counted['Интернет']).toBe(used('Мобильный интернет'))
  expect(counted['Минуты на все сети']).toBe(used('Исходящий звонок'))
  expect(counted['SMS']).toBe(used('Исходящее SMS'))
  for (const { currentAmount } of answer.data.counters) expect(currentAmount).toBeGreaterThanOrEqual(0)
})

const ask = async (query: string, variables: object = {}) => {
  const response = await visit(0).graphql(query, variables)
  return { status: response.status, body: await response.json() }
}

describe('the graph', () => {
  test('answers the fields asked for, no others', async () => {
    const { body } = await ask('{ tariffInfo(input: { screenName: "default" }) { name } }')
    expect(body).toEqual({ data: { tariffInfo: { name: 'Тестовый 2026' } } })
  })

  test.for([
    ['an unknown root field', '{ nope { name } }', 'Cannot query field "nope" on type "Query".'],
    [
      'an unknown member',
      '{ balances { nodes { ... on BalanceInfo { nope } } } }',
      'Cannot query field "nope" on type "BalanceInfo".',
    ],
  ] as const)('%s is a 400', async ([, query, message]) => {
    expect(await ask(query)).toEqual({ status: 400, body: { errors: [{ message }] } })
  })

  test('a missing variable is refused', async () => {
    const { status, body } = await ask(transactionsQuery(rowFields), { pageIndex: 1 })
    expect(status).toBe(400)
    expect(body.errors[0].message).toContain('$filter')
  })

  test.for([
    [
      'a date without an offset',
      { pageIndex: 1, filter: { ...filterOf('2026-06-01', '2026-06-30'), dateTo: '2026-06-30T23:59:59' } },
    ],
    ['a page before the first', { pageIndex: 0, filter: filterOf('2026-06-01', '2026-06-30') }],
  ] as const)('%s is an error beside null', async ([, variables]) => {
    const { status, body } = await ask(transactionsQuery(rowFields), variables)
    expect(status).toBe(200)
    expect(body.data).toEqual({ transactionsByFilter: null })
    expect(body.errors[0]).toMatchObject({
      path: ['transactionsByFilter'],
      extensions: { code: 'BAD_USER_INPUT' },
    })
  })

  test.for(['', '[]', '{"query":1}', '{'])('a body without a query is a 400: %s', async body => {
    const response = await visit(0).send('https://federation.mts.ru/graphql', { method: 'POST', body })
    expect(response.status).toBe(400)
  })
})
