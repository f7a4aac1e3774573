import type { SignInStep } from '@esim-usage/core'
import { virtualClock } from '@esim-usage/core/testing'
import { expect, test } from 'vitest'
import { createMegafonBusiness, type MegafonBusinessOptions } from '../src/business/index.ts'
import { businessAnswers, errorOf } from './client-of.ts'
import { type Answers, createFixtureFetch } from './fixture-fetch.ts'

const api = 'b2b/ws/v1.0/'
const auth = `POST ${api}auth/process`
const list = `GET ${api}subscriber/mobile/list`
const meta = `GET ${api}subscriber/3002/meta`
const picture = 'GET b2b/captcha'
const request = { method: 'password', login: '9000000001', password: 'Canary-Password-7x' } as const

function open(answers: Answers = {}, options: Partial<MegafonBusinessOptions> = {}) {
  const carrier = createFixtureFetch({ ...businessAnswers, ...answers })
  const clock = virtualClock('2026-11-23T12:00:00+03:00')
  return {
    carrier,
    client: createMegafonBusiness({ account: '700800', clock, fetch: carrier.fetch, ...options }),
  }
}

async function signedIn(answers: Answers = {}, options: Partial<MegafonBusinessOptions> = {}) {
  const opened = open(answers, options)
  await opened.client.signIn(request)
  return opened
}

function challengeOf(step: SignInStep) {
  if (step.status !== 'challenge') throw new Error('Nothing is asked of the person.')
  return step.challenge
}

test('the picture and the answer belong to the same moment', async () => {
  const { client, carrier } = open({
    [auth]: ['b2b-auth-captcha.json', 'b2b-auth-captcha.json', 'b2b-auth-ok.json'],
    [picture]: ['captcha-next.base64.txt'],
  })
  const first = challengeOf(await client.signIn(request))
  const again = await client.answer(first, 'xx')
  expect(again).toMatchObject({ status: 'challenge', rejected: true })
  expect((await client.answer(challengeOf(again), 'кот7')).status).toBe('signed-in')
  const forms = carrier.sent.filter(({ address }) => address === auth).map(({ form }) => form)
  expect(new Set(forms.map(({ captchaTime }) => captchaTime)).size).toBe(1)
  expect(forms.map(({ captcha }) => captcha)).toEqual([undefined, 'xx', 'кот7'])
  const shown = carrier.sent
    .filter(({ address }) => address === picture)
    .map(({ url }) => new URL(url).search)
  expect(new Set(shown)).toEqual(new Set([`?${forms[0]?.['captchaTime']}`]))
})

test('after five pictures there is an end, and a page in place of one is for the browser', async () => {
  const { client } = open({ [auth]: ['b2b-auth-captcha.json'], [picture]: ['captcha-next.base64.txt'] })
  let step = await client.signIn(request)
  for (let pictures = 2; pictures <= 5; pictures += 1) step = await client.resend(challengeOf(step))
  expect((await errorOf(client.resend(challengeOf(step)))).code).toBe('rejected')
  const other = open({ [auth]: ['b2b-auth-captcha.json'] })
  expect(await other.client.signIn(request)).toMatchObject({ status: 'website', reason: 'bot-check' })
})

test('the token against forged requests goes along once it is there', async () => {
  const { client, carrier } = await signedIn({ [list]: ['b2b-subscribers.json'] })
  await client.lines()
  expect(carrier.sent.at(-1)?.headers.get('x-csrf-token')).toBe('xsrf-fake-1')
})

test.each([
  ['700800', 'signed-in'],
  ['9000000001', 'signed-in'],
  ['+7 900 000-00-01', 'signed-in'],
  ['500600700', 'signed-in'],
  ['500600701', 'wrong-line'],
])('the account %s: %s', async (account, outcome) => {
  const { client } = open(
    { [`GET ${api}widget/accounts/balance/700800`]: ['b2b-account-balance.json'] },
    { account },
  )
  const step = await client.signIn(request).then(
    ({ status }) => status,
    (error: unknown) => Reflect.get(Object(error), 'code'),
  )
  expect(step).toBe(outcome)
})

test('an answer without data signs nobody in', async () => {
  expect((await errorOf(open({ [auth]: ['json {"data":null}'] }).client.signIn(request))).code).toBe(
    'rejected',
  )
  const without = open({ [`GET ${api}user/auth`]: ['json {"data":null}'] })
  expect((await errorOf(without.client.signIn(request))).code).toBe('session-expired')
})

const pageOf = (count: number, ids: readonly number[]): string =>
  `json ${JSON.stringify({ data: { count, elements: ids.map(id => ({ id, msisdn: `7900000${String(id).padStart(4, '0')}` })) } })}`
const numbers = (from: number, length: number): readonly number[] =>
  Array.from({ length }, (_, index) => from + index)

test('a long list is walked to its end, whatever the size of its pages', async () => {
  const { client, carrier } = await signedIn({
    [list]: [pageOf(70, numbers(100, 32)), pageOf(70, numbers(132, 30)), pageOf(70, numbers(162, 8))],
  })
  expect(await client.lines()).toHaveLength(70)
  const asked = carrier.sent
    .filter(({ address }) => address === list)
    .map(({ url }) => new URL(url).searchParams.get('from'))
  expect(asked).toEqual(['0', '32', '62'])
})

test('a list with a hole, or one that changes meanwhile, is no list', async () => {
  for (const second of [pageOf(70, []), pageOf(71, numbers(132, 32))]) {
    const { client } = await signedIn({ [list]: [pageOf(70, numbers(100, 32)), second] })
    expect((await errorOf(client.lines())).code).toBe('incomplete')
  }
  const none = await signedIn({ [list]: ['json {"data":null}'] })
  expect((await errorOf(none.client.lines())).code).toBe('unavailable')
  const empty = await signedIn({ [list]: [pageOf(0, [])] })
  expect(await empty.client.lines()).toEqual([])
})

test('what is no phone number is no line', async () => {
  const odd = 'json {"data":{"count":2,"elements":[{"id":1,"msisdn":"0500"},{"id":2}]}}'
  expect(await (await signedIn({ [list]: [odd] })).client.lines()).toEqual([])
})

test('the state of a line that cannot be read loses no line', async () => {
  const { client } = await signedIn({ [list]: ['b2b-subscribers.json'] }, { line: '+79000000042' })
  expect((await client.lines()).map(({ status }) => status)).toEqual(['unknown', 'unknown'])
})

test('money of one line', async () => {
  const one = await signedIn({ [list]: ['b2b-subscribers.json'] }, { line: '+79000000041' })
  expect(await one.client.balance()).toMatchObject({ model: 'prepaid', main: { amount: -1520 } })
  const other = await signedIn({ [list]: ['b2b-subscribers.json'] }, { line: '+79000000042' })
  expect((await errorOf(other.client.balance())).code).toBe('no-access')
  const stranger = await signedIn({ [list]: ['b2b-subscribers.json'] }, { line: '+79000000043' })
  expect((await errorOf(stranger.client.balance())).code).toBe('unknown-line')
})

test('money of the account where only the current sum is told, and where none is', async () => {
  const address = `GET ${api}widget/accounts/balance/700800`
  const { client } = await signedIn({ [address]: ['json {"data":{"currentBalance":"1 000,50"}}'] })
  expect(await client.balance()).toMatchObject({ main: { amount: 100_050 } })
  const none = await signedIn({ [address]: ['json {"data":{}}'] })
  expect((await errorOf(none.client.balance())).code).toBe('unavailable')
})

test('a line is looked up once in a session', async () => {
  const finances = `GET ${api}subscriber/3002/finances`
  const tariff = `GET ${api}subscriber/3002/info/tariff`
  const { client, carrier } = await signedIn(
    {
      [list]: ['b2b-subscribers.json'],
      [meta]: ['b2b-subscriber-meta.json'],
      [tariff]: ['b2b-subscriber-tariff.json'],
      [finances]: ['b2b-subscriber-finances.json'],
    },
    { line: '+79000000042' },
  )
  await client.allowances()
  await client.spending({ month: '2026-11' })
  expect(carrier.count(list)).toBe(1)
  expect(carrier.sent.find(({ address }) => address === tariff)?.url).toContain('regionId=7')
})

test('charges of a line are those of the running month; packages need a line', async () => {
  const { client, carrier } = await signedIn({}, { line: '+79000000042' })
  const before = carrier.sent.length
  expect((await errorOf(client.spending({ month: '2026-10' }))).code).toBe('period-out-of-history')
  const account = await signedIn({})
  const error = await errorOf(account.client.allowances())
  expect([error.code, error.facts.option]).toEqual(['invalid-argument', 'line'])
  expect(carrier.sent.length).toBe(before)
})

test('charges of the account for a month that is over', async () => {
  const { client, carrier } = await signedIn({
    [`GET ${api}widget/expenses/700800`]: ['b2b-account-expenses.json'],
  })
  expect(await client.spending({ month: '2026-10' })).toMatchObject({ status: 'complete' })
  expect(new URL(carrier.sent.at(-1)?.url ?? '').search).toBe('?from=01.10.2026&to=31.10.2026')
  const none = await signedIn({ [`GET ${api}widget/expenses/700800`]: ['json {"data":null}'] })
  expect((await errorOf(none.client.spending({ month: '2026-11' }))).code).toBe('unavailable')
})

test.each([
  ['error-maintenance-200.html', 'maintenance'],
  ['html <html>login</html>', 'session-expired'],
  ['status 403', 'session-expired'],
  ['json {"data":null,"error":"SOMETHING_NEW"}', 'rejected'],
  ['error-gateway-502.html', 'unavailable'],
])('%s is %s', async (answer, code) => {
  const { client } = await signedIn({ [list]: [answer] })
  expect((await errorOf(client.lines())).code).toBe(code)
})
