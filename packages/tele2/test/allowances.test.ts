import { describe, expect, test } from 'vitest'
import { errorOf, json, of, signedIn } from './client-of.ts'

const read = async (data: unknown) => (await signedIn({ [of('rests')]: [json(data)] })).client.allowances()
const sms = (over: object = {}) => ({ type: 'tariff', trafficType: 'sms', uom: 'pcs', limit: 50, ...over })
const data = (over: object = {}) => ({ type: 'tariff', trafficType: 'data', uom: 'MB', limit: 10, ...over })
const first = async (rest: object, more: object = {}) => (await read({ rests: [rest], ...more }))[0]

test('a blocked tariff blocks packages that say they work', async () => {
  expect(await first(data({ status: 'active' }), { tariffStatus: 'Blocked' })).toMatchObject({
    status: 'blocked',
  })
})

test('a state nobody knows counts as blocked, flagged', async () => {
  expect(await first(data({ status: 'paused' }))).toMatchObject({
    status: 'blocked',
    quality: { level: 'suspect' },
  })
})

describe('quantities', () => {
  test.each([
    [
      'a part of an SMS is cut off',
      sms({ remain: 47.9 }),
      { remaining: 47, quality: { level: 'estimated' } },
    ],
    ['a number in words', sms({ limit: '50', remain: '47,0' }), { total: 50, remaining: 47 }],
    [
      'half a minute',
      { trafficType: 'voice', uom: 'MIN', limit: 1, remain: 0.5 },
      { total: 60, remaining: 30 },
    ],
    ['a fraction of a megabyte', data({ remain: 0.25 }), { remaining: 262_144 }],
    ['less than nothing', data({ remain: -3 }), { remaining: 0 }],
    [
      'the first volume where the limit is not said',
      data({ limit: null, initial: 20 }),
      { total: 20_971_520 },
    ],
  ])('%s', async (_name, rest, expected) => {
    expect(await first(rest)).toMatchObject(expected)
  })

  test('a unit that does not fit its kind leaves them out', async () => {
    const allowance = await first(data({ uom: 'points', remain: 1 }))
    expect(allowance).toMatchObject({ kind: 'data', unit: 'raw', primary: false })
    expect(allowance).not.toHaveProperty('total')
    expect(allowance).not.toHaveProperty('remaining')
  })

  test('an unlimited package is kept whatever its limit says', async () => {
    const allowance = await first(data({ unlimited: true, limit: 0, remain: 999_999 }))
    expect(allowance).toMatchObject({ unlimited: true, primary: false })
    expect(allowance).not.toHaveProperty('remaining')
  })
})

test('what the carrier does not say is absent', async () => {
  const allowance = await first({ uom: 'mb' })
  for (const key of ['carriedOver', 'validTo', 'renewsAt', 'total', 'used', 'shared', 'quality'])
    expect(allowance).not.toHaveProperty(key)
})

test('one main package of each kind, and none of an add-on', async () => {
  const list = [data({ type: 'service' }), data(), data(), sms(), sms({ rollover: true })]
  const primary = (await read({ rests: list })).map(each => each.primary)
  expect(primary).toEqual([false, true, false, true, false])
})

test('ids stay when a rest changes, and tell equal packages apart', async () => {
  const ids = async (remain: number) =>
    (await read({ rests: [data({ remain }), data()] })).map(({ id }) => id)
  const [before, after] = [await ids(9), await ids(1)]
  expect(after).toEqual(before)
  expect(new Set(before).size).toBe(2)
})

test('a tariff without a list has no packages', async () => {
  expect(await read({ tariffStatus: 'active' })).toEqual([])
})

test('an answer without data is a failure, not a tariff without packages', async () => {
  expect((await errorOf(read(null))).code).toBe('unavailable')
})
