import type { Challenge } from '@esim-usage/core'
import { describe, expect, test } from 'vitest'
import type { MegafonClient } from '../src/index.ts'
import { errorOf } from './client-of.ts'
import { locked, main, play, signIn, stranger, suspended } from './sandbox-client.ts'

async function challengeOf(step: ReturnType<MegafonClient['signIn']>): Promise<Challenge> {
  const { status, ...rest } = await step
  if (status !== 'challenge' || !('challenge' in rest)) throw new Error(`No challenge but ${status}`)
  return rest.challenge
}

describe('by code', () => {
  test('the newest code opens the line, which reads all about itself', async () => {
    const { sandbox, open } = play()
    const client = open(main)
    const challenge = await challengeOf(client.signIn({ method: 'code' }))
    const code = sandbox.megafon.outbox(main).at(-1)?.code ?? ''
    expect(code).toMatch(/^\d{6}$/)
    expect((await client.answer(challenge, code)).status).toBe('signed-in')
    const profile = await client.profile()
    expect(profile).toMatchObject({ line: main, holder: 'Тестов Тест Тестович', region: 'Москва' })
    expect((await client.usage({ month: '2026-06' }).toArray()).length).toBeGreaterThan(100)
  })

  test('a wrong one is said to be wrong, and the right one still opens', async () => {
    const { sandbox, open } = play()
    const client = open(main)
    const challenge = await challengeOf(client.signIn({ method: 'code' }))
    const again = await challengeOf(client.answer(challenge, '000000'))
    const code = sandbox.megafon.outbox(main).at(-1)?.code ?? ''
    expect((await client.answer(again, code)).status).toBe('signed-in')
  })

  test('the next one has to wait, and the wait is told', async () => {
    const { sandbox, clock, open } = play()
    await open(main).signIn({ method: 'code' })
    clock.advance(20_000)
    const error = await errorOf(open(main).signIn({ method: 'code' }))
    expect(error.code).toBe('code-limit')
    expect(error.facts.retryAfterMs).toBeGreaterThan(30_000)
    expect(sandbox.megafon.outbox(main)).toHaveLength(1)
  })

  test('an hour takes only so many', async () => {
    const { clock, sandbox, open } = play({ codesPerHour: 2 })
    for (const _ of [1, 2]) {
      await open(main).signIn({ method: 'code' })
      clock.advance(61_000)
    }
    expect((await errorOf(open(main).signIn({ method: 'code' }))).code).toBe('code-limit')
    clock.advance(3_600_000)
    await open(main).signIn({ method: 'code' })
    expect(sandbox.megafon.outbox(main)).toHaveLength(3)
  })

  test('a limit is one too where the wait was not told', async () => {
    const { sandbox, open } = play()
    await open(main).signIn({ method: 'code' })
    sandbox.megafon.fail({ fault: 'half-json', endpoint: 'auth.otp-timeout' })
    expect((await errorOf(open(main).signIn({ method: 'code' }))).code).toBe('code-limit')
    expect(sandbox.megafon.outbox(main)).toHaveLength(1)
  })

  test('a code dies after five minutes', async () => {
    const { clock, sandbox, open } = play()
    const client = open(main)
    const challenge = await challengeOf(client.signIn({ method: 'code' }))
    clock.advance(299_000)
    const again = await challengeOf(client.answer(challenge, '000000'))
    clock.advance(2000)
    const code = sandbox.megafon.outbox(main).at(-1)?.code ?? ''
    expect((await client.answer(again, code)).status).toBe('challenge')
  })

  test.each([
    ['a number of nobody', '+79000000077', 'unknown-line'],
    ['a locked cabinet', locked, 'account-locked'],
  ])('%s gets no code', async (_, line, code) => {
    expect((await errorOf(play().open(line).signIn({ method: 'code' }))).code).toBe(code)
  })

  test('an internal error costs no second code', async () => {
    const { sandbox, open } = play()
    const client = open(main)
    const challenge = await challengeOf(client.signIn({ method: 'code' }))
    sandbox.megafon.fail({ fault: 'internal-error', endpoint: 'auth.otp-submit' })
    const code = sandbox.megafon.outbox(main).at(-1)?.code ?? ''
    expect((await errorOf(client.answer(challenge, code))).code).toBe('unavailable')
    expect((await client.answer(challenge, code)).status).toBe('signed-in')
    expect(sandbox.megafon.outbox(main)).toHaveLength(1)
  })
})

describe('by password', () => {
  test.each([
    [main, 'Sandbox1'],
    [suspended, 'Sandbox3'],
  ])('%s', async (line, password) => {
    const client = play().open(line)
    expect((await client.signIn({ method: 'password', password })).status).toBe('signed-in')
    expect((await client.profile()).line).toBe(line)
  })

  test('with a picture that a person can read', async () => {
    const { sandbox, open } = play()
    sandbox.megafon.requireCaptcha()
    const client = open(main)
    const challenge = await challengeOf(client.signIn({ method: 'password', password: 'Sandbox1' }))
    if (challenge.kind !== 'captcha') throw new Error('no picture')
    expect(challenge.image.mediaType).toBe('image/png')
    expect(Buffer.from(challenge.image.base64, 'base64').subarray(1, 4).toString()).toBe('PNG')
    expect((await client.answer(challenge, sandbox.megafon.captcha() ?? '')).status).toBe('signed-in')
  })

  test('another picture follows a wrong answer', async () => {
    const { sandbox, open } = play()
    sandbox.megafon.requireCaptcha()
    const client = open(main)
    const challenge = await challengeOf(client.signIn({ method: 'password', password: 'Sandbox1' }))
    const first = sandbox.megafon.captcha()
    const again = await challengeOf(client.answer(challenge, '1'))
    expect(sandbox.megafon.captcha()).not.toBe(first)
    expect((await client.answer(again, sandbox.megafon.captcha() ?? '')).status).toBe('signed-in')
  })

  test('a wrong one is refused, the fourth is one too many, and an hour later the right one opens', async () => {
    const { clock, open } = play()
    const wrong = async () => (await errorOf(open(main).signIn({ method: 'password', password: 'x' }))).code
    expect([await wrong(), await wrong(), await wrong(), await wrong()]).toEqual([
      'credentials-rejected',
      'credentials-rejected',
      'credentials-rejected',
      'account-locked',
    ])
    const right = { method: 'password', password: 'Sandbox1' } as const
    expect((await errorOf(open(main).signIn(right))).code).toBe('account-locked')
    clock.advance(3_600_000)
    expect((await open(main).signIn(right)).status).toBe('signed-in')
  })

  test.each([
    ['of a locked cabinet', locked, 'Sandbox4', 'account-locked'],
    ['of a line that has none', stranger, 'Sandbox9', 'credentials-rejected'],
    ['of a number of nobody', '+79000000077', 'Sandbox1', 'credentials-rejected'],
  ])('%s', async (_, line, password, code) => {
    expect((await errorOf(play().open(line).signIn({ method: 'password', password }))).code).toBe(code)
  })
})

describe('by a session of the browser', () => {
  test('needs no request but the check', async () => {
    const played = play()
    const client = await signIn(played, main, { cabinetHeaders: played.sandbox.megafon.cabinetHeaders() })
    expect(played.asked).toEqual(['GET /mlk/api/auth/sessionCheck'])
    expect((await client.session()).status).toBe('signed-in')
  })

  test('of another number is refused', async () => {
    const { sandbox, open } = play()
    const session = sandbox.megafon.session(stranger)
    expect((await errorOf(open(main).signIn({ method: 'session', session }))).code).toBe('wrong-line')
  })

  test('by its cookies alone', async () => {
    const { sandbox, open } = play()
    const { cookies, cabinetHeaders } = sandbox.megafon.session(main)
    const client = open(main)
    await client.signIn({ method: 'session', session: { cookies, cabinetHeaders } })
    expect((await client.profile()).line).toBe(main)
  })

  test('that is over is refused', async () => {
    const { sandbox, open } = play()
    const session = sandbox.megafon.session(main)
    sandbox.megafon.expire(main, 'everything')
    expect((await errorOf(open(main).signIn({ method: 'session', session }))).code).toBe('session-expired')
  })
})
