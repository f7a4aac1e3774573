import { expect, test } from 'vitest'
import { createCarrierClient } from '../../src/adapter/index.ts'
import {
  type ReferenceAdapter,
  referenceAdapter,
  type ReferenceClient,
  referenceLine,
  referencePassword,
} from '../../src/testing/index.ts'
import { createHold } from './hold.ts'
import { failureOf, open, type Opened, openSignedIn } from './open-reference.ts'

async function challengeOf(client: ReferenceClient) {
  const step = await client.signIn({ method: 'code' }, { again: true })
  if (step.status !== 'challenge') throw new Error(`No challenge but ${step.status}`)
  return step.challenge
}

/** The service behind a fetch that prints times nobody can read. */
const withoutTimes =
  (opened: Opened): typeof globalThis.fetch =>
  async (input, init) => {
    const response = await opened.service.fetch(input, init)
    const text = await response.text()
    return new Response(text.replaceAll(/"(expiresAt|resendAt)":"[^"]*"/g, '"$1":"soon"'), response)
  }

test('a sign-in that was refused leaves the code that is under way good', async () => {
  const { client, clock, service } = open()
  const challenge = await challengeOf(client)
  const code = service.lastCode
  clock.advance(10_000)
  expect(await failureOf(client.signIn({ method: 'code' }))).toMatchObject({ code: 'code-limit' })
  expect(await client.answer(challenge, code)).toMatchObject({ status: 'signed-in' })
})

test('an answer to an older challenge does not end a newer one that began meanwhile', async () => {
  const opened = open()
  const older = await challengeOf(opened.client)
  const hold = createHold()
  const slow = opened.another({
    async fetch(input, init) {
      const request = new Request(input, init)
      if (request.url.endsWith('/code-check')) await hold.pass()
      return opened.service.fetch(request)
    },
  })
  const answering = failureOf(slow.answer(older, '0000'))
  await hold.reached
  opened.clock.advance(60_000)
  const newer = await challengeOf(opened.client)
  hold.go()
  expect(await answering).toMatchObject({ code: 'challenge-expired' })
  expect(await opened.client.answer(newer, opened.service.lastCode)).toMatchObject({ status: 'signed-in' })
})

test('the carrier sees one device, also after a sign-in that came to nothing', async () => {
  const opened = open()
  const devices: unknown[] = []
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    if (request.url.endsWith('/attempt')) devices.push((await request.clone().json()).device)
    return opened.service.fetch(request)
  }
  opened.service.stage('code.attempt', 'bot-wall', { times: 1 })
  expect(await opened.another({ fetch }).signIn({ method: 'code' })).toMatchObject({ status: 'website' })
  await challengeOf(opened.another({ fetch }))
  expect(devices).toEqual([devices[0], devices[0]])
  expect(devices[0]).toBeTypeOf('string')
})

test('an end of the session that cannot be read is not known, and the session stays', async () => {
  const opened = open()
  const client = opened.another({ fetch: withoutTimes(opened) })
  const step = await client.signIn({ method: 'password', password: referencePassword })
  expect(step).toEqual({ status: 'signed-in' })
  expect(await client.session()).toEqual({ status: 'signed-in', savedAt: expect.any(String) })
})

test('an end that comes along in an answer and cannot be read costs no session', async () => {
  const opened = await openSignedIn({}, { slides: true, accessSeconds: 600 })
  opened.clock.advance(400_000)
  await opened.another({ fetch: withoutTimes(opened) }).balance()
  expect(await opened.another().session()).toMatchObject({ status: 'signed-in' })
})

test('times of a challenge that cannot be read cost neither the code nor a session that works', async () => {
  const opened = await openSignedIn()
  const client = opened.another({ fetch: withoutTimes(opened) })
  const challenge = await challengeOf(client)
  expect(Date.parse(challenge.expiresAt)).toBe(opened.clock.now() + 600_000)
  expect(await client.balance()).toMatchObject({ main: { amount: 12_345 } })
  expect(await client.answer(challenge, opened.service.lastCode)).toMatchObject({ status: 'signed-in' })
})

test('what an adapter says on failing shows no cookie of the session', async () => {
  const { service, store, clock } = await openSignedIn()
  const client: ReferenceClient = createCarrierClient(
    {
      ...referenceAdapter,
      async balance(context: Parameters<ReferenceAdapter['balance']>[0]) {
        const sid = context.cookies.get('sid', 'https://my.reference.test/')
        return context.fail('rejected', { carrierMessage: `Session ${sid} is odd` })
      },
    },
    { line: referenceLine, sessionStore: store, clock, fetch: service.fetch },
  )
  expect(await failureOf(client.balance())).toMatchObject({
    code: 'rejected',
    facts: { carrierMessage: 'Session [secret] is odd' },
  })
})

test.each(['credentials-rejected', 'account-locked'] as const)(
  'an attempt that ended in %s is not answered again',
  async code => {
    const { service, store, clock } = open()
    let asked = 0
    const adapter: ReferenceAdapter = {
      ...referenceAdapter,
      auth: {
        ...referenceAdapter.auth,
        async answer(context) {
          asked += 1
          return context.fail(code)
        },
      },
    }
    const client: ReferenceClient = createCarrierClient(adapter, {
      line: referenceLine,
      sessionStore: store,
      clock,
      fetch: service.fetch,
    })
    const challenge = await challengeOf(client)
    expect(await failureOf(client.answer(challenge, '1234'))).toMatchObject({ code })
    expect(await failureOf(client.answer(challenge, '1234'))).toMatchObject({ code: 'challenge-expired' })
    expect(asked).toBe(1)
  },
)
