import { describe, expect, test } from 'vitest'
import { fill, type PostedStep, Signer } from './signer.ts'
import { main, phone, start } from './start-sign-on.ts'

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
  sandbox.mts.fail({ fault: 'bot-wall', endpoint: 'authenticate' })
  await expect(signer.begin()).rejects.toThrow(SyntaxError)
  expect((await signer.begin()).header).toBe('device-match-hold')
})
