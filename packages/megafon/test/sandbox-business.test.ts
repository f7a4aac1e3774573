import { type VirtualClock, virtualClock } from '@esim-usage/core/testing'
import {
  createSandbox,
  megafonBusinessAccounts,
  type Sandbox,
  type SandboxOptions,
} from '@esim-usage/sandbox'
import { describe, expect, test } from 'vitest'
import {
  createMegafonBusiness,
  type MegafonBusinessClient,
  type MegafonBusinessOptions,
} from '../src/business/index.ts'
import { errorOf } from './client-of.ts'
import { sum } from './sandbox-client.ts'

const account = '700800'
const login = '9000000031'
const password = 'Business1'
const secondLine = '+79000001001'

interface Played {
  readonly sandbox: Sandbox
  readonly clock: VirtualClock
  readonly asked: string[]
  readonly open: (options?: Partial<MegafonBusinessOptions>) => MegafonBusinessClient
}

function play(options: SandboxOptions = {}): Played {
  const clock = virtualClock('2026-07-20T12:00:00+03:00')
  const sandbox = createSandbox({ now: () => clock.now(), ...options })
  const asked: string[] = []
  const open: Played['open'] = more =>
    createMegafonBusiness({
      account,
      clock,
      fetch: async (input, init) => {
        const request = new Request(input, init)
        asked.push(`${request.method} ${new URL(request.url).pathname}`)
        const response = await sandbox.handle(request)
        if (response === undefined) throw new Error('nobody answers there')
        return response
      },
      ...more,
    })
  return { sandbox, clock, asked, open }
}

async function signedIn(played: Played, more: Partial<MegafonBusinessOptions> = {}) {
  const client = played.open(more)
  expect((await client.signIn({ method: 'password', login, password })).status).toBe('signed-in')
  return client
}

describe('signing in at the business cabinet of the sandbox', () => {
  test.each(megafonBusinessAccounts)(
    'with the login $login',
    async ({ login: own, password: word, account: id }) => {
      const client = play().open({ account: id })
      await client.signIn({ method: 'password', login: own, password: word })
      expect((await client.lines()).length).toBe(id === account ? 40 : 3)
    },
  )

  test('waits while the data are gathered, the first time only', async () => {
    const played = play({ pendingAnswers: 3 })
    const polls = () => played.asked.filter(address => address.endsWith('/user/cache/status')).length
    await signedIn(played)
    expect(polls()).toBe(4)
    await signedIn(played)
    expect(polls()).toBe(4)
  })

  test('reads a picture where one is due', async () => {
    const { sandbox, open } = play()
    sandbox.megafonBusiness.requireCaptcha()
    const client = open()
    const step = await client.signIn({ method: 'password', login, password })
    if (step.status !== 'challenge') throw new Error('no picture')
    const again = await client.answer(step.challenge, '0')
    if (again.status !== 'challenge') throw new Error('no other picture')
    const digits = sandbox.megafonBusiness.captcha() ?? ''
    expect((await client.answer(again.challenge, digits)).status).toBe('signed-in')
  })

  test('a wrong password and the login of another account are refused', async () => {
    const { open } = play()
    const wrong = open().signIn({ method: 'password', login, password: 'x' })
    expect((await errorOf(wrong)).code).toBe('credentials-rejected')
    const other = open({ account: '700900' }).signIn({ method: 'password', login, password })
    expect((await errorOf(other)).code).toBe('wrong-line')
  })
})

describe('what adds up in the business cabinet of the sandbox', () => {
  test('the account is the sum of its lines, kind by kind', async () => {
    const played = play({ megafonBusinessLines: 20 })
    const whole = await (await signedIn(played)).spending({ month: '2026-07' })
    const lines = await (await signedIn(played)).lines()
    const ofLines = await Promise.all(
      lines.map(async ({ line }) => (await signedIn(played, { line })).spending({ month: '2026-07' })),
    )
    expect(whole.total?.amount).toBeGreaterThan(0)
    expect(sum(ofLines.map(({ total }) => total?.amount ?? 0))).toBe(whole.total?.amount)
    for (const { code, amount } of whole.categories) {
      const parts = ofLines.flatMap(({ categories }) => categories.filter(each => each.code === code))
      expect(sum(parts.map(part => part.amount.amount))).toBe(amount.amount)
    }
    expect(sum(whole.categories.map(({ amount }) => amount.amount))).toBe(whole.total?.amount)
  })

  test('a month that is over is complete', async () => {
    const client = await signedIn(play())
    const { status, total, categories } = await client.spending({ month: '2026-06' })
    expect(status).toBe('complete')
    expect(sum(categories.map(({ amount }) => amount.amount))).toBe(total?.amount)
  })

  test('the balance falls by what is charged', async () => {
    const played = play()
    const read = async () => {
      const client = await signedIn(played)
      const balance = await client.balance()
      const spending = await client.spending({ month: '2026-07' })
      if (balance.model !== 'prepaid' || spending.total === undefined) throw new Error('not told')
      return { money: balance.main.amount, charged: spending.total.amount }
    }
    const before = await read()
    played.clock.advance(8 * 24 * 3_600_000)
    const after = await read()
    expect(after.charged).toBeGreaterThan(before.charged)
    expect(before.money - after.money).toBe(after.charged - before.charged)
  })

  test('thousands of lines come page by page, each once', async () => {
    const client = await signedIn(play({ megafonBusinessLines: 3000 }))
    const lines = await client.lines()
    expect(lines).toHaveLength(3000)
    expect(new Set(lines.map(({ line }) => line)).size).toBe(3000)
    expect(lines.filter(({ tariff }) => tariff === undefined)).toHaveLength(1000)
  })
})

describe('one line of the business cabinet of the sandbox', () => {
  test('tells its packages, its money and its state', async () => {
    const client = await signedIn(play(), { line: secondLine })
    const allowances = await client.allowances()
    expect(allowances.map(({ kind }) => kind)).toEqual([
      'voice',
      'message',
      'message',
      'data',
      'data',
      'data',
    ])
    expect(allowances.filter(({ unlimited }) => unlimited)).toHaveLength(1)
    expect((await client.lines()).find(({ line }) => line === secondLine)).toMatchObject({ status: 'active' })
    expect((await client.balance()).model).toBe('prepaid')
  })

  test('that is blocked has no packages and no charges', async () => {
    const blocked = '+79000001016'
    const client = await signedIn(play(), { line: blocked })
    expect(await client.allowances()).toEqual([])
    expect((await client.spending({ month: '2026-07' })).total).toMatchObject({ amount: 0 })
    expect((await client.lines()).find(({ line }) => line === blocked)?.status).toBe('blocked')
  })

  test('of nobody is unknown', async () => {
    const client = await signedIn(play(), { line: '+79000009999' })
    expect((await errorOf(client.allowances())).code).toBe('unknown-line')
  })
})

describe('what goes wrong in the business cabinet of the sandbox', () => {
  test('a session that ended wants the password again', async () => {
    const played = play()
    const client = await signedIn(played)
    played.sandbox.megafonBusiness.expire(login)
    expect((await errorOf(client.balance())).code).toBe('session-expired')
    expect(() => played.sandbox.megafonBusiness.expire('1')).toThrow(RangeError)
  })

  test('it ends by itself in the end', async () => {
    const played = play()
    const client = await signedIn(played)
    played.clock.advance(30 * 60_000)
    expect((await errorOf(client.balance())).code).toBe('session-expired')
  })

  test.each([
    ['session-expired', 'session-expired'],
    ['maintenance', 'maintenance'],
    ['half-json', 'unreadable-body'],
  ] as const)('%s', async (fault, code) => {
    const played = play()
    const client = await signedIn(played)
    played.sandbox.megafonBusiness.fail({ fault, endpoint: 'business.balance', times: Infinity })
    expect((await errorOf(client.balance())).code).toBe(code)
    played.sandbox.heal()
  })

  test("another account's line is caught by its number", async () => {
    const played = play()
    const client = await signedIn(played, { line: secondLine })
    played.sandbox.megafonBusiness.fail({ fault: 'other-line', endpoint: 'business.meta' })
    expect((await errorOf(client.allowances())).code).toBe('wrong-line')
    expect((await client.allowances()).length).toBeGreaterThan(0)
  })
})
