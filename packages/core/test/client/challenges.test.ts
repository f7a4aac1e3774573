import { expect, test } from 'vitest'
import { type AdapterContext, type ChallengeDraft, createCarrierClient } from '../../src/adapter/index.ts'
import { memoryStore, type SessionStore } from '../../src/index.ts'
import {
  referenceAdapter,
  type ReferenceClient,
  referenceLine,
  referencePassword,
} from '../../src/testing/index.ts'
import { adapted } from './adapted.ts'
import { createHold } from './hold.ts'
import { failureOf, open, type Opened } from './open-reference.ts'

const { auth } = referenceAdapter
const pending = { attempt: 'one', kind: 'code' } as const
const picture: ChallengeDraft = { kind: 'captcha', image: { mediaType: 'image/png', base64: 'AAAA' } }

/** A client whose carrier asks these questions, one after the other; from the second on after a wrong answer. */
function asking(opened: Opened, ...drafts: readonly ChallengeDraft[]): ReferenceClient {
  let asked = 0
  const ask = async () => {
    const challenge = drafts[asked] ?? picture
    asked += 1
    return { status: 'challenge', challenge, pending } as const
  }
  return adapted(opened, {
    auth: {
      ...auth,
      begin: { ...auth.begin, code: ask },
      answer: async (_context, _pending, reply) =>
        'resend' in reply ? ask() : { ...(await ask()), rejected: true },
    },
  })
}

async function challengeOf(client: ReferenceClient) {
  const step = await client.signIn({ method: 'code' }, { again: true })
  if (step.status !== 'challenge') throw new Error(`No challenge but ${step.status}`)
  return step.challenge
}
const codeFields = { id: expect.any(String), carrier: 'reference', kind: 'code', medium: 'sms' }
const noon = '2026-10-20T09:00:00.000Z'

test('a question of which the carrier says nothing lasts ten minutes and has three tries', async () => {
  const challenge = await challengeOf(asking(open(), { kind: 'code', medium: 'sms' }))
  expect(challenge).toStrictEqual({
    ...codeFields,
    attemptsLeft: 3,
    expiresAt: '2026-10-20T09:10:00.000Z',
    resendAt: noon,
  })
})

test('what the carrier says of a question is passed on, but never more than three tries', async () => {
  const told = { expiresAt: '2026-10-20T12:04:00+03:00', resendAt: '2026-10-20T12:02:00+03:00' }
  const draft: ChallengeDraft = { kind: 'code', medium: 'sms', digits: 5, ...told }
  expect(await challengeOf(asking(open(), { ...draft, attemptsLeft: 9 }))).toStrictEqual({
    ...codeFields,
    digits: 5,
    attemptsLeft: 3,
    expiresAt: told.expiresAt,
    resendAt: '2026-10-20T09:02:00.000Z',
  })
  expect(await challengeOf(asking(open(), { ...draft, attemptsLeft: 1 }))).toMatchObject({ attemptsLeft: 1 })
})

test('another code is not asked for before the time that the carrier named', async () => {
  const opened = open()
  const draft: ChallengeDraft = { kind: 'code', medium: 'sms', resendAt: '2026-10-20T12:05:00+03:00' }
  const client = asking(opened, draft, draft)
  const challenge = await challengeOf(client)
  opened.clock.advance(240_000)
  expect(await failureOf(client.resend(challenge))).toMatchObject({
    code: 'code-limit',
    facts: { operation: 'resend', retryAfterMs: 60_000 },
  })
  opened.clock.advance(60_000)
  const step = await client.resend(challenge)
  expect(step).toMatchObject({ status: 'challenge', challenge: { attemptsLeft: 3 } })
  expect(step).not.toHaveProperty('rejected')
})

test('another picture may be asked for at once, however young the last code is', async () => {
  const opened = open()
  await challengeOf(opened.client)
  const client = asking(opened, picture, picture)
  const challenge = await challengeOf(client)
  expect(challenge).toStrictEqual({
    ...picture,
    id: expect.any(String),
    carrier: 'reference',
    expiresAt: '2026-10-20T09:10:00.000Z',
  })
  expect(await client.resend(challenge)).toMatchObject({ challenge: { kind: 'captcha', id: challenge.id } })
})

test('the next code waits for our own limit where that ends later than the carrier says', async () => {
  const opened = open()
  await challengeOf(opened.client)
  opened.clock.advance(20_000)
  const told = '2026-10-20T12:00:30+03:00'
  const challenge = await challengeOf(asking(opened, { kind: 'code', medium: 'sms', resendAt: told }))
  expect(challenge).toMatchObject({ resendAt: '2026-10-20T09:01:00.000Z' })
})

test('pictures that were read wrongly cost no try of the code', async () => {
  const client = asking(open(), picture, picture, picture, picture, { kind: 'code', medium: 'sms' })
  const challenge = await challengeOf(client)
  for (let wrong = 0; wrong < 3; wrong += 1)
    expect(await client.answer(challenge, 'wrong')).toMatchObject({ rejected: true })
  expect(await client.resend(challenge)).toMatchObject({ challenge: { kind: 'code', attemptsLeft: 3 } })
})

test('each wrong code leaves one try less, whatever the carrier says', async () => {
  const draft: ChallengeDraft = { kind: 'code', medium: 'sms', attemptsLeft: 9 }
  const client = asking(open(), draft, draft, draft)
  const challenge = await challengeOf(client)
  const left = []
  for (let wrong = 0; wrong < 2; wrong += 1) {
    const step = await client.answer(challenge, '1')
    left.push(step.status === 'challenge' && step.challenge.attemptsLeft)
  }
  expect(left).toEqual([2, 1])
})

test('a challenge of a carrier that asks nothing any more is over', async () => {
  const opened = open()
  const challenge = await challengeOf(opened.client)
  const { clock, service, store } = opened
  const refuse = async (context: AdapterContext): Promise<never> => context.fail('rejected')
  const client: ReferenceClient = createCarrierClient(
    { ...referenceAdapter, auth: { begin: { session: refuse, code: refuse, password: refuse } } },
    { line: referenceLine, clock, fetch: service.fetch, sessionStore: store },
  )
  expect(await failureOf(client.answer(challenge, '1'))).toMatchObject({ code: 'challenge-expired' })
})

test('an attempt of which the adapter cannot read what it kept is over', async () => {
  const opened = open()
  const client = adapted(opened, {
    auth: {
      ...auth,
      begin: {
        ...auth.begin,
        code: async () => ({
          status: 'challenge',
          challenge: { kind: 'code', medium: 'sms' },
          pending: JSON.parse('{"attempt":7}'),
        }),
      },
    },
  })
  const challenge = await challengeOf(client)
  expect(await failureOf(opened.client.answer(challenge, '1'))).toMatchObject({ code: 'challenge-expired' })
  expect(opened.service.count('code.check')).toBe(0)
})

test('an attempt that was moved to another line in the store opens nothing', async () => {
  const inner = memoryStore()
  const store: SessionStore = {
    ...inner,
    load: async () => inner.load('one'),
    save: async (_key, value, ifVersion) => inner.save('one', value, ifVersion),
  }
  const opened = open({ sessionStore: store })
  const challenge = await challengeOf(opened.client)
  const thief = opened.another({ line: '+79000000002' })
  expect(await failureOf(thief.answer(challenge, opened.service.lastCode))).toMatchObject({
    code: 'challenge-expired',
  })
  expect(await opened.client.answer(challenge, opened.service.lastCode)).toMatchObject({
    status: 'signed-in',
  })
})

test('signing out while a code is checked ends the attempt', async () => {
  const opened = open()
  const challenge = await challengeOf(opened.client)
  const hold = createHold()
  const slow = opened.another({
    async fetch(input, init) {
      await hold.pass()
      return opened.service.fetch(input, init)
    },
  })
  const answering = failureOf(slow.answer(challenge, '0000'))
  await hold.reached
  await opened.client.signOut()
  hold.go()
  expect(await answering).toMatchObject({ code: 'challenge-expired' })
  expect(await opened.client.session()).toEqual({ status: 'signed-out' })
})

test('a challenge whose time is over is not waited for any more', async () => {
  const { client, clock } = open()
  const challenge = await challengeOf(client)
  clock.advance(Date.parse(challenge.expiresAt) - clock.now() + 1)
  expect(await client.session()).toEqual({ status: 'signed-out' })
})

test('a step says when the session ends, where the carrier says so', async () => {
  const { client, service, clock } = open()
  const expiresAt = '2026-10-20T09:15:00.000Z'
  const step = await client.signIn({ method: 'password', password: referencePassword })
  expect(step).toStrictEqual({ status: 'signed-in', expiresAt })
  expect(await client.session()).toStrictEqual({ status: 'signed-in', savedAt: noon, expiresAt })
  clock.advance(60_000)
  const session = service.openSession()
  expect(await client.signIn({ method: 'session', session })).toMatchObject({ status: 'signed-in' })
  expect(service.count('session.read')).toBe(1)
})

test.each([
  ['no object', 'x', 'challenge'],
  ['an id that is no text', { id: 7, carrier: 'reference' }, 'challenge'],
])('a challenge of %s is refused before any request', async (_name, given, option) => {
  const { client, service } = open()
  expect(await failureOf(client.answer(JSON.parse(JSON.stringify(given)), '1'))).toMatchObject({
    code: 'invalid-argument',
    facts: { carrier: 'reference', option },
    message: expect.stringContaining('Pass it on'),
  })
  expect(service.count()).toBe(0)
})

test('an answer must be a text, and a password must be there', async () => {
  const { client } = open()
  const challenge = await challengeOf(client)
  expect(await failureOf(client.answer(challenge, JSON.parse('4711')))).toMatchObject({
    code: 'invalid-argument',
    facts: { option: 'text' },
  })
  const request = JSON.parse('{"method":"password","password":null}')
  expect(await failureOf(client.signIn(request))).toMatchObject({
    code: 'invalid-argument',
    facts: { option: 'password' },
  })
  expect(await failureOf(client.signIn(JSON.parse('{"method":"magic"}')))).toMatchObject({
    message: expect.stringContaining('session, code, password'),
  })
})
