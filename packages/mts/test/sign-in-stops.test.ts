import { expect, test } from 'vitest'
import { challengeOf, failureOf, openSignOn } from './sign-on.ts'

const byCode = { method: 'code' } as const
const website = { status: 'website', reason: 'bot-check', url: 'https://lk.mts.ru/' }

test('the bot wall is for the website, at the page and at a step', async () => {
  const atPage = openSignOn([], {
    answers: { 'GET login.mts.ru/amserver/NUI/': ['auth/30b-qrator-captcha.html'] },
  })
  expect(await atPage.client.signIn(byCode)).toEqual(website)
  const atStep = openSignOn(['device', 'wall'])
  expect(await atStep.client.signIn(byCode)).toEqual(website)
  const atAnswer = openSignOn(['phone', 'code', 'wall'])
  const challenge = challengeOf(await atAnswer.client.signIn(byCode))
  expect(await atAnswer.client.answer(challenge, '1234')).toEqual(website)
})

test('a step nobody knows stops the sign-in and is named', async () => {
  const { client, posts } = openSignOn(['phone'], {
    edit: step => ({ ...step, header: 'sign-new-terms', callbacks: [] }),
  })
  expect(await failureOf(client.signIn(byCode))).toMatchObject({
    code: 'rejected',
    facts: { carrierCode: 'sign-new-terms', action: 'visit-website' },
  })
  expect(posts()).toBe(1)
})

test('a step nobody knows that asks for a secret is not declined', async () => {
  const { client, posts } = openSignOn(['password'], { edit: step => ({ ...step, header: 'verify-pin' }) })
  expect(await failureOf(client.signIn(byCode))).toMatchObject({ facts: { carrierCode: 'verify-pin' } })
  expect(posts()).toBe(1)
})

test('a step that was declined and comes back stops the sign-in', async () => {
  const { client, posts } = openSignOn(['email'])
  expect(await failureOf(client.signIn(byCode))).toMatchObject({ facts: { carrierCode: 'suggest-email' } })
  expect(posts()).toBe(2)
})

test('steps without end are left', async () => {
  const { client, posts } = openSignOn(['radius'])
  expect(await failureOf(client.signIn(byCode))).toMatchObject({
    code: 'rejected',
    facts: { carrierCode: 'radius-frontend-request' },
  })
  expect(posts()).toBe(21)
})

test('a number that is refused is not given again', async () => {
  const { client, posts } = openSignOn(['phone', 'refused'])
  expect(await failureOf(client.signIn(byCode))).toMatchObject({ code: 'unknown-line' })
  expect(posts()).toBe(2)
})

const withError =
  (error: unknown) =>
  (step: Readonly<Record<string, unknown>>): unknown => ({
    ...step,
    callbacks: [{ type: 'MetadataCallback', output: [{ name: 'data', value: { error } }] }],
  })

test.each([
  ['LOGIN_FAILED', 'LOGIN_FAILED'],
  [42, '42'],
  [{ code: 1 }, 'radius-frontend-request'],
])('the error %j at any other step stops the sign-in', async (error, carrierCode) => {
  const { client } = openSignOn(['radius'], { edit: withError(error) })
  expect(await failureOf(client.signIn(byCode))).toMatchObject({ code: 'rejected', facts: { carrierCode } })
})

test.each([[null], [false], ['']])('the error %j is none', async error => {
  const { client } = openSignOn(['header'], { edit: withError(error) })
  const facts = { carrierCode: 'network-header-v1' }
  // Such a step is answered until there were too many of them.
  expect(await failureOf(client.signIn(byCode))).toMatchObject({ code: 'rejected', facts })
})

test.each([
  'https://login.mts.ru.example.com/amserver/oauth2/authorize',
  'http://login.mts.ru/amserver/oauth2/authorize',
  'https://mts.ru@example.com/',
  'not an address',
])('an end at %s is not followed', async successUrl => {
  const { client, carrier } = openSignOn(['phone', 'code', 'success'], {
    edit: step => ('successUrl' in step ? { ...step, successUrl } : step),
  })
  const challenge = challengeOf(await client.signIn(byCode))
  const before = carrier.asked.length
  expect(await failureOf(client.answer(challenge, '1234'))).toMatchObject({ code: 'schema-mismatch' })
  expect(carrier.asked.length).toBe(before + 1)
})

test('an attempt the carrier lost is begun anew once, and only before the number was given', async () => {
  const twice = openSignOn(['lost', 'lost', 'phone', 'code'])
  expect(await failureOf(twice.client.signIn(byCode))).toMatchObject({ code: 'unavailable' })
  expect(twice.posts()).toBe(2)
  const later = openSignOn(['phone', 'lost', 'phone', 'code'])
  expect(await failureOf(later.client.signIn(byCode))).toMatchObject({ code: 'challenge-expired' })
  expect(later.posts()).toBe(2)
})

test('a picture whose attempt is over at the carrier is a challenge that is over', async () => {
  const { client } = openSignOn(['captcha', 'lost'])
  const picture = challengeOf(await client.signIn(byCode))
  expect(await failureOf(client.answer(picture, 'abc'))).toMatchObject({ code: 'challenge-expired' })
})

test.each([
  ['the page is down', 'status 503', 'unavailable'],
  ['the page is another one', 'auth/02-nui-page.html', 'unavailable'],
  ['the page says that cookies are stale, twice', 'auth/19d-stale-cookies.html', 'unavailable'],
  ['the outage page', 'auth/31b-request-error.html', 'unavailable'],
  ['maintenance', 'auth/31-maintenance-200.html', 'maintenance'],
  ['the address is banned', 'auth/30c-qrator-forbidden.403.html', 'blocked'],
])('%s: no step is asked for', async (_name, answer, code) => {
  const { client, posts } = openSignOn(['phone'], {
    answers: { 'GET united-auth.ssl.mts.ru/account/login': [answer] },
  })
  expect(await failureOf(client.signIn(byCode))).toMatchObject({ code })
  expect(posts()).toBe(0)
})

/** The step without the callbacks of a type. */
const without =
  (type: string) =>
  (step: Readonly<Record<string, unknown>>): unknown => ({
    ...step,
    callbacks: (Array.isArray(step['callbacks']) ? step['callbacks'] : []).filter(
      callback => callback.type !== type,
    ),
  })

test.each([
  ['phone', 'NameCallback', 'enter-phone'],
  ['phone', 'ConfirmationCallback', 'enter-phone'],
  ['trusted', 'ConfirmationCallback', 'trusted-network'],
  ['captcha', 'TextOutputCallback', 'verify-captcha'],
  ['captcha', 'PasswordCallback', 'verify-captcha'],
] as const)('the step %s without its %s stops the sign-in and sends nothing', async (name, type, header) => {
  const { client, posts } = openSignOn([name], { edit: without(type) })
  expect(await failureOf(client.signIn(byCode))).toMatchObject({
    code: 'rejected',
    facts: { carrierCode: header, action: 'visit-website' },
  })
  expect(posts()).toBe(1)
})

test.each([
  ['PasswordCallback', 2],
  ['ConfirmationCallback', 2],
])('a password step without its %s gets no password', async (type, count) => {
  const { client, posts } = openSignOn(['phone', 'password'], {
    edit: step => (step['header'] === 'verify-password' ? without(type)(step) : step),
  })
  const call = client.signIn({ method: 'password', password: 'FAKE-PASSWORD' })
  expect(await failureOf(call)).toMatchObject({ code: 'rejected', facts: { carrierCode: 'verify-password' } })
  expect(posts()).toBe(count)
})

test('another code is not asked for where that is not offered', async () => {
  const { client, clock, posts } = openSignOn(['phone', 'code'], {
    edit: step => (step['header'] === 'verify-otp' ? without('ConfirmationCallback')(step) : step),
  })
  const challenge = challengeOf(await client.signIn(byCode))
  clock.advance(60_000)
  expect(await failureOf(client.resend(challenge))).toMatchObject({
    code: 'rejected',
    facts: { carrierCode: 'verify-otp' },
  })
  expect(posts()).toBe(2)
})
