import { describe, expect, test } from 'vitest'
import { at, Caller, cookieOf, linked, main, suspended } from './caller.ts'

describe('a code by SMS', () => {
  test('is enough where no second factor is wanted, and works once', async () => {
    const caller = new Caller()
    expect(await caller.requestSms(linked)).toMatchObject({ status: 200, text: '' })
    const code = caller.newest('sms', linked)
    expect(code).toMatch(/^\d{6}$/)
    const signedIn = await caller.signIn('sms_code', code, {}, linked)
    expect(signedIn).toMatchObject({ status: 200, body: { expires_in: 14_400, token_type: 'bearer' } })
    expect((await caller.signIn('sms_code', code, {}, linked)).status).toBe(401)
  })

  test('stays good until the code by e-mail is right as well', async () => {
    const caller = new Caller()
    await caller.requestSms()
    const code = caller.newest('sms')
    expect((await caller.signIn('sms_code', code)).body).toEqual({
      error: 'invalid_request',
      error_description: 'Security code is empty',
    })
    const { body } = await caller.requestMail()
    const token = String(at(body, 'security_code_token'))
    const wrong = { security_code: '000000', security_code_token: token }
    expect((await caller.signIn('sms_code', code, wrong)).status).toBe(401)
    const right = { security_code: caller.newest('email'), security_code_token: token }
    expect((await caller.signIn('sms_code', code, { ...right, security_code_token: 'other' })).status).toBe(
      401,
    )
    expect((await caller.signIn('sms_code', code, right)).status).toBe(200)
    expect(caller.sandbox.tele2.outbox(main).map(({ medium }) => medium)).toEqual(['sms', 'email'])
  })

  test('only the newest is good, and for ten minutes', async () => {
    const caller = new Caller()
    await caller.requestSms(linked)
    const old = caller.newest('sms', linked)
    await caller.requestSms(linked)
    expect((await caller.signIn('sms_code', old, {}, linked)).status).toBe(401)
    caller.at += 600_000
    expect((await caller.signIn('sms_code', caller.newest('sms', linked), {}, linked)).status).toBe(401)
  })

  test('is not sent too often', async () => {
    const caller = new Caller({ codesPerHour: 1 })
    expect((await caller.requestSms()).status).toBe(200)
    expect(await caller.requestSms()).toMatchObject({ status: 400, type: 'application/problem+json' })
    expect((await caller.requestMail()).status).toBe(200)
    expect((await caller.requestMail()).status).toBe(400)
    caller.at += 3_600_000
    expect((await caller.requestSms()).status).toBe(200)
  })

  test('to a number that is none of t2 goes nowhere, which only the sign-on tells', async () => {
    const caller = new Caller()
    expect((await caller.requestSms('+79000000055')).status).toBe(200)
    const answer = await caller.signIn('sms_code', '123456', {}, '+79000000055')
    expect(at(answer.body, 'error_description')).toBe('Msisdn not found')
    expect((await caller.requestMail('+79000000055')).status).toBe(400)
  })
})

test('a password opens a line without a second factor; a line without a password it never opens', async () => {
  const caller = new Caller()
  expect((await caller.signIn('password', 'Sandbox3', {}, suspended)).status).toBe(200)
  expect((await caller.signIn('password', '', {}, linked)).status).toBe(401)
})

test.for([
  ['an unknown client', { client_id: 'other' }, 'unauthorized_client'],
  ['an unknown grant', { grant_type: 'implicit' }, 'unsupported_grant_type'],
] as const)('%s is refused', async ([, form, error]) => {
  const all = { client_id: 'android-app', grant_type: 'password', ...form }
  expect(at((await new Caller().askTokens(all)).body, 'error')).toBe(error)
})

test('a request for a code that says nothing is refused', async () => {
  const url = 'https://api.t2.ru/api/validation/number/79000000001'
  const caller = new Caller()
  for (const body of ['', '{', '{}'])
    expect((await caller.send(url, { method: 'POST', body })).status).toBe(400)
})

describe('tokens', () => {
  test('live four hours, and are renewed with another pair each time', async () => {
    const caller = new Caller()
    const file = caller.sandbox.tele2.session(main)
    const access = cookieOf(file, 'access_token')
    caller.at += 4 * 3_600_000 - 1
    expect((await caller.read('balance', access)).status).toBe(200)
    caller.at += 1
    expect((await caller.read('balance', access)).status).toBe(401)
    const refresh = cookieOf(file, 'refresh_token')
    const { body } = await caller.refresh(refresh)
    expect((await caller.read('balance', String(at(body, 'access_token')))).status).toBe(200)
    expect(await caller.refresh(refresh)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
  })

  test('are renewed by the client and at the hosts they were made for', async () => {
    const caller = new Caller()
    const old = caller.sandbox.tele2.session(main, 'tele2.ru')
    const refresh = cookieOf(old, 'refresh_token')
    expect((await caller.read('balance', cookieOf(old, 'access_token'))).status).toBe(401)
    expect((await caller.read('balance', cookieOf(old, 'access_token'), main, '3', 'tele2.ru')).status).toBe(
      200,
    )
    expect((await caller.refresh(refresh)).status).toBe(400)
    expect((await caller.refresh(refresh, 'android-app', 'tele2.ru')).status).toBe(400)
    expect((await caller.refresh(refresh, undefined, 'tele2.ru')).status).toBe(200)
  })

  test('end when the sandbox says so; with everything the refresh token as well', async () => {
    const caller = new Caller()
    const file = caller.sandbox.tele2.session(main)
    caller.sandbox.tele2.expire(main)
    expect((await caller.read('balance', cookieOf(file, 'access_token'))).status).toBe(401)
    const { body } = await caller.refresh(cookieOf(file, 'refresh_token'))
    caller.sandbox.tele2.expire(main, 'everything')
    expect((await caller.refresh(String(at(body, 'refresh_token')))).status).toBe(400)
  })

  test('of a main line read its linked lines, and no other', async () => {
    const caller = new Caller()
    const token = caller.token()
    expect((await caller.read('profile', token, linked)).status).toBe(200)
    expect((await caller.read('profile', token, '+79000000009')).status).toBe(403)
    expect((await caller.read('profile', caller.token(linked), main)).status).toBe(403)
  })
})

test('a line that there is not has no session, no codes and no money', () => {
  const { tele2 } = new Caller().sandbox
  const nobody = '+79000000077'
  for (const call of [
    tele2.session,
    tele2.expire,
    tele2.outbox,
    (line: string) => tele2.spent(line, '2026-07'),
  ])
    expect(() => call(nobody)).toThrow(RangeError)
})
