import type { EsimUsageError } from '@esim-usage/core'
import type { BeelineFaultPlan } from '@esim-usage/sandbox'
import { describe, expect, test } from 'vitest'
import type { BeelineClient } from '../src/index.ts'
import { errorOf } from './clients.ts'
import { corporate, main, openByPassword, type Played, play } from './sandbox-client.ts'

const november = { month: '2026-11' }

async function openWeb(played: Played): Promise<BeelineClient> {
  const client = played.open(main)
  const { cookies } = played.sandbox.beeline.session(main)
  await client.signIn({ method: 'session', session: { cookies } })
  return client
}

async function openContract(played: Played) {
  const client = played.openContract(corporate)
  await client.signIn({ method: 'password', login: 'sandbox.company', password: 'SandboxCompany1' })
  return client
}

type Case = readonly [name: string, plan: BeelineFaultPlan, code: EsimUsageError['code']]

const always = { times: Infinity }

describe('statuses that lie, over a token: the error is right and the session stays', () => {
  test.for<Case>([
    ['a 200 with an error', { fault: 'error-code', code: 20_025 }, 'unavailable'],
    ['a 200 that forbids', { fault: 'error-code', code: 20_006 }, 'no-access'],
    ['a blocked line', { fault: 'error-code', code: 20_009 }, 'action-required'],
    ['null', { fault: 'null' }, 'unavailable'],
    ['an empty body', { fault: 'empty' }, 'unavailable'],
    ['an apology', { fault: 'apology' }, 'unavailable'],
    ['a busy page', { fault: 'busy-page' }, 'rate-limited'],
    ['maintenance', { fault: 'maintenance' }, 'maintenance'],
    ['a plain 500', { fault: 'unavailable' }, 'unavailable'],
    ['half an answer', { fault: 'half-json' }, 'unreadable-body'],
    ['terms in place of data', { fault: 'offer' }, 'action-required'],
  ])('%s', async ([, plan, code]) => {
    const played = play()
    const client = await openByPassword(played, main, 'Sandbox1')
    played.sandbox.beeline.fail({ ...plan, endpoint: 'rest.detail', ...always })
    expect((await errorOf(client.usage(november).toArray())).code).toBe(code)
    played.sandbox.heal()
    expect((await client.usage(november).toArray()).length).toBeGreaterThan(100)
    expect(played.asked.filter(each => each.startsWith('PUT'))).toHaveLength(1)
  })

  test('a byte-order mark does no harm', async () => {
    const played = play()
    const client = await openByPassword(played, main, 'Sandbox1')
    played.sandbox.beeline.fail({ fault: 'byte-order-mark', ...always })
    expect(await client.balance()).toMatchObject({ model: 'prepaid' })
  })

  test('777 once is asked again; 777 that stays is marked', async () => {
    const played = play()
    const client = await openByPassword(played, main, 'Sandbox1')
    played.sandbox.beeline.fail({ fault: 'bogus-balance', endpoint: 'rest.prepaid-balance' })
    expect(await client.balance()).not.toHaveProperty('quality')
    played.sandbox.beeline.fail({ fault: 'unavailable', endpoint: 'rest.prepaid-balance' })
    played.sandbox.beeline.fail({ fault: 'bogus-balance', endpoint: 'rest.prepaid-balance', times: 2 })
    expect(await client.balance()).toMatchObject({ main: { amount: 77_700 }, quality: { level: 'suspect' } })
  })

  test('a token that is too old ends the session; the credentials make another', async () => {
    const played = play({ tokenMs: 60_000 })
    await openByPassword(played, main, 'Sandbox1')
    const asked: string[] = []
    const client = played.open(main, {
      credentials: async () => {
        asked.push('credentials')
        return { method: 'password', password: 'Sandbox1' }
      },
    })
    played.clock.advance(61_000)
    expect(await client.balance()).toMatchObject({ model: 'prepaid' })
    expect(asked).toEqual(['credentials'])
    played.clock.advance(61_000)
    expect((await errorOf(played.open(main).balance())).code).toBe('session-expired')
  })

  test('an answer about the line of somebody else shows in nothing but the numbers of the lines', async () => {
    const played = play()
    const client = await openByPassword(played, main, 'Sandbox1')
    played.sandbox.beeline.fail({ fault: 'other-line', endpoint: 'rest.sso-subscribers' })
    expect((await client.lines()).map(({ line }) => line)).toContain('+79000000009')
  })

  test('a report that fails is no report that is late', async () => {
    const played = play()
    const client = await openByPassword(played, main, 'Sandbox1')
    const order = await client.orderStatement({ from: '2026-11-01', to: '2026-11-22' })
    played.sandbox.beeline.fail({ fault: 'error-code', code: 20_030, endpoint: 'rest.report-file' })
    expect((await client.fetchStatement(order)).status).toBe('pending')
    played.sandbox.beeline.fail({ fault: 'error-code', code: 49_999, endpoint: 'rest.report-file' })
    expect((await errorOf(client.fetchStatement(order))).code).toBe('report-failed')
  })
})

describe('over cookies', () => {
  test.for<Case>([
    ['null', { fault: 'null' }, 'unavailable'],
    ['an apology', { fault: 'apology' }, 'unavailable'],
    ['maintenance', { fault: 'maintenance' }, 'maintenance'],
    ['a plain 500', { fault: 'unavailable' }, 'unavailable'],
  ])('%s', async ([, plan, code]) => {
    const played = play()
    const client = await openWeb(played)
    played.sandbox.beeline.fail({ ...plan, endpoint: 'web.expenses', ...always })
    expect((await errorOf(client.usage(november).toArray())).code).toBe(code)
  })

  test('sums that flicker downwards are read at their fullest', async () => {
    const played = play()
    const client = await openWeb(played)
    const full = await client.usage({ month: '2026-10' }).toArray()
    played.sandbox.beeline.fail({ fault: 'smaller-sums', endpoint: 'web.expenses' })
    const again = await client.usage({ month: '2026-10' }).toArray()
    const bytes = (records: typeof full) => records.map(each => ('bytes' in each ? each.bytes : 0))
    expect(bytes(again)).toEqual(bytes(full))
  })

  test('packages that come back empty are looked for elsewhere, and never taken for none', async () => {
    const played = play()
    const client = await openWeb(played)
    const count = (await client.allowances()).length
    played.sandbox.beeline.fail({ fault: 'empty-blocks', endpoint: 'web.accumulators', ...always })
    expect(await client.allowances()).toHaveLength(count)
    played.sandbox.beeline.fail({ fault: 'empty-blocks', endpoint: 'web.blocks', ...always })
    expect(await client.allowances()).toHaveLength(count)
    played.sandbox.beeline.fail({ fault: 'empty-blocks', endpoint: 'web.userinfo', ...always })
    expect((await errorOf(client.allowances())).code).toBe('unavailable')
  })

  test.for(['session-expired', 'login-page'] as const)(
    'a session that ends by %s is refreshed',
    async fault => {
      const played = play()
      const client = await openWeb(played)
      played.sandbox.beeline.fail({ fault, endpoint: 'web.expenses' })
      expect((await client.usage(november).toArray()).length).toBeGreaterThan(2)
      expect(played.asked).toContain('GET moskva.beeline.ru/auth/refresh/')
    },
  )
})

describe('over SOAP', () => {
  test.for<Case>([
    ['a 500 that is temporary', { fault: 'error-code', code: 50_000 }, 'unavailable'],
    ['a 500 that forbids', { fault: 'error-code', code: 20_006 }, 'no-access'],
    ['a 500 that knows no such line', { fault: 'error-code', code: 20_005 }, 'unknown-line'],
    ['a 500 about our request', { fault: 'error-code', code: 20_007 }, 'schema-mismatch'],
    ['a token that is gone', { fault: 'session-expired' }, 'session-expired'],
    ['a page', { fault: 'maintenance' }, 'maintenance'],
    ['half an answer', { fault: 'half-json' }, 'unreadable-body'],
  ])('%s', async ([, plan, code]) => {
    const played = play()
    const client = await openContract(played)
    played.sandbox.beeline.fail({ ...plan, endpoint: 'soap.getUnbilledBalances', ...always })
    expect((await errorOf(client.balance())).code).toBe(code)
  })
})
