import { type Challenge, memoryStore, type SessionStore, type SignInStep } from '@esim-usage/core'
import { describe, expect, test } from 'vitest'
import { errorOf, json, mail, of, open, sms, token } from './client-of.ts'

const sent = 'auth/sms-request.ok-empty.txt'
const second = 'auth/token.sms.second-factor.json'
const good = 'auth/token.password.second-factor.ok.json'
const noLinked = { [of('numbers/slaves')]: ['linked/slaves.empty.json'] }
const bySms = {
  [sms]: [sent],
  [mail]: ['auth/security-codes.ok.json', 'json {"security_code_token":"sct-2"}'],
  [token]: [second, good],
  ...noLinked,
}

function challengeOf(step: SignInStep): Challenge {
  if (step.status !== 'challenge') throw new Error('No challenge came.')
  return JSON.parse(JSON.stringify(step.challenge))
}

/** A store that keeps all it was ever given. */
function createWatchedStore(): { readonly store: SessionStore; readonly seen: string[] } {
  const inner = memoryStore()
  const seen: string[] = []
  const store: SessionStore = {
    load: key => inner.load(key),
    save(key, value, ifVersion) {
      seen.push(key, value)
      return inner.save(key, value, ifVersion)
    },
    remove: key => inner.remove(key),
    lease: (key, forMs) => inner.lease(key, forMs),
  }
  return { store, seen }
}

describe('a code by SMS, then one by e-mail', () => {
  test('each is answered by a fresh client over the same store, and the store shows neither', async () => {
    const { store, seen } = createWatchedStore()
    const fresh = () => open({ sessionStore: store })
    const first = fresh()
    first.play(bySms)
    const byPhone = challengeOf(await first.client.signIn({ method: 'code' }))
    expect(byPhone).toMatchObject({ medium: 'sms', digits: 6, sentTo: '***01' })
    const next = fresh()
    next.play(bySms)
    const byMail = challengeOf(await next.client.answer(byPhone, '123456'))
    expect(byMail).toMatchObject({ medium: 'email', attemptsLeft: 3 })
    expect(next.carrier().requests.map(({ address }) => address)).toEqual([token, mail])
    const last = fresh()
    last.play({ ...bySms, [token]: [good] })
    expect(await last.client.answer(byMail, '654321')).toMatchObject({ status: 'signed-in' })
    expect(seen.length).toBeGreaterThan(4)
    const all = seen.join('\n')
    const secrets = ['123456', '654321', 'sct-0000', 'sms_code']
    expect(secrets.filter(secret => all.includes(secret))).toEqual([])
  })

  test('a password given again within a minute sends no second e-mail', async () => {
    const { client, play } = open()
    const carrier = play({ ...bySms, [token]: ['auth/token.password.second-factor.json'] })
    const request = { method: 'password', password: 'FAKE-PASSWORD' } as const
    await client.signIn(request)
    expect((await errorOf(client.signIn(request))).code).toBe('code-limit')
    expect(carrier.count(mail)).toBe(1)
  })

  test.each([
    ['line', 'sms'],
    ['e-mail', 'email'],
  ])('another code to the %s waits for its time', async (_name, medium) => {
    const { client, clock, play } = open()
    const carrier = play(bySms)
    let challenge = challengeOf(await client.signIn({ method: 'code' }))
    if (medium === 'email') challenge = challengeOf(await client.answer(challenge, '123456'))
    const tooSoon = await errorOf(client.resend(challenge))
    expect(tooSoon).toMatchObject({ code: 'code-limit', facts: { retryAfterMs: 60_000 } })
    clock.advance(60_000)
    expect(await client.resend(challenge)).toMatchObject({ challenge: { medium } })
    expect(carrier.count(medium === 'email' ? mail : sms)).toBe(2)
  })
})

test('a password of no number is refused before anything is asked', async () => {
  const { client, play } = open()
  const carrier = play({ [token]: ['auth/token.password.ok.json'] })
  const call = client.signIn({ method: 'password', password: 'FAKE-PASSWORD', login: 'ivan' })
  expect(await errorOf(call)).toMatchObject({ code: 'invalid-argument', facts: { option: 'login' } })
  expect(carrier.requests).toEqual([])
})

test.each([
  ['an outage', 'errors/service-unavailable.503.html'],
  ['a browser check', 'auth/ngenix-challenge.html'],
  ['a refusal', 'errors/meta-not-allowed.403.json'],
  ['no list', json(null)],
])('new tokens are not lost over %s of the linked lines', async (_name, answer) => {
  const { client, play } = open()
  const carrier = play({ [token]: ['auth/token.password.ok.json'], [of('numbers/slaves')]: [answer] })
  expect(await client.signIn({ method: 'password', password: 'FAKE-PASSWORD' })).toMatchObject({
    status: 'signed-in',
  })
  expect(carrier.count(of('numbers/slaves'))).toBe(1)
})

test.each([
  ['works', 'errors/maintenance.200.html', 'maintenance'],
  ['half of a pair', 'json {"access_token":"FAKE"}', 'schema-mismatch'],
])('%s in place of tokens is no wrong password', async (_name, answer, code) => {
  const { client, play } = open()
  play({ [token]: [answer] })
  const call = client.signIn({ method: 'password', password: 'FAKE-PASSWORD' })
  expect((await errorOf(call)).code).toBe(code)
})
