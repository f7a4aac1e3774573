import { EsimUsageError } from '@esim-usage/core'
import { virtualClock } from '@esim-usage/core/testing'
import { createMts, type MtsClient } from '../src/index.ts'
import { createFixtureFetch, type FixtureFetch } from './fixture-fetch.ts'

export const userInfo = 'GET lk.mts.ru/api/login/user-info'
export const profile = 'GET lk.mts.ru/api/login/profile'
export const start = 'GET united-auth.ssl.mts.ru/account/login'
export const counters = 'GET lk.mts.ru/api/sharing/counters'
export const check = 'GET lk.mts.ru/api/longtask/check/FAKE-TASK-0001'
export const credit = 'GET lk.mts.ru/api/creditLimit'
export const transactions = 'POST federation.mts.ru/graphql GetExpensesInfoQueryInput'
export const balances = 'POST federation.mts.ru/graphql GetBalanceBaseQueryInput'

const session = { cookies: 'MTSWebSSOPersistent=FAKE-PERSISTENT; mts_auth_lk=FAKE-LK; other=FAKE-OTHER' }
const good = {
  [userInfo]: ['auth/22-user-info-success.json'],
  [profile]: ['lk/profile-wrapped.json'],
  [credit]: ['status 404'],
}

const own = 'auth/22-user-info-success.json'
const other = `${own} userProfile.login=79000000002`
const switchUrl = 'POST united-auth.ssl.mts.ru/account/switch/00000000-0000-4000-8000-00000000000'

/** A session that is switched to the linked line +79000000002 for one read, and back. */
export const switching = {
  [userInfo]: [own, other, other, other, own],
  [profile]: [
    'lk/profile.json',
    'lk/profile.json account.phone=9000000002 slaves.0.id=00000000-0000-4000-8000-000000000001 slaves.0.phone=9000000001',
  ],
  'GET lk.mts.ru/api/login/refreshCsrfToken': ['auth/23-refresh-csrf.txt'],
  'GET lk.mts.ru/api/Access/user-verification': ['auth/24-user-verification.html'],
  [`${switchUrl}2`]: ['auth/25-switch-account.txt'],
  [`${switchUrl}1`]: ['auth/25-switch-account.txt'],
}

/** Answer of `transactionsByFilter` in the words of a script. */
export const pageOf = (rows: readonly object[], totalPages = 1): string =>
  `json ${JSON.stringify({ data: { transactionsByFilter: { totalPages, transactions: rows } } })}`

/** A signed-in client and the carrier it talks to. */
export async function signedIn(
  answers: Readonly<Record<string, readonly string[]>>,
  options: { readonly line?: string; readonly now?: string; readonly linked?: true } = {},
): Promise<{ readonly client: MtsClient; readonly carrier: FixtureFetch }> {
  const lines = options.linked === true ? { [profile]: ['lk/profile.json'] } : {}
  const before = createFixtureFetch({ ...good, ...lines }, '')
  const carrier = createFixtureFetch({ ...good, ...answers }, '')
  let current = before
  const client = createMts({
    line: options.line ?? '+79000000001',
    clock: virtualClock(options.now ?? '2026-08-01T12:00:00+03:00'),
    fetch: async (input, init) => current.fetch(input, init),
  })
  await client.signIn({ method: 'session', session })
  current = carrier
  return { client, carrier }
}

/** The error of a call that must fail. */
export async function errorOf(call: Promise<unknown>): Promise<EsimUsageError> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!EsimUsageError.is(error)) throw new Error('The call did not fail as it should.', { cause: error })
  return error
}
