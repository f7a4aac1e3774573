import { mtsAccounts } from '@esim-usage/sandbox'
import { describe, expect, test } from 'vitest'
import { dataOf, type PostedStep } from './signer.ts'
import { loginOf, main, minuteMs, phone, start } from './start-sign-on.ts'

describe('by code', () => {
  test('goes step by step into the cabinet', async () => {
    const { sandbox, newest, signer } = start()
    const headers: string[] = []
    const first = await signer.begin()
    expect(first.authId).toBe('')
    let step = await signer.answerDevice(first)
    expect(step.authId).not.toBe('')
    for (const option of [0, 1, 0]) {
      headers.push(step.header)
      step = await signer.answer(step, option)
    }
    headers.push(step.header)
    step = await signer.answer(step, 1, ['NameCallback', 'IDToken1', phone])
    headers.push(step.header)
    expect(sandbox.mts.outbox(main)).toEqual([{ code: newest(), sentAt: '2026-07-20T12:00:00+03:00' }])
    step = await signer.giveSecret(step, newest())
    headers.push(step.header)
    expect(headers).toEqual([
      'network-header-v1',
      'network-header-resource-v1',
      'radius-frontend-request',
      'enter-phone',
      'verify-otp',
      'passkey-start-registration',
    ])
    const visited = await signer.finish(step)
    expect(visited.map(url => new URL(url).hostname)).toEqual([
      'login.mts.ru',
      'united-auth.ssl.mts.ru',
      'lk.mts.ru',
    ])
    expect(await loginOf(signer)).toBe('InProgress')
    expect(await loginOf(signer)).toBe(phone)
  })

  test('the persistent cookie comes only to those who ask for it', async () => {
    for (const [keep, kept] of [
      ['true', true],
      ['', false],
    ] as const) {
      const { newest, signer } = start()
      const step = await signer.enterPhone(phone)
      await signer.finish(await signer.giveSecret(step, newest(), keep))
      expect(signer.visitor.cookie('MTSWebSSOPersistent') !== undefined).toBe(kept)
    }
  })

  test('a wrong code counts, and the third is the last', async () => {
    const { newest, signer } = start()
    let step = await signer.enterPhone(phone)
    for (const invalidCount of [1, 2, 3]) {
      step = await signer.giveSecret(step, '0000')
      expect(step.header).toBe('verify-otp')
      expect(dataOf(step)).toMatchObject({ retryCount: 3, invalidCount })
    }
    expect((await signer.giveSecret(step, newest())).header).toBe('verify-otp')
  })

  test('another code makes the one before worthless', async () => {
    const { sandbox, newest, signer } = start()
    const first = await signer.enterPhone(phone)
    const old = newest()
    const second = await signer.answer(first, 3)
    expect(second.header).toBe('verify-otp')
    expect(sandbox.mts.outbox(main)).toHaveLength(2)
    expect(newest()).not.toBe(old)
    const refused = await signer.giveSecret(second, old)
    expect(dataOf(refused)['invalidCount']).toBe(1)
    expect((await signer.giveSecret(refused, newest())).header).toBe('passkey-start-registration')
  })

  test('too many within an hour and none is sent; an hour later there are more', async () => {
    const { time, sandbox, signer } = start({ codesPerHour: 2 })
    const refreshed = await signer.answer(await signer.enterPhone(phone), 3)
    expect(dataOf(refreshed)).not.toHaveProperty('error')
    const refused = await signer.answer(refreshed, 3)
    expect(dataOf(refused)['error']).toBe('TOO_MANY_CODES')
    expect(dataOf(await signer.enterPhone(phone))['error']).toBe('TOO_MANY_CODES')
    expect(sandbox.mts.outbox(main)).toHaveLength(2)
    time.now += 60 * minuteMs
    expect(dataOf(await signer.enterPhone(phone))).not.toHaveProperty('error')
  })

  test('the same line gets the same codes in every sandbox', async () => {
    const codes = []
    for (let tries = 0; tries < 2; tries += 1) {
      const { sandbox, signer } = start()
      await signer.answer(await signer.enterPhone(phone), 3)
      codes.push(sandbox.mts.outbox(main))
    }
    expect(codes[0]).toEqual(codes[1])
    expect(() => start().sandbox.mts.outbox('+79000000077')).toThrow(RangeError)
  })

  test('waits ten minutes', async () => {
    const { time, newest, signer } = start()
    const step = await signer.enterPhone(phone)
    time.now += 10 * minuteMs
    expect(await signer.giveSecret(step, newest())).toMatchObject({ code: 401 })
  })

  test('RESTART begins anew, without an id', async () => {
    const { signer } = start()
    expect(await signer.answer(await signer.enterPhone(phone), 2)).toMatchObject({
      header: 'device-match-hold',
      authId: '',
    })
  })
})

describe('by password', () => {
  test('every account with one signs in by it', async () => {
    const signedIn = []
    for (const { line, password } of mtsAccounts) {
      const { sandbox, signer } = start()
      const step = await signer.enterPhone(line.slice(1), 'password')
      if (password === undefined) continue
      expect(sandbox.mts.outbox(line)).toEqual([])
      await signer.finish(await signer.giveSecret(step, password))
      await loginOf(signer)
      signedIn.push(await loginOf(signer))
    }
    expect(signedIn).toEqual(['79000000001', '79000000003'])
  })

  test('whoever has none gets a code', async () => {
    const { sandbox, signer } = start()
    expect((await signer.enterPhone('79000000002', 'password')).header).toBe('verify-otp')
    expect(sandbox.mts.outbox('+79000000002')).toHaveLength(1)
  })

  test('three wrong ones lock it, also for the next sign-in, for an hour', async () => {
    const { time, signer } = start()
    let step = await signer.enterPhone(phone, 'password')
    for (const invalidCount of [1, 2, 3]) {
      step = await signer.giveSecret(step, 'Wrong1')
      expect(dataOf(step)).toMatchObject({ lockoutCount: 3, invalidCount })
    }
    expect(dataOf(step)['error']).toBe('ACCOUNT_LOCKED')
    const locked = await signer.enterPhone(phone, 'password')
    expect(dataOf(locked)).toMatchObject({ invalidCount: 3, error: 'ACCOUNT_LOCKED' })
    expect((await signer.giveSecret(locked, 'Sandbox1')).header).toBe('verify-password')
    time.now += 60 * minuteMs
    const open = await signer.enterPhone(phone, 'password')
    expect((await signer.giveSecret(open, 'Sandbox1')).header).toBe('passkey-start-registration')
  })

  test('the right one forgets the wrong ones before', async () => {
    const { signer } = start()
    const wrong = await signer.giveSecret(await signer.enterPhone(phone, 'password'), 'Wrong1')
    await signer.giveSecret(wrong, 'Sandbox1')
    expect(dataOf(await signer.enterPhone(phone, 'password'))['invalidCount']).toBe(0)
  })
})

describe('the number', () => {
  test.for(['79000000077', '9000000001', '+79000000001'])('%s is refused by the same step', async number => {
    const { sandbox, signer } = start()
    const step = await signer.enterPhone(number)
    expect([step.header, dataOf(step)['error']]).toEqual(['enter-phone', 'PHONE_NOT_FOUND'])
    expect(sandbox.mts.outbox(main)).toEqual([])
  })

  test('that changed hands is the end', async () => {
    const { signer } = start()
    const step = await signer.enterPhone('79000000004')
    expect(step.header).toBe('lock-change-owner')
    expect(await signer.answer(step)).toMatchObject({ code: 401 })
  })

  test.for([
    [0, 'enter-phone'],
    [1, 'passkey-start-registration'],
    [2, 'device-match-hold'],
  ] as const)('of the mobile network is offered; answer %i leads to %s', async ([option, header]) => {
    const { sandbox, signer } = start()
    sandbox.mts.useNetworkOf('+79000000002')
    const step = await signer.passNetwork()
    expect(step.header).toBe('confirm-network-phone')
    expect(dataOf(step)['recipient']).toBe('+7 (900) 000-00-02')
    const next = await signer.answer(step, option)
    expect(next.header).toBe(header)
    if (option !== 1) return
    await signer.finish(next)
    await loginOf(signer)
    expect(await loginOf(signer)).toBe('79000000002')
  })
})

describe('a picture', () => {
  const pictureOf = (step: PostedStep) => String(step.callbacks[0]?.output[0]?.value)

  test('stands before the code, and is read by a person', async () => {
    const { sandbox, signer } = start()
    expect(sandbox.mts.captcha()).toBeUndefined()
    sandbox.mts.requireCaptcha()
    const step = await signer.enterPhone(phone)
    expect(step.header).toBe('verify-captcha')
    expect(pictureOf(step)).toMatch(/^<img src="data:image\/png;base64,[\w+/=]+">$/)
    expect(sandbox.mts.outbox(main)).toEqual([])
    const read = sandbox.mts.captcha() ?? ''
    const next = await signer.answer(step, 1, ['PasswordCallback', 'IDToken2', read])
    expect(next.header).toBe('verify-otp')
    expect((await signer.enterPhone(phone)).header).toBe('verify-otp')
  })

  test('misread or refreshed becomes another one', async () => {
    const { sandbox, signer } = start()
    sandbox.mts.requireCaptcha()
    const step = await signer.enterPhone(phone)
    const pictures = [pictureOf(step)]
    const first = sandbox.mts.captcha()
    const second = await signer.answer(step, 1, ['PasswordCallback', 'IDToken2', 'x'])
    pictures.push(pictureOf(second))
    const third = await signer.answer(second, 3)
    pictures.push(pictureOf(third))
    expect(third.header).toBe('verify-captcha')
    expect(new Set(pictures).size).toBe(3)
    expect(sandbox.mts.captcha()).not.toBe(first)
    expect((await signer.answer(third, 2)).header).toBe('device-match-hold')
  })
})
