import { describe, expect, test } from 'vitest'
import { at, Caller } from './caller.ts'

interface Call {
  readonly date: string
  readonly callType: string
  readonly conversationDuration: number
}

const span = (from: string, to: string): string =>
  `start=${encodeURIComponent(`${from}T00:00:00+03:00`)}&end=${encodeURIComponent(`${to}T23:59:59+03:00`)}`

async function calls(caller: Caller, query: string, token: string): Promise<readonly Call[]> {
  const { body } = await caller.ask(`call-records/info?${query}`, token)
  return Object(body)
}

describe('calls', () => {
  test('are thousands a month, on pages until one is not full', async () => {
    const caller = new Caller()
    const { accessToken } = caller.sandbox.tele2.exchange.tokens()
    const sizes: number[] = []
    const dates: number[] = []
    for (let page = 0; sizes.at(-1) === undefined || sizes.at(-1) === 700; page += 1) {
      const rows = await calls(
        caller,
        `${span('2026-06-01', '2026-06-30')}&page=${page}&size=700`,
        accessToken,
      )
      sizes.push(rows.length)
      dates.push(...rows.map(({ date }) => Date.parse(date)))
    }
    expect(sizes).toEqual([700, 700, 700, 700, 200])
    expect(dates).toEqual(dates.toSorted((left, right) => right - left))
  })

  test('lie in the days asked for, over the seam of two months, and not in the future', async () => {
    const caller = new Caller({}, '2026-07-01T12:00:00+03:00')
    const { accessToken } = caller.sandbox.tele2.exchange.tokens()
    const rows = await calls(caller, `${span('2026-06-30', '2026-07-02')}&size=3000`, accessToken)
    const days = new Set(rows.map(({ date }) => date.slice(0, 10)))
    expect([...days]).toEqual(['2026-07-01', '2026-06-30'])
    expect(rows.every(({ date }) => Date.parse(date) <= caller.at)).toBe(true)
  })

  test('come oldest first where that is asked for, 20 on a page where no size is', async () => {
    const caller = new Caller({ rowsPerMonth: 10 })
    const { accessToken } = caller.sandbox.tele2.exchange.tokens()
    const june = span('2026-06-01', '2026-06-30')
    const newest = await calls(caller, `${june}&size=100`, accessToken)
    const oldest = await calls(caller, `${june}&size=100&sort=date,ASC`, accessToken)
    expect(oldest).toEqual(newest.toReversed())
    expect(await calls(caller, june, accessToken)).toEqual(newest.slice(0, 20))
  })

  test('go in, out and inside, and some are not answered', async () => {
    const caller = new Caller()
    const { accessToken } = caller.sandbox.tele2.exchange.tokens()
    const rows = await calls(caller, `${span('2026-06-01', '2026-06-30')}&size=3000`, accessToken)
    const types = new Set(rows.map(({ callType }) => callType))
    for (const type of [
      'INTERNAL',
      'OUTGOING',
      'CRM_OUTGOING',
      'SINGLE_CHANNEL',
      'MULTI_CHANNEL',
      'CALLBACK',
    ])
      expect(types).toContain(type)
    expect(rows.some(({ conversationDuration }) => conversationDuration === 0)).toBe(true)
  })

  test.for([
    '',
    `${span('2026-06-01', '2026-06-30')}&size=3001`,
    `${span('2026-06-01', '2026-06-30')}&page=-1`,
  ])('a query of %j is refused', async query => {
    const caller = new Caller()
    const { accessToken } = caller.sandbox.tele2.exchange.tokens()
    expect((await caller.ask(`call-records/info?${query}`, accessToken)).status).toBe(400)
  })
})

describe('a pair', () => {
  const renew = 'authorization/refresh/token'

  test('is renewed once; the second time nothing comes', async () => {
    const caller = new Caller()
    const { accessToken, refreshToken } = caller.sandbox.tele2.exchange.tokens()
    const { body } = await caller.ask(renew, refreshToken, 'PUT')
    expect((await caller.ask('employees', accessToken)).status).toBe(403)
    expect((await caller.ask('employees', String(at(body, 'accessToken')))).status).toBe(200)
    const again = await caller.ask(renew, refreshToken, 'PUT')
    expect([again.status, at(again.body, 'details')]).toEqual([403, 'The token has already been updated'])
  })

  test('lives a day, its refresh token seven', async () => {
    const caller = new Caller()
    const { accessToken, refreshToken } = caller.sandbox.tele2.exchange.tokens()
    caller.at += 86_400_000
    expect(at((await caller.ask('employees', accessToken)).body, 'details')).toBe('The token is expired')
    caller.at += 6 * 86_400_000
    expect(at((await caller.ask(renew, refreshToken, 'PUT')).body, 'details')).toBe('The token is expired')
  })

  test('ends when the sandbox says so', async () => {
    const caller = new Caller()
    const { refreshToken } = caller.sandbox.tele2.exchange.tokens()
    caller.sandbox.tele2.exchange.expire('everything')
    expect((await caller.ask(renew, refreshToken, 'PUT')).status).toBe(403)
  })

  test('may stand behind a scheme word, and nobody else’s is taken', async () => {
    const caller = new Caller()
    const { accessToken } = caller.sandbox.tele2.exchange.tokens()
    expect((await caller.ask('employees', `Bearer ${accessToken}`)).status).toBe(200)
    expect((await caller.ask('employees', 'other')).status).toBe(403)
    expect((await caller.ask(renew, 'other', 'PUT')).status).toBe(403)
  })
})
