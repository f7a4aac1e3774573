import { describe, expect, test } from 'vitest'
import { balances, check, credit, errorOf, signedIn } from './client-of.ts'

const node = (over: object = {}) => ({
  account: { idValue: '79000000001' },
  code: 'X',
  name: 'Что-то',
  remainingValue: { amount: 10, currency: 'RUB' },
  ...over,
})
const nodes = (...list: readonly object[]): string =>
  `json ${JSON.stringify({ data: { balances: { nodes: list } } })}`
const read = async (answer: string) => (await signedIn({ [balances]: [answer] })).client.balance()

describe('which node is the balance', () => {
  test('without MMA the one whose name says balance', async () => {
    const balance = await read(nodes(node(), node({ name: 'Баланс', remainingValue: { amount: 7 } })))
    expect(balance).toMatchObject({ main: { amount: 700, currency: 'RUB' } })
    expect(balance).not.toHaveProperty('quality')
  })

  test('without any such the first of the line, flagged', async () => {
    expect(await read(nodes(node(), node()))).toMatchObject({
      main: { amount: 1000 },
      quality: { level: 'suspect' },
    })
  })

  test('a number without the leading 7 is the line as well', async () => {
    const own = node({ code: 'MMA', account: { idValue: '9000000001' } })
    expect(await read(nodes(own))).toMatchObject({ main: { amount: 1000 } })
  })

  test.each([
    ['no node of the line', nodes(node({ account: { idValue: '79000000007' } }))],
    ['no nodes', nodes()],
    ['null', 'json {"data":{"balances":null}}'],
    ['an error without words', nodes({ account: { idValue: '79000000001' }, error: null })],
  ])('%s is a failure, never zero', async (_name, answer) => {
    const { client } = await signedIn({ [balances]: [answer] })
    expect((await errorOf(client.balance())).code).toBe('unavailable')
  })
})

test('own money in another currency makes no cashback', async () => {
  const own = node({ code: 'PA-OF', remainingValue: { amount: 1, currency: 'USD' } })
  expect(await read(nodes(node({ code: 'MMA' }), own))).not.toHaveProperty('cashback')
})

test('a credit limit that is not ready in time is absent', async () => {
  const { client, carrier } = await signedIn({
    [balances]: ['lk/balance.json'],
    [credit]: ['lk/longtask-start.json'],
    [check]: ['lk/longtask-pending-204.txt'],
  })
  const balance = await client.balance()
  expect(balance).toMatchObject({ main: { amount: 17_151 } })
  expect(balance).not.toHaveProperty('creditLimit')
  // The balance is not kept waiting for long.
  expect(carrier.asked.filter(address => address === check).length).toBeLessThanOrEqual(5)
})
