import { describe, expect, test } from 'vitest'
import { check, counters, errorOf, signedIn } from './client-of.ts'

const begun = { [counters]: ['lk/longtask-start.json'] }
const result = (subscriberType: string, ...list: readonly object[]): string =>
  `json ${JSON.stringify({ data: { subscriberType, counters: list } })}`
const counter = (over: object = {}) => ({
  name: 'Интернет',
  packageType: 'Internet',
  packageGroup: 'Main',
  unitType: 'MByte',
  totalAmount: 10,
  usedAmount: 4,
  ...over,
})
const read = async (answer: string) => (await signedIn({ ...begun, [check]: [answer] })).client.allowances()

describe('long tasks', () => {
  test.each([
    ['fails each time', ['lk/longtask-failed-500.json']],
    ['has no data each time', ['lk/longtask-result-nodata.json']],
    ['never ends', ['lk/longtask-pending-running.json']],
  ])('a task that %s is unavailable', async (_name, answers) => {
    const { client } = await signedIn({ ...begun, [check]: answers })
    expect((await errorOf(client.allowances())).code).toBe('unavailable')
  })

  test('a result at once that is empty begins anew', async () => {
    const { client } = await signedIn({
      [counters]: ['json {"data":null}', 'lk/longtask-start.json'],
      [check]: ['lk/counters.json'],
    })
    expect(await client.allowances()).toHaveLength(3)
  })

  test('the result may stand without a wrapper, at once or later', async () => {
    const bare = `json ${JSON.stringify({ subscriberType: 'None', counters: [counter(), counter(), counter()] })}`
    const later = await signedIn({ ...begun, [check]: [bare] })
    const atOnce = await signedIn({ [counters]: [bare] })
    expect(await later.client.allowances()).toHaveLength(3)
    expect(await atOnce.client.allowances()).toHaveLength(3)
  })

  test('the id goes into the address as one part', async () => {
    const { client, carrier } = await signedIn({
      [counters]: ['json "a/b?c"'],
      'GET lk.mts.ru/api/longtask/check/a%2Fb%3Fc': ['lk/counters.json'],
    })
    expect(await client.allowances()).toHaveLength(3)
    expect(carrier.asked).toHaveLength(2)
  })

  test('the fullest of three short answers counts', async () => {
    const { client } = await signedIn({
      ...begun,
      [check]: [result('None', counter()), result('None', counter(), counter()), result('None')],
    })
    expect(await client.allowances()).toHaveLength(2)
  })

  test('null counters are none', async () => {
    expect(await read('json {"data":{"subscriberType":null,"counters":null}}')).toEqual([])
  })
})

describe('a counter', () => {
  test('what is left is never below zero', async () => {
    const [overdrawn, byDifference] = await read(
      result('None', counter({ currentAmount: -3 }), counter({ usedAmount: 12 })),
    )
    expect(overdrawn?.remaining).toBe(0)
    expect(byDifference?.remaining).toBe(0)
  })

  test('a unit of another kind leaves the quantities out', async () => {
    const [first] = await read(result('None', counter({ unitType: 'Minute' })))
    expect(first).toMatchObject({ kind: 'data', unit: 'raw' })
    expect(first).not.toHaveProperty('total')
    expect(first).not.toHaveProperty('used')
    expect(first).not.toHaveProperty('remaining')
  })

  test('amounts that are missing are absent', async () => {
    const [first] = await read(
      result('Donor', { name: 'Пакет&nbsp;1', packageType: 'Messaging', unitType: 'Item' }),
    )
    expect(first).toMatchObject({ name: 'Пакет 1', kind: 'message', unit: 'messages', shared: 'donor' })
    for (const key of ['total', 'used', 'remaining', 'ownUsed', 'renewsAt', 'priority'])
      expect(first).not.toHaveProperty(key)
  })

  test('a donor whose group used more than the counter says used nothing itself', async () => {
    const [first] = await read(result('Donor', counter({ usedByAcceptors: 9 })))
    expect(first?.ownUsed).toBe(0)
  })

  test('incoming minutes are never the primary ones', async () => {
    const minutes = { packageType: 'Calling', unitType: 'Minute' }
    const list = await read(
      result(
        'None',
        counter({ ...minutes, name: 'Входящие', priority: 9 }),
        counter({ ...minutes, name: 'Минуты', priority: 1 }),
        counter({ ...minutes, name: 'Ещё', packageGroup: null, priority: 99 }),
      ),
    )
    expect(list.map(({ primary }) => primary)).toEqual([false, true, false])
  })

  test('ids stay when only what is used changes', async () => {
    const [before] = await read(result('None', counter()))
    const [after] = await read(result('None', counter({ usedAmount: 5 })))
    const [other] = await read(result('None', counter({ name: 'Другой' })))
    expect(after?.id).toBe(before?.id)
    expect(other?.id).not.toBe(before?.id)
  })
})
