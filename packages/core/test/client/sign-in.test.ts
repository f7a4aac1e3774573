import { expect, test } from 'vitest'
import { failureOf, open, openSignedIn } from './open-reference.ts'
import { referencePassword } from '../../src/testing/index.ts'

const codeOf = async (opened: ReturnType<typeof open>) => {
  const step = await opened.client.signIn({ method: 'code' })
  if (step.status !== 'challenge') throw new Error(`No challenge but ${step.status}`)
  return step.challenge
}

test('a session of the browser signs in, and the store then knows it', async () => {
  const { client, service } = open()
  expect(await client.session()).toEqual({ status: 'signed-out' })
  const step = await client.signIn({ method: 'session', session: service.openSession() })
  expect(step.status).toBe('signed-in')
  expect(await client.session()).toMatchObject({ status: 'signed-in', savedAt: '2026-10-20T09:00:00.000Z' })
})

test('a stored session signs in without a request, also for a fresh client', async () => {
  const { another, service } = await openSignedIn()
  const before = service.count()
  expect((await another().signIn({ method: 'code' })).status).toBe('signed-in')
  expect(service.count()).toBe(before)
})

test('`again` signs in anew although a session is stored', async () => {
  const { client, service } = await openSignedIn()
  expect((await client.signIn({ method: 'code' }, { again: true })).status).toBe('challenge')
  expect(service.count('code.send')).toBe(1)
})

test('a code is answered by a fresh client over the same store, after the challenge went through JSON', async () => {
  const opened = open()
  const challenge = await codeOf(opened)
  expect(challenge).toMatchObject({ kind: 'code', medium: 'sms', sentTo: '***01', carrier: 'reference' })
  expect(await opened.client.session()).toMatchObject({ status: 'waiting', expiresAt: challenge.expiresAt })
  const elsewhere: typeof challenge = JSON.parse(JSON.stringify(challenge))
  const step = await opened.another().answer(elsewhere, ` ${opened.service.lastCode} `)
  expect(step.status).toBe('signed-in')
  expect(await opened.another().balance()).toMatchObject({ main: { amount: 12_345 } })
})

test('a wrong code comes back as rejected with the tries that are left, and the third ends the attempt', async () => {
  const opened = open()
  const challenge = await codeOf(opened)
  const first = await opened.client.answer(challenge, '00000')
  expect(first).toMatchObject({ status: 'challenge', rejected: true, challenge: { attemptsLeft: 2 } })
  const second = await opened.client.answer(challenge, '00000')
  expect(second).toMatchObject({ rejected: true, challenge: { attemptsLeft: 1 } })
  expect(await failureOf(opened.client.answer(challenge, '00000'))).toMatchObject({ code: 'code-rejected' })
  expect(await failureOf(opened.client.answer(challenge, opened.service.lastCode))).toMatchObject({
    code: 'challenge-expired',
  })
})

test('a newer attempt ends the older one, and none of them destroys a session that works', async () => {
  const opened = await openSignedIn()
  const older = await opened.client.signIn({ method: 'code' }, { again: true })
  opened.clock.advance(60_000)
  const newer = await opened.client.signIn({ method: 'code' }, { again: true })
  if (older.status !== 'challenge' || newer.status !== 'challenge') throw new Error('No challenges')
  expect(await failureOf(opened.client.answer(older.challenge, '00000'))).toMatchObject({
    code: 'challenge-expired',
  })
  expect(await opened.client.balance()).toMatchObject({ main: { amount: 12_345 } })
  expect((await opened.client.answer(newer.challenge, opened.service.lastCode)).status).toBe('signed-in')
})

test('an answer after the end of the challenge is refused without a request', async () => {
  const opened = open()
  const challenge = await codeOf(opened)
  opened.clock.advance(Date.parse(challenge.expiresAt) - opened.clock.now())
  expect(await failureOf(opened.client.answer(challenge, '1'))).toMatchObject({ code: 'challenge-expired' })
  expect(opened.service.count('code.check')).toBe(0)
})

test('two answers at the same time reach the carrier once', async () => {
  const opened = open()
  const challenge = await codeOf(opened)
  const code = opened.service.lastCode
  const [one, other] = await Promise.allSettled([
    opened.client.answer(challenge, code),
    opened.another().answer(challenge, code),
  ])
  expect([one.status, other.status].toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(opened.service.count('code.check')).toBe(1)
})

test('codes are limited to one a minute, three an hour and five a day, across clients', async () => {
  const opened = open()
  const again = () => opened.another().signIn({ method: 'code' }, { again: true })
  const sent: boolean[] = []
  for (const minutes of [0, 0.5, 1, 1, 1, 60, 1, 60, 1440]) {
    opened.clock.advance(minutes * 60_000)
    sent.push(
      await again().then(
        () => true,
        error => (expect(error).toMatchObject({ code: 'code-limit' }), false),
      ),
    )
  }
  expect(sent).toEqual([true, false, true, true, false, true, true, false, true])
  expect(opened.service.count('code.send')).toBe(6)
})

test('the limit says how long to wait', async () => {
  const opened = open()
  const challenge = await codeOf(opened)
  opened.clock.advance(20_000)
  expect(await failureOf(opened.client.resend(challenge))).toMatchObject({
    code: 'code-limit',
    facts: { retryAfterMs: 40_000 },
  })
  opened.clock.advance(40_000)
  const resent = await opened.client.resend(challenge)
  expect(resent).toMatchObject({ status: 'challenge', challenge: { kind: 'code', id: challenge.id } })
  expect((await opened.client.answer(challenge, opened.service.lastCode)).status).toBe('signed-in')
})

test('a picture is a challenge too, and leads on to the code', async () => {
  const opened = open()
  opened.service.stage('code.attempt', 'picture')
  const step = await opened.client.signIn({ method: 'code' })
  if (step.status !== 'challenge' || step.challenge.kind !== 'captcha') throw new Error('No picture')
  expect(step.challenge.image.mediaType).toBe('image/png')
  const wrong = await opened.client.answer(step.challenge, 'wrong')
  expect(wrong).toMatchObject({ rejected: true, challenge: { kind: 'captcha' } })
  const next = await opened.client.answer(step.challenge, opened.service.lastPicture)
  if (next.status !== 'challenge' || next.challenge.kind !== 'code') throw new Error('No code')
  expect((await opened.client.answer(next.challenge, opened.service.lastCode)).status).toBe('signed-in')
})

test('a page that only the person can pass is a step of signing in, with the page to open', async () => {
  const opened = open()
  opened.service.stage('code.attempt', 'bot-wall', { times: 1 })
  const wall = await opened.client.signIn({ method: 'code' })
  expect(wall).toEqual({
    status: 'website',
    url: opened.client.carrier.sites.cabinet,
    reason: 'bot-check',
  })
  opened.service.stage('password.check', 'password-change', { times: 1 })
  const change = await opened.client.signIn({ method: 'password', password: referencePassword })
  expect(change).toMatchObject({ status: 'website', reason: 'password-change' })
})

test('a wrong password is refused with what to do', async () => {
  const { client } = open()
  expect(await failureOf(client.signIn({ method: 'password', password: 'wrong' }))).toMatchObject({
    code: 'credentials-rejected',
    facts: { carrier: 'reference', operation: 'signIn', action: 'reset-password' },
  })
})

test('a session of another line is refused before anything is stored', async () => {
  const { client, service } = open()
  const session = service.openSession('+79000000011')
  expect(await failureOf(client.signIn({ method: 'session', session }))).toMatchObject({ code: 'wrong-line' })
  expect(await client.session()).toEqual({ status: 'signed-out' })
})

test('signing out forgets here, sends nothing and keeps the count of codes', async () => {
  const opened = open()
  const challenge = await codeOf(opened)
  await opened.client.answer(challenge, opened.service.lastCode)
  const before = opened.service.count()
  await opened.client.signOut()
  expect(opened.service.count()).toBe(before)
  expect(await opened.client.session()).toEqual({ status: 'signed-out' })
  expect(await failureOf(opened.client.signIn({ method: 'code' }))).toMatchObject({ code: 'code-limit' })
})
