import { expect, test } from 'vitest'
import { memoryStore, type SessionStore } from '../../src/index.ts'
import { referenceAdapter, type ReferenceAdapter, referencePassword } from '../../src/testing/index.ts'
import { adapted } from './adapted.ts'
import { failureOf, open, openSignedIn } from './open-reference.ts'

const { auth } = referenceAdapter
const isRich = { main: { amount: 12_345 } }

test('a token that came along for one client is what the next call of another one sends', async () => {
  const opened = await openSignedIn({}, { slides: true, accessSeconds: 600 })
  const tokens: (string | null)[] = []
  const watching = opened.another({
    async fetch(input, init) {
      const request = new Request(input, init)
      tokens.push(request.headers.get('authorization'))
      return opened.service.fetch(request)
    },
  })
  await watching.balance()
  opened.clock.advance(400_000)
  await opened.client.balance()
  await watching.balance()
  expect(new Set(tokens).size).toBe(2)
  opened.clock.advance(400_000)
  expect(await watching.balance()).toMatchObject(isRich)
  expect(opened.service.count('token.refresh')).toBe(0)
})

test('a client goes on with its session when what is stored of it by now cannot be read', async () => {
  const inner = memoryStore()
  let isDamaged = false
  const store: SessionStore = {
    ...inner,
    async load(key) {
      const stored = await inner.load(key)
      if (stored === undefined || !isDamaged) return stored
      const value = stored.value
        .replace('"access"', '"excess"')
        .replace(/"stateAt":\d+/, `"stateAt":${Date.parse('2026-10-20T13:00:00+03:00')}`)
      return { ...stored, value }
    },
  }
  const { client } = await openSignedIn({ sessionStore: store })
  await client.balance()
  isDamaged = true
  expect(await client.balance()).toMatchObject(isRich)
})

test('lines of a session without a current line are read as they are', async () => {
  const opened = await openSignedIn({ line: '+79000000002', sessionKey: 'family' })
  const { selectLine: _selectLine, ...rest } = auth
  const client = adapted(opened, { auth: rest }, { line: '+79000000002', sessionKey: 'family' })
  expect(await client.balance()).toMatchObject({ main: { amount: -4050 } })
  expect(opened.service.count('line.select')).toBe(0)
})

test('what a session learned in a read is saved before the line is given free', async () => {
  const inner = memoryStore()
  const log: string[] = []
  const store: SessionStore = {
    ...inner,
    async save(key, value, ifVersion) {
      log.push('save')
      return inner.save(key, value, ifVersion)
    },
    async lease(key, forMs) {
      const lease = await inner.lease(key, forMs)
      if (lease === undefined) return undefined
      log.push('take')
      return {
        async release() {
          log.push('release')
          await lease.release()
        },
      }
    },
  }
  const opened = await openSignedIn(
    { line: '+79000000002', sessionKey: 'family', sessionStore: store },
    { slides: true },
  )
  opened.clock.advance(500_000)
  log.length = 0
  await opened.client.balance()
  expect(log).toEqual(['take', 'save', 'release'])
})

test('a mistake in the way back to the own line shows, unlike a failure of the carrier', async () => {
  const opened = await openSignedIn({ line: '+79000000002', sessionKey: 'family' })
  const of = (fail: () => never) => {
    let count = 0
    const selectLine: NonNullable<ReferenceAdapter['auth']['selectLine']> = async context => {
      count += 1
      if (count === 2) fail()
      await auth.selectLine?.(context)
    }
    return adapted(opened, { auth: { ...auth, selectLine } }, { line: '+79000000003', sessionKey: 'family' })
  }
  const mistaken = of(() => {
    throw new TypeError('a mistake')
  })
  expect(await failureOf(mistaken.balance())).toMatchObject({ message: 'a mistake' })
})

test('an abort in the way back to the own line takes no result away', async () => {
  const opened = await openSignedIn({ line: '+79000000002', sessionKey: 'family' })
  const controller = new AbortController()
  let count = 0
  const selectLine: NonNullable<ReferenceAdapter['auth']['selectLine']> = async context => {
    count += 1
    if (count === 2) controller.abort(new Error('enough'))
    context.signal.throwIfAborted()
    await auth.selectLine?.(context)
  }
  const client = adapted(
    opened,
    { auth: { ...auth, selectLine } },
    { line: '+79000000003', sessionKey: 'family' },
  )
  expect(await client.balance({ signal: controller.signal })).toMatchObject({ model: 'prepaid' })
})

test.each([[{ account: '277000' }], [{ account: '277000', line: '+79000000002' }]])(
  'lines of an account are not compared with those of its sign-in: %j',
  async owner => {
    const opened = open()
    const password: typeof auth.begin.password = async context => {
      const step = await auth.begin.password(context, {
        method: 'password',
        password: referencePassword,
        login: '+79000000001',
      })
      return step.status === 'signed-in' ? { ...step, lines: [] } : step
    }
    const balance: ReferenceAdapter['balance'] = async () => ({
      endpoint: 'balance',
      model: 'prepaid',
      main: { amount: 1, currency: 'RUB', scale: 2 },
      asOf: '2026-10-20T12:00:00+03:00',
    })
    const begin = { ...auth.begin, password }
    const client = adapted(opened, { balance, auth: { ...auth, begin } }, owner)
    await client.signIn({ method: 'password', password: 'any' })
    expect(await client.session()).toMatchObject({ status: 'signed-in' })
    expect(await client.balance()).toMatchObject({ model: 'prepaid' })
  },
)

test('signing out where nobody is signed in saves nothing, and ends an attempt that waits', async () => {
  const inner = memoryStore()
  let saves = 0
  const store: SessionStore = {
    ...inner,
    async save(key, value, ifVersion) {
      saves += 1
      return inner.save(key, value, ifVersion)
    },
  }
  const { client } = open({ sessionStore: store })
  await client.signOut()
  expect(saves).toBe(0)
  await client.signIn({ method: 'code' })
  await client.signOut()
  expect(await client.session()).toEqual({ status: 'signed-out' })
})

test('a call that is over keeps no timer, so the process can end', async () => {
  const timers = () => process.getActiveResourcesInfo().filter(name => name === 'Timeout').length
  const { client, service } = await openSignedIn()
  service.expireTokens()
  const before = timers()
  await client.balance()
  expect(timers()).toBeLessThanOrEqual(before)
})
