import { inspect } from 'node:util'
import { type ClientEvent, memoryStore, type SessionStore } from '@esim-usage/core'
import { virtualClock } from '@esim-usage/core/testing'
import { expect, test } from 'vitest'
import { createMegafonBusiness } from '../src/business/index.ts'
import { createMegafon } from '../src/index.ts'
import {
  businessAnswers,
  cabinetHeaders,
  codeSubmit,
  line,
  lineAnswers,
  login,
  session,
  sessionCheck,
} from './client-of.ts'
import { type Answers, createFixtureFetch } from './fixture-fetch.ts'

const password = 'Canary-Password-7x'
const token = 'eyJhbGciOiJFUzI1NiJ9.Canary-Token-8y.Canary-Signature'
const cookie = 'Canary-Cookie-9z'
const code = '482913'
const spellings = ['9000000001', '900 000-00-01', '(900) 000-00-01', '900 000 00 01', '700800']
const secrets = [password, token, cookie, code, ...spellings]

const everywhere = Object.fromEntries(
  [
    'GET /api/main/balance',
    'GET /api/profile/info',
    'GET /api/reports/expenses',
    'GET /api/payments/history',
    'GET b2b/ws/v1.0/subscriber/mobile/list',
  ].map(address => [address, ['echo']]),
)

const show = (value: unknown): string => {
  const hidden = value instanceof Error ? JSON.stringify(Object.getOwnPropertyDescriptors(value)) : ''
  return [inspect(value, { depth: 10, showHidden: true }), JSON.stringify(value), hidden].join('\n')
}

/** A store that shows what it was given. */
function openStore(): { readonly store: SessionStore; readonly saved: string[] } {
  const inner = memoryStore()
  const saved: string[] = []
  return {
    saved,
    store: {
      load: async key => inner.load(key),
      remove: async key => inner.remove(key),
      lease: async (key, forMs) => inner.lease(key, forMs),
      async save(key, value, ifVersion) {
        saved.push(`${key}\n${value}`)
        return inner.save(key, value, ifVersion)
      },
    },
  }
}

/** Signs in by every way, reads what fails, and keeps all that could be shown. */
async function live(answers: Answers) {
  const { store, saved } = openStore()
  const shown: unknown[] = []
  const keep = async <T>(run: Promise<T>): Promise<T | undefined> =>
    run.catch((error: unknown) => {
      shown.push(error)
      return undefined
    })
  const carrier = createFixtureFetch({ ...lineAnswers(true), ...businessAnswers, ...everywhere, ...answers })
  const options = {
    clock: virtualClock('2026-11-23T12:00:00+03:00'),
    fetch: carrier.fetch,
    sessionStore: store,
    onEvent: (event: ClientEvent) => shown.push(event),
  }
  const client = createMegafon({ ...options, line, cabinetHeaders })
  const again = { again: true }
  const byCode = await keep(client.signIn({ method: 'code' }, again))
  if (byCode?.status === 'challenge') await keep(client.answer(byCode.challenge, code))
  const byPassword = await keep(client.signIn({ method: 'password', password }, again))
  if (byPassword?.status === 'challenge') await keep(client.answer(byPassword.challenge, 'кот7'))
  const imported = { ...session, jwtToken: token, cookies: `JSESSIONID=${cookie}` }
  await keep(client.signIn({ method: 'session', session: imported }))
  await keep(client.balance())
  await keep(client.profile())
  await keep(client.payments({ month: '2026-11' }))
  await keep(client.usage({ month: '2026-11' }).toArray())
  const business = createMegafonBusiness({ ...options, account: '700800' })
  await keep(business.signIn({ method: 'password', login: '9000000001', password }))
  await keep(business.lines())
  return { shown: shown.map(show).join('\n'), count: shown.length, saved: saved.join('\n') }
}

const living = 'json {"authenticated":true,"phone":"9000000001"}'

test.each([
  ['a healthy cabinet', {}],
  ['a session that lives', { [sessionCheck]: [living] }],
  [
    'refusals that repeat what they were sent',
    { [codeSubmit]: ['echo'], [login]: ['echo'], [sessionCheck]: [living, living, 'echo'] },
  ],
  [
    'a picture',
    {
      [login]: ['login-captcha-required.json', 'echo'],
      'GET /api/captcha/next': ['captcha-next.base64.txt'],
    },
  ],
  ['a busy business cabinet', { 'POST b2b/ws/v1.0/auth/process': ['echo'] }],
])('%s: nothing that is shown holds a secret, and no password or code is stored', async (_name, answers) => {
  const { shown, count, saved } = await live(answers)
  expect(count).toBeGreaterThan(10)
  expect(secrets.filter(secret => shown.includes(secret))).toEqual([])
  expect([password, `"${code}"`].filter(secret => saved.includes(secret))).toEqual([])
  expect(saved.split('\n').filter(text => /^\S{0,100}9000000001/.test(text))).toEqual([])
})
