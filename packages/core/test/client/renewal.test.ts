import { afterEach, expect, test, vi } from 'vitest'
import { memoryStore, type SessionStore } from '../../src/index.ts'
import { referencePassword } from '../../src/testing/index.ts'
import { createHold } from './hold.ts'
import { failureOf, openSignedIn } from './open-reference.ts'

const main = '+79000000002'

afterEach(() => {
  vi.useRealTimers()
})

test('a client of another line renews nothing, so the session of the owner stays whole', async () => {
  const opened = await openSignedIn({ line: main, sessionKey: 'family' }, { accessSeconds: 600 })
  opened.clock.advance(700_000)
  const before = opened.service.count()
  const stranger = opened.another({ line: '+79000000011' })
  expect(await failureOf(stranger.balance())).toMatchObject({ code: 'wrong-line' })
  expect(opened.service.count()).toBe(before)
  expect(await opened.client.balance()).toMatchObject({ main: { amount: -4050 } })
})

test('a renewal that ends after signing out does not bring the session back', async () => {
  const opened = await openSignedIn()
  const hold = createHold()
  const slow = opened.another({
    async fetch(input, init) {
      const response = await opened.service.fetch(input, init)
      if (new Request(input, init).url.endsWith('/token')) await hold.pass()
      return response
    },
  })
  opened.service.expireTokens()
  const reading = failureOf(slow.balance())
  await hold.reached
  await opened.client.signOut()
  hold.go()
  expect(await reading).toMatchObject({ code: 'session-expired' })
  expect(await opened.client.session()).toEqual({ status: 'signed-out' })
})

test('a renewal that ends after a new sign-in leaves the new session alone', async () => {
  const opened = await openSignedIn()
  const hold = createHold()
  const slow = opened.another({
    async fetch(input, init) {
      const response = await opened.service.fetch(input, init)
      if (new Request(input, init).url.endsWith('/token')) await hold.pass()
      return response
    },
  })
  opened.service.expireTokens()
  const reading = slow.balance()
  await hold.reached
  await opened.client.signIn({ method: 'password', password: referencePassword }, { again: true })
  const signedIn = await opened.client.session()
  opened.clock.advance(60_000)
  hold.go()
  expect(await reading).toMatchObject({ main: { amount: 12_345 } })
  expect(await opened.client.session()).toEqual(signedIn)
})

test('a session that still works survives an early renewal that is refused, and no credentials are asked for', async () => {
  let asked = 0
  const { client, clock, service } = await openSignedIn(
    {
      credentials: async () => {
        asked += 1
        return { method: 'password', password: referencePassword }
      },
    },
    { accessSeconds: 600 },
  )
  clock.advance(541_000)
  service.stage('token.refresh', 'expired')
  for (let call = 0; call < 2; call += 1) {
    expect(await client.balance()).toMatchObject({ main: { amount: 12_345 } })
  }
  expect(await client.signIn({ method: 'code' })).toMatchObject({ status: 'signed-in' })
  service.mend()
  service.stage('token.refresh', 'bot-wall')
  expect(await client.signIn({ method: 'code' })).toMatchObject({ status: 'signed-in' })
  expect(asked).toBe(0)
  service.mend()
  service.stage('token.refresh', 'expired')
  clock.advance(60_000)
  expect(await client.balance()).toMatchObject({ main: { amount: 12_345 } })
  expect(asked).toBe(1)
})

test('credentials that never come end with the renewal, and the next call asks anew', async () => {
  let asked = 0
  const { client, service } = await openSignedIn({
    credentials: () => {
      asked += 1
      return asked === 1
        ? new Promise(() => {})
        : Promise.resolve({ method: 'password', password: referencePassword })
    },
  })
  service.endSessions()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const reading = failureOf(client.balance())
  await vi.advanceTimersByTimeAsync(46_000)
  expect(await reading).toMatchObject({ code: 'timeout' })
  vi.useRealTimers()
  expect(await client.balance()).toMatchObject({ main: { amount: 12_345 } })
  expect(asked).toBe(2)
})

test('a renewal has its whole time, however long another process held the key before', async () => {
  const opened = await openSignedIn()
  let isHeld = true
  const slow = opened.another({
    clock: {
      now: () => opened.clock.now(),
      wait: milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds)),
    },
    sessionStore: {
      ...opened.store,
      lease: async (key, forMs) => (isHeld ? undefined : opened.store.lease(key, forMs)),
    },
    async fetch(input, init) {
      const request = new Request(input, init)
      if (request.url.endsWith('/token')) await new Promise(resolve => setTimeout(resolve, 20_000))
      request.signal.throwIfAborted()
      return opened.service.fetch(request)
    },
  })
  opened.service.expireTokens()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const reading = slow.balance()
  await vi.advanceTimersByTimeAsync(40_000)
  isHeld = false
  await vi.advanceTimersByTimeAsync(25_000)
  vi.useRealTimers()
  expect(await reading).toMatchObject({ main: { amount: 12_345 } })
})

test('an observer that throws breaks no call and costs no token', async () => {
  const { client, another, service } = await openSignedIn()
  const noisy = another({
    onEvent: () => {
      throw new Error('no disk for the log')
    },
  })
  service.expireTokens()
  expect(await noisy.balance()).toMatchObject({ main: { amount: 12_345 } })
  expect(await client.balance()).toMatchObject({ main: { amount: 12_345 } })
  expect(service.count('token.refresh')).toBe(1)
})

/** Signed in over a store whose disk fills up, with a renewal whose tokens it did not take. */
async function loseRenewal() {
  const store = memoryStore()
  let isFull = false
  const sessionStore: SessionStore = {
    ...store,
    async save(key, value, ifVersion) {
      if (isFull) throw new Error('The disk is full.')
      return store.save(key, value, ifVersion)
    },
  }
  const opened = await openSignedIn({ sessionStore })
  opened.service.expireTokens()
  isFull = true
  expect(await failureOf(opened.client.balance())).toMatchObject({ message: 'The disk is full.' })
  const empty = (): void => {
    isFull = false
  }
  return { ...opened, empty }
}

test('tokens that the store does not take are not lost: the next call saves them', async () => {
  const { client, another, service, empty } = await loseRenewal()
  expect(await failureOf(client.balance())).toMatchObject({ message: 'The disk is full.' })
  empty()
  expect(await client.balance()).toMatchObject({ main: { amount: 12_345 } })
  expect(await another().balance()).toMatchObject({ main: { amount: 12_345 } })
  expect(service.count('token.refresh')).toBe(1)
})

test('tokens that the store did not take bring back no session that was signed out or replaced', async () => {
  const gone = await loseRenewal()
  gone.empty()
  await gone.another().signOut()
  expect(await failureOf(gone.client.balance())).toMatchObject({ code: 'session-expired' })
  expect(await gone.client.session()).toEqual({ status: 'signed-out' })

  const replaced = await loseRenewal()
  replaced.empty()
  await replaced.another().signIn({ method: 'password', password: referencePassword }, { again: true })
  const signedIn = await replaced.client.session()
  replaced.clock.advance(60_000)
  expect(await replaced.client.balance()).toMatchObject({ main: { amount: 12_345 } })
  expect(await replaced.client.session()).toEqual(signedIn)
})
