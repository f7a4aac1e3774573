import { virtualClock } from '@esim-usage/core/testing'
import { describe, expect, test } from 'vitest'
import { createMts } from '../src/index.ts'
import { counters, errorOf, profile, signedIn, start, userInfo } from './client-of.ts'
import { createFixtureFetch } from './fixture-fetch.ts'

const good = { [userInfo]: ['auth/22-user-info-success.json'], [profile]: ['lk/profile.json'] }

function newClient(answers: Readonly<Record<string, readonly string[]>>) {
  const carrier = createFixtureFetch(answers, '')
  const client = createMts({
    line: '+79000000001',
    clock: virtualClock('2026-08-01T12:00:00+03:00'),
    fetch: carrier.fetch,
  })
  return { client, carrier }
}

const netscape = [
  '# Netscape HTTP Cookie File',
  '#HttpOnly_.mts.ru\tTRUE\t/\tTRUE\t0\tmts_auth_lk\tFAKE-LK',
  'login.mts.ru\tFALSE\t/\tTRUE\t1800000000\tMTSWebSSOPersistent\tFAKE-PERSISTENT',
  '.example.ru\tTRUE\t/\tTRUE\t0\tforeign\tFAKE-FOREIGN',
].join('\n')
const json = JSON.stringify([
  { name: 'mts_auth_lk', value: 'FAKE-LK', domain: '.mts.ru', path: '/' },
  { name: 'MTSWebSSOPersistent', value: 'FAKE-PERSISTENT', domain: 'login.mts.ru' },
  { name: 'foreign', value: 'FAKE-FOREIGN', domain: '.example.ru' },
])

describe('an imported session', () => {
  test.each([
    ['a Netscape file', netscape],
    ['a JSON array', json],
    ['a Cookie header', 'Cookie: mts_auth_lk=FAKE-LK'],
  ])('%s', async (_name, cookies) => {
    const { client, carrier } = newClient(good)
    const step = await client.signIn({ method: 'session', session: { cookies } })
    expect(step.status).toBe('signed-in')
    expect(carrier.cookies).toEqual(['mts_auth_lk=FAKE-LK', 'mts_auth_lk=FAKE-LK'])
    expect((await client.session()).status).toBe('signed-in')
  })

  test.each([
    ['text that is no cookie file', { cookies: 'FAKE-SECRET nonsense' }, /Netscape/],
    ['cookies of another site', { cookies: json.replaceAll('mts.ru', 'example.com') }, /lk\.mts\.ru/],
    [
      'a name that only ends alike',
      { cookies: json.replaceAll(/(?:login)?\.mts\.ru/g, 'notmts.ru') },
      /lk\.mts\.ru/,
    ],
    ['no cookies', JSON.parse('{}'), /`cookies`/],
    ['cookies that are no text', JSON.parse('{"cookies":[]}'), /`cookies`/],
  ])('%s is refused with a sentence that helps, before any request', async (_name, session, words) => {
    const { client, carrier } = newClient(good)
    const error = await errorOf(client.signIn({ method: 'session', session }))
    expect(error.code).toBe('invalid-argument')
    expect(error.facts.option).toBe('session')
    expect(error.message).toMatch(words)
    expect(JSON.stringify([error.message, error.facts])).not.toContain('FAKE')
    expect(carrier.asked).toEqual([])
    expect((await client.session()).status).toBe('signed-out')
  })

  test('a profile without a phone number is not guessed at', async () => {
    const { client } = newClient({ ...good, [profile]: ['json {"account":{"phone":"?"}}'] })
    const error = await errorOf(client.signIn({ method: 'session', session: { cookies: 'a=b' } }))
    expect(error.code).toBe('schema-mismatch')
  })
})

describe('renewal', () => {
  test('stale cookies go, the persistent one and those of the bot check stay', async () => {
    const { client, carrier } = newClient({
      ...good,
      [userInfo]: ['auth/27c-expired-401.txt', 'auth/22-user-info-success.json'],
      [start]: ['auth/19d-stale-cookies.html', 'auth/01b-login-start-already.502.html'],
    })
    const cookies = 'MTSWebSSOPersistent=P; mts_auth_lk=L; qrator_jsid=Q; TS01ab=T; other=O'
    await client.signIn({ method: 'session', session: { cookies } })
    const last = carrier.cookies.at(-1)?.split('; ').toSorted()
    expect(last).toEqual(['MTSWebSSOPersistent=P', 'TS01ab=T', 'qrator_jsid=Q'])
  })

  test('stale cookies twice are a session that is over', async () => {
    const { client } = newClient({
      [userInfo]: ['auth/27c-expired-401.txt'],
      [start]: ['auth/19d-stale-cookies.html'],
    })
    const error = await errorOf(client.signIn({ method: 'session', session: { cookies: 'a=b' } }))
    expect(error.code).toBe('session-expired')
  })

  test('an outage of the sign-on is no end of the session', async () => {
    const { client } = await signedIn({
      [counters]: ['auth/27c-expired-401.txt'],
      [start]: ['status 503'],
    })
    expect((await errorOf(client.allowances())).code).toBe('unavailable')
    expect((await client.session()).status).toBe('signed-in')
  })
})
