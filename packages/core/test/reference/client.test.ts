import { expect, test } from 'vitest'
import {
  createReference,
  createReferenceService,
  type ReferenceOptions,
  referenceLine,
  referencePassword,
  virtualClock,
} from '../../src/testing/index.ts'

const open = (options: Partial<ReferenceOptions> & { readonly slides?: boolean } = {}) => {
  const clock = virtualClock('2026-10-20T12:00:00+03:00')
  const service = createReferenceService({ now: () => clock.now(), slides: options.slides === true })
  const client = createReference({ line: referenceLine, fetch: service.fetch, clock, ...options })
  const signIn = () => client.signIn({ method: 'password', password: referencePassword })
  return { clock, service, client, signIn }
}

test('every capability reads through the client', async () => {
  const { client, clock, signIn } = open()
  expect(await signIn()).toMatchObject({ status: 'signed-in' })
  expect(await client.balance()).toMatchObject({ main: { amount: 12_345 }, available: { amount: 22_345 } })
  const began = clock.now()
  expect(await client.allowances()).toHaveLength(3)
  expect(clock.now() - began).toBe(5000)
  expect(await client.spending({ month: '2026-09' })).toMatchObject({ status: 'complete' })
  expect(await client.payments({ month: '2026-10' })).toHaveLength(1)
  expect(await client.services()).toHaveLength(2)
  expect(await client.lines()).toMatchObject([{ line: referenceLine, role: 'main' }])
  expect(await client.profile()).toMatchObject({ holder: 'Ivanova Anna', tariff: { name: 'Simple' } })
  const order = await client.orderStatement({ month: '2026-09' })
  expect(await client.fetchStatement(order)).toEqual({ status: 'pending', askAgainMs: 5000 })
  await client.fetchStatement(order)
  expect(await client.fetchStatement(order)).toMatchObject({ status: 'ready', mediaType: 'text/csv' })
  const mailed = await client.orderStatement({ month: '2026-09', email: 'anna@example.com' })
  await client.fetchStatement(mailed)
  await client.fetchStatement(mailed)
  expect(await client.fetchStatement(mailed)).toEqual({ status: 'e-mailed' })
})

test('usage reads whole windows with twins, and no row twice', async () => {
  const { client, service, signIn } = open()
  await signIn()
  const records = await client.usage({ from: '2026-08-01', to: '2026-10-20' }).toArray()
  // 80 whole days, two twins in each of three months, and three rows of today.
  expect(records).toHaveLength(80 * 4 + 6 + 3)
  expect(new Set(records.map(record => record.id)).size).toBe(records.length)
  expect(service.visits.filter(visit => visit.endpoint === 'usage.page').length).toBeGreaterThan(3)
})

test('a code is checked, and a wrong one may be corrected', async () => {
  const { client, service, clock } = open()
  const step = await client.signIn({ method: 'code' })
  if (step.status !== 'challenge') throw new Error('a challenge was due')
  expect(step.challenge).toMatchObject({ kind: 'code', medium: 'sms', digits: 4, attemptsLeft: 3 })
  const wrong = await client.answer(step.challenge, '0000')
  expect(wrong).toMatchObject({ status: 'challenge', rejected: true, challenge: { attemptsLeft: 2 } })
  clock.advance(61_000)
  if (wrong.status !== 'challenge') throw new Error('a challenge was due')
  const again = await client.resend(wrong.challenge)
  if (again.status !== 'challenge') throw new Error('a challenge was due')
  expect(await client.answer(again.challenge, service.lastCode)).toMatchObject({ status: 'signed-in' })
  expect(service.count('code.send')).toBe(2)
})

test('the last wrong code ends the attempt, and so does its end', async () => {
  const { client, clock, service } = open()
  const step = await client.signIn({ method: 'code' })
  if (step.status !== 'challenge') throw new Error('a challenge was due')
  await client.answer(step.challenge, '0000')
  await client.answer(step.challenge, '0000')
  await expect(client.answer(step.challenge, '0000')).rejects.toMatchObject({
    code: 'code-rejected',
    facts: { carrier: 'reference', operation: 'answer', endpoint: 'code.check', status: 423 },
  })
  clock.advance(3_600_000)
  const next = await client.signIn({ method: 'code' })
  if (next.status !== 'challenge') throw new Error('a challenge was due')
  clock.advance(301_000)
  await expect(client.answer(next.challenge, service.lastCode)).rejects.toMatchObject({
    code: 'challenge-expired',
  })
})

test('a picture comes before the code', async () => {
  const { client, service } = open()
  service.stage('code.attempt', 'picture')
  const step = await client.signIn({ method: 'code' })
  if (step.status !== 'challenge') throw new Error('a challenge was due')
  expect(step.challenge.kind).toBe('captcha')
  expect(service.count('code.send')).toBe(0)
  const other = await client.resend(step.challenge)
  if (other.status !== 'challenge') throw new Error('a challenge was due')
  const wrong = await client.answer(other.challenge, 'no idea')
  expect(wrong).toMatchObject({ rejected: true, challenge: { kind: 'captcha' } })
  if (wrong.status !== 'challenge') throw new Error('a challenge was due')
  const code = await client.answer(wrong.challenge, service.lastPicture)
  if (code.status !== 'challenge') throw new Error('a challenge was due')
  expect(await client.answer(code.challenge, service.lastCode)).toMatchObject({ status: 'signed-in' })
})

test('a session of a browser is taken over and renewed when its token ends', async () => {
  const { client, service } = open()
  await client.signIn({ method: 'session', session: service.openSession() })
  service.expireTokens()
  expect(await client.balance()).toMatchObject({ main: { amount: 12_345 } })
  expect(service.count('token.refresh')).toBe(1)
  const { sid, access } = service.openSession()
  await client.signIn({ method: 'session', session: { sid, access } })
  service.expireTokens()
  await expect(client.balance()).rejects.toMatchObject({ code: 'session-expired' })
})

test('a token that came along spares the renewal', async () => {
  const { client, clock, service, signIn } = open({ slides: true })
  await signIn()
  clock.advance(600_000)
  await client.balance()
  clock.advance(400_000)
  await client.balance()
  expect(service.count('token.refresh')).toBe(0)
})

test('a linked line is chosen before it is read, and the main line after it', async () => {
  const { client, service } = open({ line: '+79000000003' })
  await client.signIn({ method: 'password', password: referencePassword, login: '+79000000002' })
  expect(await client.balance()).toMatchObject({ main: { amount: -4050 } })
  expect(service.count('line.select')).toBe(2)
  expect(await client.lines()).toMatchObject([{ role: 'main' }, { line: '+79000000003', role: 'linked' }])
  expect(await client.spending({ month: '2026-10' })).toMatchObject({ status: 'partial' })
})

test('signing out everywhere ends the session at the carrier', async () => {
  const { client, signIn } = open()
  await signIn()
  await client.signOutEverywhere()
  await expect(client.balance()).rejects.toMatchObject({ code: 'session-expired' })
})

test('a new password is a step on the website', async () => {
  const { client, service, signIn } = open()
  service.stage('password.check', 'password-change', { times: 1 })
  expect(await signIn()).toEqual({
    status: 'website',
    url: 'https://my.reference.test/new-password',
    reason: 'password-change',
  })
  service.stage('password.check', 'terms', { times: 1 })
  expect(await signIn()).toMatchObject({ status: 'website', reason: 'terms' })
  expect(client.carrier.signInMethods).toEqual(['session', 'code', 'password'])
})
