import { expect, test } from 'vitest'
import { memoryStore, type SessionStore } from '../../src/index.ts'
import { referenceAdapter, type ReferenceAdapter, referencePassword } from '../../src/testing/index.ts'
import { adapted } from './adapted.ts'
import { createHold } from './hold.ts'
import { failureOf, open, type Opened, openSignedIn } from './open-reference.ts'

const { auth } = referenceAdapter
const begin = (password: ReferenceAdapter['auth']['begin']['password']): Partial<ReferenceAdapter> => ({
  auth: { ...auth, begin: { ...auth.begin, password } },
})
const renewing = (renew: NonNullable<ReferenceAdapter['auth']['renew']>): Partial<ReferenceAdapter> => ({
  auth: { ...auth, renew },
})
const isRich = { main: { amount: 12_345 } }

/** Credentials of an app, and how often it was asked for them. */
function credentialsOf(password = referencePassword) {
  const asked = { count: 0 }
  const credentials = async () => {
    asked.count += 1
    return { method: 'password', password } as const
  }
  return { asked, credentials }
}

test('a carrier that cannot renew is not asked to, however near the end is', async () => {
  const opened = await openSignedIn({}, { accessSeconds: 600 })
  const { renew: _renew, ...rest } = auth
  const types: string[] = []
  const client = adapted(opened, { auth: rest }, { onEvent: ({ type }) => types.push(type) })
  opened.clock.advance(590_000)
  await client.balance()
  expect(types).toEqual(['request'])
})

test('a session without a known end is not renewed before the carrier ends it', async () => {
  const opened = open()
  const client = adapted(
    opened,
    begin(async context => {
      const step = await auth.begin.password(context, { method: 'password', password: referencePassword })
      if (step.status !== 'signed-in') return step
      return { status: 'signed-in', state: step.state, lines: step.lines }
    }),
  )
  expect(await client.signIn({ method: 'password', password: 'any' })).toStrictEqual({ status: 'signed-in' })
  opened.clock.advance(800_000)
  expect(await client.balance()).toMatchObject(isRich)
  expect(await client.signIn({ method: 'code' })).toStrictEqual({ status: 'signed-in' })
  expect(opened.service.count('token.refresh')).toBe(0)
})

test('a session that is over is not tried once more where it cannot be renewed', async () => {
  const { client, clock, service } = await openSignedIn({}, { accessSeconds: 600 })
  clock.advance(600_001)
  service.endSessions()
  expect(await failureOf(client.balance())).toMatchObject({ code: 'session-expired' })
  expect(service.count('balance.read')).toBe(0)
})

/** Signed in, near the end of the session, over a store whose key nobody gets. */
async function withoutLease(accessSeconds: number): Promise<Opened> {
  const store: SessionStore = { ...memoryStore(), lease: async () => Promise.reject(new Error('no locks')) }
  const opened = await openSignedIn({ sessionStore: store }, { accessSeconds })
  opened.clock.advance(591_000)
  return opened
}

test.each([600, 300])(
  'what the store throws at the renewal of a session of %s s comes through',
  async seconds => {
    const { client, service } = await withoutLease(seconds)
    expect(await failureOf(client.balance())).toMatchObject({ message: 'no locks' })
    expect(await failureOf(client.signIn({ method: 'code' }))).toMatchObject({ message: 'no locks' })
    expect(service.count('code.send')).toBe(0)
  },
)

test.each([600, 300])('an abort in the renewal of a session of %s s ends the call', async seconds => {
  const opened = await openSignedIn({}, { accessSeconds: seconds })
  opened.clock.advance(591_000)
  const hold = createHold()
  const client = adapted(
    opened,
    renewing(async context => {
      await hold.pass()
      return context.fail('session-expired')
    }),
  )
  for (const call of [
    (signal: AbortSignal) => client.balance({ signal }),
    (signal: AbortSignal) => client.signIn({ method: 'code' }, { signal }),
  ]) {
    const controller = new AbortController()
    const reason = new Error('enough')
    const calling = failureOf(call(controller.signal))
    await hold.reached
    controller.abort(reason)
    expect(await calling).toBe(reason)
  }
  hold.go()
  expect(opened.service.count('code.send')).toBe(0)
})

test('a sign-in whose time is over says so, though the session still works', async () => {
  const opened = await openSignedIn({}, { accessSeconds: 600 })
  opened.clock.advance(591_000)
  const client = adapted(
    opened,
    renewing(() => new Promise(() => {})),
  )
  expect(await failureOf(client.signIn({ method: 'code' }, { timeoutMs: 50 }))).toMatchObject({
    code: 'timeout',
  })
})

test('calls that wait for the same renewal share its failure, too', async () => {
  const opened = await openSignedIn()
  const hold = createHold()
  let asked = 0
  const client = adapted(opened, {
    balance: async context => context.fail('session-expired'),
    ...renewing(async context => {
      asked += 1
      await hold.pass()
      return context.fail('unavailable')
    }),
  })
  const first = failureOf(client.balance())
  await hold.reached
  const others = [failureOf(client.balance()), failureOf(client.balance())]
  // One turn of the event loop, in which both come to wait for the renewal.
  await new Promise(resolve => setImmediate(resolve))
  hold.go()
  for (const call of [first, ...others]) expect(await call).toMatchObject({ code: 'unavailable' })
  expect(asked).toBe(1)
})

test('an abort while the session is looked up ends the call, though its renewal goes on', async () => {
  const opened = await openSignedIn()
  opened.clock.advance(900_000)
  const controller = new AbortController()
  const reason = new Error('enough')
  const store: SessionStore = {
    ...opened.store,
    async load(key) {
      controller.abort(reason)
      return opened.store.load(key)
    },
  }
  const client = adapted(
    opened,
    renewing(() => new Promise(() => {})),
    { sessionStore: store },
  )
  expect(await failureOf(client.balance({ signal: controller.signal }))).toBe(reason)
})

test('a session that another process renewed is used at once, though the key is still held', async () => {
  const opened = await openSignedIn()
  let isHeld = false
  const waits: number[] = []
  const store: SessionStore = {
    ...opened.store,
    lease: async (key, forMs) => (isHeld ? undefined : opened.store.lease(key, forMs)),
  }
  const waiting = opened.another({
    sessionStore: store,
    clock: {
      now: () => opened.clock.now(),
      async wait(milliseconds) {
        if (waits.push(milliseconds) > 1) throw new Error('waited on')
        await opened.client.balance()
      },
    },
  })
  opened.service.expireTokens()
  isHeld = true
  expect(await waiting.balance()).toMatchObject(isRich)
  expect(waits).toEqual([250])
  expect(opened.service.count('token.refresh')).toBe(1)
})

test('a call without a session waits for the process that is about to sign in', async () => {
  const { credentials } = credentialsOf()
  const opened = open({ credentials })
  const waits: number[] = []
  const waiting = opened.another({
    sessionStore: {
      ...opened.store,
      lease: async (key, forMs) => (waits.length < 3 ? undefined : opened.store.lease(key, forMs)),
    },
    clock: {
      now: () => opened.clock.now(),
      async wait(milliseconds, signal) {
        await new Promise(resolve => setTimeout(resolve, 20))
        signal.throwIfAborted()
        waits.push(milliseconds)
      },
    },
  })
  expect(await waiting.balance()).toMatchObject(isRich)
  expect(waits).toEqual([250, 250, 250])
})
