import { describe, expect, test } from 'vitest'
import { at, Caller, cookieOf, main } from './caller.ts'

test.for([
  ['maintenance', 200, 'технические работы'],
  ['bot-wall', 200, 'window.ctx='],
  ['unavailable', 500, 'Internal Server Error'],
] as const)('%s stands where data was asked for, once', async ([fault, status, words]) => {
  const caller = new Caller()
  caller.sandbox.tele2.fail({ fault, endpoint: 'balance' })
  const answer = await caller.read('balance')
  expect([answer.status, answer.type, answer.text.includes(words)]).toEqual([
    status,
    'text/html; charset=utf-8',
    true,
  ])
  expect((await caller.read('balance')).status).toBe(200)
})

test('the sign-on refuses a browser it does not like with 403, and its tokens stay good', async () => {
  const caller = new Caller()
  const refresh = cookieOf(caller.sandbox.tele2.session(main), 'refresh_token')
  caller.sandbox.tele2.fail({ fault: 'bot-wall', endpoint: 'refresh' })
  const refused = await caller.refresh(refresh)
  expect([refused.status, refused.text.includes('ngenix')]).toEqual([403, true])
  expect((await caller.refresh(refresh)).status).toBe(200)
})

test('a fault of the renewal does not strike a sign-in, though both have one address', async () => {
  const caller = new Caller()
  caller.sandbox.tele2.fail({ fault: 'unavailable', endpoint: 'refresh' })
  expect((await caller.signIn('password', 'Sandbox1')).status).toBe(400)
  expect((await caller.refresh('none')).status).toBe(500)
})

test('the login page comes with 200, to one request for data', async () => {
  const caller = new Caller()
  caller.sandbox.tele2.showLoginPage()
  expect((await caller.requestSms()).text).toBe('')
  expect((await caller.read('profile')).text).toContain('csrf-token-name')
  expect((await caller.read('profile')).status).toBe(200)
})

test('half of the JSON', async () => {
  const caller = new Caller()
  caller.sandbox.tele2.fail({ fault: 'half-json', endpoint: 'older-charges' })
  await expect(caller.read('charges?month=2026-07', caller.token(), main, '1')).rejects.toThrow(SyntaxError)
})

test('the data of somebody else', async () => {
  const caller = new Caller()
  caller.sandbox.tele2.fail({ fault: 'other-line', endpoint: 'profile' })
  expect(at((await caller.read('profile')).body, 'data.siteId')).toBe('siteEKT')
})

test('slow is late and right', async () => {
  const waited: number[] = []
  const wait = async (milliseconds: number): Promise<void> => {
    waited.push(milliseconds)
  }
  const caller = new Caller({ wait })
  caller.sandbox.tele2.fail({ fault: 'slow', times: 2, delayMs: 70 })
  caller.sandbox.tele2.fail({ fault: 'slow' })
  for (const status of [200, 200, 200]) expect((await caller.read('status')).status).toBe(status)
  expect(waited).toEqual([70, 70, 5000])
})

describe('a session that ends on the way', () => {
  test('of the cabinet', async () => {
    const caller = new Caller()
    const token = caller.token()
    caller.sandbox.tele2.fail({ fault: 'session-expired', endpoint: 'rests' })
    expect((await caller.read('rests', token)).status).toBe(401)
    expect((await caller.read('balance', token)).status).toBe(401)
  })

  test('of the exchange', async () => {
    const caller = new Caller()
    const { accessToken } = caller.sandbox.tele2.exchange.tokens()
    caller.sandbox.tele2.fail({ fault: 'session-expired', endpoint: 'employees' })
    const answer = await caller.ask('employees', accessToken)
    expect([answer.status, at(answer.body, 'details')]).toEqual([403, 'The token is expired'])
  })
})

test('healing forgets what was to go wrong', async () => {
  const caller = new Caller()
  caller.sandbox.tele2.fail({ fault: 'unavailable', times: Infinity })
  caller.sandbox.heal()
  expect((await caller.read('balance')).status).toBe(200)
})

test('unknown addresses are not found', async () => {
  const caller = new Caller()
  expect((await caller.send('https://api.t2.ru/nothing')).status).toBe(404)
  expect((await caller.send('https://sso.t2.ru/api/subscribers/79000000001/balance')).status).toBe(404)
})
