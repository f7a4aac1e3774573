import { EsimUsageError } from '@esim-usage/core'
import { expect, test } from 'vitest'
import {
  createReference,
  createReferenceService,
  type ReferenceFault,
  referenceLine,
  referencePassword,
  virtualClock,
} from '../../src/testing/index.ts'

const open = async (settings: { readonly rowsPerDay?: number; readonly waits?: number } = {}) => {
  const clock = virtualClock('2026-10-20T12:00:00+03:00')
  const service = createReferenceService({ now: () => clock.now(), ...settings })
  const client = createReference({ line: referenceLine, fetch: service.fetch, clock })
  await client.signIn({ method: 'password', password: referencePassword })
  return { clock, service, client }
}

/** Gives the error's code and action; anything else than an error of ours fails the test. */
const failing = async (call: Promise<unknown>) => {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!EsimUsageError.is(error)) throw new Error('an error of ours was due')
  return { code: error.code, action: error.facts.action }
}

test.each<readonly [ReferenceFault, string, string | undefined, number]>([
  ['unavailable', 'unavailable', undefined, 3],
  ['rate-limited', 'rate-limited', undefined, 3],
  ['maintenance', 'maintenance', undefined, 1],
  ['bot-wall', 'interaction-required', 'visit-website', 1],
  ['blocked', 'blocked', undefined, 1],
  ['foreign-redirect', 'unexpected-status', undefined, 1],
  ['forbidden', 'no-access', 'order-access', 1],
  ['terms', 'interaction-required', 'visit-website', 1],
  ['locked', 'account-locked', 'contact-carrier', 1],
  ['half-json', 'unreadable-body', undefined, 1],
  ['empty-body', 'unreadable-body', undefined, 1],
  ['wrong-type', 'unreadable-body', undefined, 1],
  ['missing-field', 'schema-mismatch', undefined, 1],
  ['network', 'network', undefined, 3],
  ['wrong-line', 'wrong-line', undefined, 1],
])('%s comes out as %s', async (fault, code, action, requests) => {
  const { client, service } = await open()
  service.stage('balance.read', fault)
  expect(await failing(client.balance())).toEqual({ code, action })
  expect(service.count('balance.read')).toBe(requests)
  service.mend()
  expect(await client.balance()).toMatchObject({ main: { amount: 12_345 } })
})

test.each(['expired', 'login-page'] as const)('%s renews the session once and asks again', async fault => {
  const { client, service } = await open()
  service.stage('balance.read', fault, { times: 1 })
  expect(await client.balance()).toMatchObject({ main: { amount: 12_345 } })
  expect(service.count('token.refresh')).toBe(1)
})

test('a fault of one request is over with the next', async () => {
  const { client, service, clock } = await open()
  service.stage('balance.read', 'rate-limited', { times: 1, retryAfterSeconds: 7 })
  const began = clock.now()
  expect(await client.balance()).toMatchObject({ main: { amount: 12_345 } })
  expect(clock.now() - began).toBe(7000)
})

test('a request that hangs ends with the caller', async () => {
  const { client, service } = await open()
  service.stage('balance.read', 'hang')
  const reason = new Error('enough')
  const controller = new AbortController()
  const call = client.balance({ signal: controller.signal })
  setTimeout(() => controller.abort(reason), 5)
  await expect(call).rejects.toBe(reason)
})

test('packages that never come end in an error after a minute', async () => {
  const { client, clock } = await open({ waits: 1000 })
  const began = clock.now()
  expect((await failing(client.allowances())).code).toBe('unavailable')
  expect(clock.now() - began).toBeLessThanOrEqual(60_000)
})

test.each<readonly [ReferenceFault, string]>([
  ['unknown-kind', 'kind-unknown'],
  ['notice-row', 'row-skipped'],
  ['other-month', 'outside-window'],
])('%s in usage is told as %s', async (fault, code) => {
  const { client, service } = await open()
  service.stage('usage.page', fault, { times: 1 })
  const warnings: string[] = []
  let records = 0
  for await (const page of client.usage({ month: '2026-09' }).pages()) {
    warnings.push(...page.warnings.map(warning => warning.code))
    records += page.records.length
  }
  expect(warnings).toEqual([code])
  expect(records).toBe(30 * 4 + 2 + (fault === 'unknown-kind' ? 1 : 0))
})

test('a page that repeats ends the read', async () => {
  const { client, service } = await open()
  service.stage('usage.page', 'repeated-page')
  expect((await failing(client.usage({ month: '2026-09' }).toArray())).code).toBe('paging-loop')
})

test('a month without rows is empty', async () => {
  const { client } = await open({ rowsPerDay: 0 })
  expect(await client.usage({ month: '2026-09' }).toArray()).toEqual([])
})

test.each<readonly [string, string]>([
  ['wrong-password', 'credentials-rejected'],
  ['locked', 'account-locked'],
])('a sign-in with %s ends in %s', async (scene, code) => {
  const { client, service } = await open()
  if (scene === 'locked') service.stage('password.check', 'locked')
  const password = scene === 'locked' ? referencePassword : 'another'
  const call = client.signIn({ method: 'password', password }, { again: true })
  expect((await failing(call)).code).toBe(code)
})

test('a line the carrier does not know cannot sign in by code', async () => {
  const clock = virtualClock('2026-10-20T12:00:00+03:00')
  const service = createReferenceService({ now: () => clock.now() })
  const client = createReference({ line: '+79000000099', fetch: service.fetch, clock })
  expect((await failing(client.signIn({ method: 'code' }))).code).toBe('unknown-line')
})

test('a report the carrier cannot make is told so', async () => {
  const { client, service } = await open()
  service.stage('statement.order', 'report-failed')
  expect((await failing(client.orderStatement({ month: '2026-09' }))).code).toBe('report-failed')
})

test('a profile without its tariff is still a profile', async () => {
  const { client, service } = await open()
  service.stage('tariff.read', 'maintenance')
  const profile = await client.profile()
  expect(profile.holder).toBe('Ivanova Anna')
  expect(profile).not.toHaveProperty('tariff')
})
