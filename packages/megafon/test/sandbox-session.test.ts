import { describe, expect, test } from 'vitest'
import { errorOf } from './client-of.ts'
import { main, play, signIn, stranger } from './sandbox-client.ts'

const minuteMs = 60_000
const check = 'GET /mlk/api/auth/sessionCheck'

describe('a session over the sandbox', () => {
  test('slides: it is looked at when its 20 minutes are over, and goes on', async () => {
    const played = play()
    const client = await signIn(played, main)
    played.asked.length = 0
    for (const _ of [1, 2, 3, 4, 5, 6]) {
      await client.balance()
      played.clock.advance(10 * minuteMs)
    }
    expect(played.asked.filter(address => address === check).length).toBe(2)
    expect((await client.session()).status).toBe('signed-in')
  })

  test('that ended meanwhile is renewed by its cookies within the read', async () => {
    const played = play()
    const client = await signIn(played, main)
    played.sandbox.megafon.expire(main)
    expect((await client.profile()).line).toBe(main)
  })

  test('that ended as a whole wants the person', async () => {
    const played = play()
    const client = await signIn(played, main)
    played.sandbox.megafon.expire(main, 'everything')
    expect((await errorOf(client.balance())).code).toBe('session-expired')
  })

  test('is over for good after 90 days', async () => {
    const played = play()
    const client = await signIn(played, main)
    played.clock.advance(91 * 24 * 60 * minuteMs)
    expect((await errorOf(client.balance())).code).toBe('session-expired')
  })

  test('that turns into that of another number is no read of the line', async () => {
    const played = play()
    const client = await signIn(played, main)
    played.sandbox.megafon.expire(main)
    played.sandbox.megafon.fail({ fault: 'other-line', endpoint: 'auth.session-check' })
    expect((await errorOf(client.balance())).code).toBe('wrong-line')
  })

  test('knows no line that the sandbox has not', () => {
    const { megafon } = play().sandbox
    for (const ask of [megafon.session, megafon.expire, megafon.outbox])
      expect(() => ask('+79000000077')).toThrow(RangeError)
    expect(megafon.session(stranger).cabinetHeaders).toEqual(megafon.cabinetHeaders())
  })
})

describe('a new release of the front end', () => {
  test('is read by a client that may read it, in the middle of its work', async () => {
    const played = play()
    const client = await signIn(played, main)
    played.sandbox.megafon.rotateHeaders()
    expect((await client.profile()).line).toBe(main)
    expect(played.asked).toContain('GET /public/rwlk/service-worker.js')
  })

  test('ends the session of a client that may not, until the new constants are given', async () => {
    const played = play()
    const old = played.sandbox.megafon.cabinetHeaders()
    const client = await signIn(played, main, { cabinetHeaders: old })
    played.sandbox.megafon.rotateHeaders()
    expect((await errorOf(client.profile())).code).toBe('session-expired')
    const cabinetHeaders = played.sandbox.megafon.cabinetHeaders()
    expect(cabinetHeaders).not.toEqual(old)
    expect((await (await signIn(played, main, { cabinetHeaders })).profile()).line).toBe(main)
  })

  test('has no script under the name of the one before', async () => {
    const { fetch, sandbox } = play()
    const worker = async () => (await fetch('https://lk.megafon.ru/public/rwlk/service-worker.js')).text()
    const path = /\/public\/rwlk\/app\.\w+\.js/.exec(await worker())?.[0] ?? ''
    expect((await fetch(`https://lk.megafon.ru${path}`)).status).toBe(200)
    sandbox.megafon.rotateHeaders()
    expect((await fetch(`https://lk.megafon.ru${path}`)).status).toBe(404)
    expect(await worker()).not.toContain(path)
  })
})

describe('what goes wrong over the sandbox', () => {
  test('«Неавторизованный доступ» at random is looked into and asked again', async () => {
    const played = play()
    const client = await signIn(played, main)
    played.asked.length = 0
    played.sandbox.megafon.fail({ fault: 'unauthorized', endpoint: 'profile.info' })
    expect((await client.profile()).line).toBe(main)
    expect(played.asked.slice(0, 3)).toEqual([
      'GET /mlk/api/profile/info',
      check,
      'GET /mlk/api/profile/info',
    ])
  })

  test('a second time it is about that address alone', async () => {
    const played = play()
    const client = await signIn(played, main)
    played.sandbox.megafon.fail({ fault: 'unauthorized', endpoint: 'main.balance', times: Infinity })
    expect((await errorOf(client.balance())).code).toBe('rejected')
    expect((await client.profile()).line).toBe(main)
  })

  test.each([
    ['internal-error', 'unavailable'],
    ['forbidden', 'blocked'],
    ['maintenance', 'maintenance'],
    ['unavailable', 'unavailable'],
    ['rate-limited', 'rate-limited'],
    ['half-json', 'unreadable-body'],
  ] as const)('%s', async (fault, code) => {
    const { sandbox, ...played } = play()
    const client = await signIn({ sandbox, ...played }, main)
    sandbox.megafon.fail({ fault, endpoint: 'main.balance', times: Infinity })
    expect((await errorOf(client.balance())).code).toBe(code)
    sandbox.heal()
    expect((await client.balance()).model).toBe('prepaid')
  })

  test('one list of charges that fails takes no other away', async () => {
    const played = play()
    const client = await signIn(played, main)
    const whole = await client.usage({ month: '2026-06' }).toArray()
    played.sandbox.megafon.fail({
      fault: 'internal-error',
      endpoint: 'reports.expenses.aggregated.sms',
      times: Infinity,
    })
    expect(await client.usage({ month: '2026-06' }).toArray()).toHaveLength(whole.length)
  })

  test('what costs nothing of the other lists is missing where the grouped list fails', async () => {
    const played = play()
    const client = await signIn(played, main)
    played.sandbox.megafon.fail({ fault: 'internal-error', endpoint: 'reports.expenses', times: Infinity })
    const rows = await client.usage({ month: '2026-06' }).toArray()
    expect(rows.length).toBeGreaterThan(10)
    expect(rows.filter(({ label }) => label?.includes('Автопродление') === true)).toEqual([])
  })
})
