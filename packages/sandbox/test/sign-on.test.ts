import { createSandbox, mtsAccounts, type SandboxOptions } from '@esim-usage/sandbox'
import { describe, expect, test } from 'vitest'
import { dataOf, fill, type PostedStep, Signer } from './signer.ts'

const main = '+79000000001'
const phone = '79000000001'
const minuteMs = 60_000

function start(options: SandboxOptions = {}) {
  const time = { now: Date.parse('2026-07-20T12:00:00+03:00') }
  const sandbox = createSandbox({ now: () => time.now, ...options })
  const newest = (line = main) => sandbox.mts.outbox(line).at(-1)?.code ?? ''
  return { time, sandbox, newest, signer: new Signer(sandbox.handle) }
}

const loginOf = async ({ visitor }: Signer): Promise<string> => {
  const { loginStatus, userProfile } = await visitor.json<{
    loginStatus: string
    userProfile: { login: string } | null
  }>('/api/login/user-info')
  return userProfile?.login ?? loginStatus
}

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

describe('the protocol is strict', () => {
  type Change = Partial<Pick<Signer, 'headers'>> & { readonly replace?: readonly [string, string] }

  const changes: Readonly<Record<string, readonly [Change, number]>> = {
    'the client': [{ replace: ['client_id=LK', 'client_id=XX'] }, 400],
    'the tree': [{ replace: ['login-spa', 'login'] }, 400],
    'an id of the start that was changed': [{ replace: ['goto=', 'goto=%20'] }, 400],
    'half of what the start gave': [{ replace: ['statetrace=', 'trace='] }, 400],
    'an unknown start': [{ replace: ['statetrace=', 'statetrace=x'] }, 400],
    'the version': [{ headers: { 'content-type': 'application/json' } }, 400],
    'the content type': [
      {
        headers: {
          'content-type': 'text/plain',
          'accept-api-version': 'resource=4.0, protocol=1.0',
        },
      },
      415,
    ],
  }

  test.for(Object.entries(changes))('about %s', async ([, [{ headers, replace }, status]]) => {
    const { signer } = start()
    await signer.begin()
    signer.headers = headers ?? signer.headers
    if (replace !== undefined) signer.url = signer.url.replace(...replace)
    const response = await signer.post('')
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ code: status, detail: { failureUrl: '' } })
    expect(response.headers.get('x-sandbox-reason')).toMatch(/\w/)
  })

  test('the ids of the start may be left out altogether', async () => {
    const { signer } = start()
    await signer.begin()
    signer.url =
      'https://login.mts.ru/amserver/wsso/authenticate?client_id=LK&authIndexType=service&authIndexValue=login-spa'
    expect((await signer.post('')).status).toBe(200)
  })

  const filledPhone = (step: PostedStep): PostedStep => {
    fill(step, 'MetadataCallback', 'cid', 'mts-w-payment')
    fill(step, 'NameCallback', 'IDToken1', phone)
    fill(step, 'ConfirmationCallback', 'IDToken2', 1)
    return step
  }

  test.for([
    ['nothing', () => 'null'],
    ['no JSON', () => '{'],
    ['only some members', ({ authId, callbacks }: PostedStep): unknown => ({ authId, callbacks })],
    ['another header', (step: PostedStep): unknown => ({ ...step, header: 'verify-otp' })],
    ['one callback less', (step: PostedStep): unknown => ({ ...step, callbacks: step.callbacks.slice(1) })],
    [
      'callbacks in another order',
      (step: PostedStep): unknown => ({ ...step, callbacks: step.callbacks.toReversed() }),
    ],
    [
      'callbacks without their output',
      (step: PostedStep): unknown => ({
        ...step,
        callbacks: step.callbacks.map(({ type, input }) => ({ type, input })),
      }),
    ],
    [
      'callbacks without their input',
      (step: PostedStep): unknown => ({
        ...step,
        callbacks: step.callbacks.map(({ type, output }) => ({ type, output })),
      }),
    ],
    [
      'a filling that is no text',
      (step: PostedStep): unknown => {
        fill(step, 'NameCallback', 'IDToken1', null)
        return step
      },
    ],
    [
      'no client',
      (step: PostedStep): unknown => {
        fill(step, 'MetadataCallback', 'cid', '')
        return step
      },
    ],
  ] as const)('about the step: %s comes back', async ([, change]) => {
    const { signer } = start()
    const step = await signer.passNetwork()
    const response = await signer.post(change(filledPhone(step)))
    expect(response.status).toBe(400)
    expect((await response.json()).header).toBeUndefined()
  })

  test('about the address: it stays the same', async () => {
    const { signer } = start()
    const step = await signer.passNetwork()
    signer.url += '&more=1'
    expect((await signer.post(filledPhone(step))).status).toBe(400)
  })

  test.for([
    ['a description that is no JSON', 'HiddenValueCallback', 'IDToken1', 'a browser'],
    ['an empty flag', 'TextInputCallback', 'IDToken10', ''],
    ['no language', 'LocaleCallback', 'Language', ''],
    ['no page it came from', 'ReferrerCallback', 'referrer', ''],
  ] as const)('about the device: %s', async ([, type, input, value]) => {
    const { signer } = start()
    const first = await signer.begin()
    await signer.answerDevice(first)
    fill(first, type, input, value)
    expect((await signer.post(first)).status).toBe(400)
  })

  test('about the device: no UUID anywhere', async () => {
    const { signer } = start()
    const first = await signer.begin()
    await signer.answerDevice(first)
    for (const input of ['IDToken3', 'IDToken4', 'IDToken5', 'IDToken7', 'IDToken9', 'IDToken10'])
      fill(first, 'TextInputCallback', input, 'x')
    expect((await signer.post(first)).headers.get('x-sandbox-reason')).toContain('UUID')
  })

  test('about options nobody has an answer to', async () => {
    const { sandbox, newest, signer } = start()
    const network = await signer.answerDevice(await signer.begin())
    expect(await signer.answer(network, 1)).toMatchObject({ code: 401 })
    expect(await signer.answer(await signer.passNetwork(), 0)).toMatchObject({ code: 401 })
    const step = await signer.enterPhone(phone)
    expect(await signer.answer(step, 4)).toMatchObject({ code: 401 })
    expect(await signer.answer(await signer.enterPhone(phone, 'password'), 3)).toMatchObject({ code: 401 })
    sandbox.mts.requireCaptcha()
    expect(await signer.answer(await signer.enterPhone(phone), 0)).toMatchObject({ code: 401 })
    const passkey = await signer.giveSecret(await signer.enterPhone(phone), newest())
    expect(await signer.answer(passkey, 1)).toMatchObject({ code: 401 })
    sandbox.mts.useNetworkOf(main)
    expect(await signer.answer(await signer.passNetwork(), 7)).toMatchObject({ code: 401 })
  })

  test('about the end: a sign-in is over once', async () => {
    const { newest, signer } = start()
    const passkey = await signer.giveSecret(await signer.enterPhone(phone), newest())
    expect(await signer.answer(passkey, 0)).toHaveProperty('successUrl')
    expect(await signer.answer(passkey, 0)).toMatchObject({ code: 401 })
  })
})

test('a bot wall stands before the steps too', async () => {
  const { sandbox, signer } = start()
  sandbox.fail({ fault: 'bot-wall', endpoint: 'authenticate' })
  await expect(signer.begin()).rejects.toThrow(SyntaxError)
  expect((await signer.begin()).header).toBe('device-match-hold')
})
