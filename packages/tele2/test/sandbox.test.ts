import { type Challenge, memoryStore, type SignInStep } from '@esim-usage/core'
import type { Tele2Endpoint } from '@esim-usage/sandbox'
import { describe, expect, test } from 'vitest'
import { errorOf } from './client-of.ts'
import { linked, main, play, playSignedIn, suspended } from './sandbox-client.ts'

const token = 'POST sso.t2.ru/auth/realms/tele2-b2c/protocol/openid-connect/token'

function challengeOf(step: SignInStep): Challenge {
  if (step.status !== 'challenge') throw new Error('No challenge came.')
  return step.challenge
}

describe('signing in', () => {
  test('by a code to the line and one to the e-mail, and reading', async () => {
    const { sandbox, open } = play()
    const client = open(main)
    const newest = (): string => sandbox.tele2.outbox(main).at(-1)?.code ?? ''
    const bySms = challengeOf(await client.signIn({ method: 'code' }))
    const byMail = challengeOf(await client.answer(bySms, newest()))
    expect([bySms, byMail].map(each => each.kind === 'code' && each.medium)).toEqual(['sms', 'email'])
    expect(await client.answer(byMail, '000000')).toMatchObject({ rejected: true })
    expect(await client.answer(byMail, newest())).toMatchObject({ status: 'signed-in' })
    expect((await client.lines()).map(({ line, role }) => [line, role])).toEqual([
      [main, 'main'],
      [linked, 'linked'],
      [suspended, 'linked'],
    ])
    expect((await open(linked).profile()).line).toBe(linked)
  })

  test('by a code alone, and by a password alone', async () => {
    const { sandbox, open } = play()
    const byCode = open(linked, memoryStore())
    const challenge = challengeOf(await byCode.signIn({ method: 'code' }))
    const step = await byCode.answer(challenge, sandbox.tele2.outbox(linked)[0]?.code ?? '')
    expect(step.status).toBe('signed-in')
    const byPassword = open(suspended, memoryStore())
    expect((await byPassword.signIn({ method: 'password', password: 'Sandbox3' })).status).toBe('signed-in')
    expect(await byPassword.profile()).toMatchObject({ lineStatus: 'suspended' })
  })

  test('by the password of the main line and its code, for a linked line', async () => {
    const { sandbox, open } = play()
    const client = open(linked)
    const step = await client.signIn({ method: 'password', password: 'Sandbox1', login: main })
    const code = sandbox.tele2.outbox(main).at(-1)?.code ?? ''
    expect((await client.answer(challengeOf(step), code)).status).toBe('signed-in')
    expect((await client.profile()).line).toBe(linked)
  })

  test('with the cookies of the old hosts', async () => {
    const { sandbox, asked, open } = play()
    const session = { cookies: sandbox.tele2.session(main, 'tele2.ru') }
    await open(main).signIn({ method: 'session', session })
    await open(main).balance()
    expect(asked.every(address => address.includes('.tele2.ru/'))).toBe(true)
  })
})

describe('what adds up', () => {
  const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`)

  test.each([main, linked, suspended])('twelve months of %s, to the kopeck', async line => {
    const { sandbox, open } = await playSignedIn('2027-01-01T12:00:00+03:00')
    const client = open(line)
    for (const month of months) {
      const { total, categories, status } = await client.spending({ month })
      const sum = categories.reduce((all, { amount }) => all + amount.amount, 0)
      expect([total?.amount, sum, status]).toEqual([
        sandbox.tele2.spent(line, month),
        sandbox.tele2.spent(line, month),
        'complete',
      ])
    }
  })

  test('the older list of sums comes to the same month', async () => {
    const { sandbox, open } = await playSignedIn()
    sandbox.tele2.fail({ fault: 'unavailable', endpoint: 'charges', times: 3 })
    const { total, categories } = await open(main).spending({ month: '2026-06' })
    expect([total?.amount, categories]).toEqual([sandbox.tele2.spent(main, '2026-06'), []])
  })

  test('three prices of one tariff, each in its own place', async () => {
    const { open } = await playSignedIn()
    const { tariff } = await open(main).profile()
    const { categories } = await open(main).spending({ month: '2026-06' })
    const items = categories.find(({ code }) => code === 'SUBSCRIPTION_FEE')?.items
    const billed = items?.find(({ label }) => label === tariff?.name)?.amount?.amount
    expect([tariff?.listFee?.amount, tariff?.fee?.amount, billed]).toEqual([85_000, 54_000, 54_000])
    const daily = (await open(linked).profile()).tariff
    expect([daily?.listFee?.amount, daily?.fee?.amount, daily?.feePeriod]).toEqual([935, 435, 'day'])
  })

  test('the balance falls by what a day costs', async () => {
    const { sandbox, clock, open } = await playSignedIn()
    const look = async () => {
      const balance = await open(main).balance()
      const amount = balance.model === 'prepaid' ? balance.main.amount : Number.NaN
      return { amount, spent: sandbox.tele2.spent(main, '2026-07') }
    }
    const before = await look()
    clock.advance(86_400_000)
    const after = await look()
    expect(after.spent).toBeGreaterThan(before.spent)
    expect(before.amount - after.amount).toBe(after.spent - before.spent)
  })

  test('packages, payments and services', async () => {
    const { open } = await playSignedIn()
    const client = open(main)
    const kinds = (await client.allowances()).map(({ kind, primary, scope }) => [
      kind,
      primary,
      scope.roaming,
    ])
    expect(kinds).toEqual([
      ['data', true, 'home'],
      ['voice', true, 'home'],
      ['message', true, 'home'],
      ['data', false, 'international'],
      ['data', false, 'home'],
    ])
    const payments = await client.payments({ month: '2026-07' })
    expect(payments.map(({ amount }) => amount.amount)).toEqual([-5000, 130_000])
    expect((await client.services()).map(({ name, paid, feePeriod }) => [name, paid, feePeriod])).toEqual([
      ['MiXX', true, 'month'],
      ['Гудок', true, 'day'],
      ['АОН', false, undefined],
      ['Игры', true, 'day'],
      ['Музыка', true, 'month'],
    ])
  })
})

describe('a renewal', () => {
  test('comes before the end of the access token, once for five reads, and again four hours later', async () => {
    const { clock, asked, open } = await playSignedIn()
    for (const hours of [4, 4]) {
      clock.advance(hours * 3_600_000)
      asked.length = 0
      const reads = Array.from({ length: 5 }, async (_, index) =>
        open(index % 2 === 0 ? main : linked).balance(),
      )
      expect(await Promise.all(reads)).toHaveLength(5)
      expect(asked.filter(address => address === token)).toHaveLength(1)
    }
  })

  test('that meets a browser check keeps the tokens: the next one works', async () => {
    const { sandbox, open } = await playSignedIn()
    sandbox.tele2.expire(main)
    sandbox.tele2.fail({ fault: 'bot-wall', endpoint: 'refresh' })
    const error = await errorOf(open(main).balance())
    expect([error.code, error.facts.action]).toEqual(['interaction-required', 'visit-website'])
    expect((await open(main).session()).status).toBe('signed-in')
    expect((await open(main).balance()).model).toBe('prepaid')
  })

  test('of a session that is over asks for a new sign-in', async () => {
    const { sandbox, open } = await playSignedIn()
    sandbox.tele2.expire(main, 'everything')
    expect((await errorOf(open(main).balance())).code).toBe('session-expired')
    expect((await open(main).session()).status).toBe('signed-out')
  })

  test('is not given to a pair that another program renewed', async () => {
    const { sandbox, open } = play()
    const session = { cookies: sandbox.tele2.session(main) }
    const [one, other] = [open(main, memoryStore()), open(main, memoryStore())]
    for (const client of [one, other]) await client.signIn({ method: 'session', session })
    sandbox.tele2.expire(main)
    expect((await one.balance()).model).toBe('prepaid')
    expect((await errorOf(other.balance())).code).toBe('session-expired')
  })
})

describe('pages with 200 each have an error of their own, and the session survives', () => {
  const endpoint: Tele2Endpoint = 'balance'

  test.each([
    ['maintenance', 'maintenance'],
    ['bot-wall', 'interaction-required'],
    ['half-json', 'unreadable-body'],
  ] as const)('%s', async (fault, code) => {
    const { sandbox, asked, open } = await playSignedIn()
    sandbox.tele2.fail({ fault, endpoint })
    expect((await errorOf(open(main).balance())).code).toBe(code)
    expect((await open(main).balance()).model).toBe('prepaid')
    expect(asked).not.toContain(token)
  })

  test('the login page is a session that is over, and a renewal mends it', async () => {
    const { sandbox, asked, open } = await playSignedIn()
    sandbox.tele2.showLoginPage()
    expect((await open(main).balance()).model).toBe('prepaid')
    expect(asked.filter(address => address === token)).toHaveLength(1)
  })
})
