import { expect, test } from 'vitest'
import type { MegafonOptions } from '../src/index.ts'
import { createMegafon } from '../src/index.ts'
import { balance, cabinetHeaders, errorOf, line, open, session, sessionCheck, signedIn } from './client-of.ts'
import { cases } from './fixture-case.ts'
import { runCase } from './run-case.ts'

const worker = 'GET lk/public/rwlk/service-worker.js'
const bundle = 'GET lk/public/rwlk/app.11aa22bb.js'
const front = { [worker]: ['web-service-worker.js'], [bundle]: ['web-app-bundle.js'] }
const password = 'FAKE-PASSWORD'

/** A client without the constants. */
function openBare(options: Partial<MegafonOptions> = {}) {
  const { carrier, clock } = open(front)
  return { carrier, client: createMegafon({ line, clock, fetch: carrier.fetch, ...options }) }
}

test.each([{ method: 'code' } as const, { method: 'password', password } as const])(
  'without the constants $method stops before anything is sent',
  async request => {
    const { client, carrier } = openBare()
    const error = await errorOf(client.signIn(request))
    expect([error.code, error.facts.action]).toEqual(['action-required', 'visit-website'])
    expect(carrier.sent).toEqual([])
  },
)

test('an imported session without them, or with one missing, stops as well', async () => {
  const { 'X-Cabinet-Check-Info': _missing, ...two } = cabinetHeaders
  const { cookies, jwtToken } = session
  for (const given of [{}, two, { ...two, 'X-Cabinet-Check-Info': 'a\r\nb' }]) {
    const { client, carrier } = openBare()
    // As a program without types may hand it over.
    const imported = { cookies, jwtToken, cabinetHeaders: Object.assign({ ...cabinetHeaders }, given) }
    if (!('X-Cabinet-Check-Info' in given))
      Reflect.deleteProperty(imported.cabinetHeaders, 'X-Cabinet-Check-Info')
    const error = await errorOf(client.signIn({ method: 'session', session: imported }))
    expect(error.code).toBe('action-required')
    expect(carrier.sent).toEqual([])
  }
})

test('those of the session win over those of the options', async () => {
  const own = { ...cabinetHeaders, 'X-Cabinet-Id-Param': '99999999-9999-4999-8999-999999999999' }
  const { client, carrier } = open({ [sessionCheck]: ['session-check-ok.json'] })
  await client.signIn({ method: 'session', session: { ...session, cabinetHeaders: own } })
  expect(carrier.sent[0]?.headers.get('x-cabinet-id-param')).toBe(own['X-Cabinet-Id-Param'])
})

test('a session that brings none is used with those of the options, or with what the front end has', async () => {
  const { cabinetHeaders: _none, ...bare } = session
  for (const given of [cabinetHeaders, 'discover'] as const) {
    const { client, carrier } = open(
      { ...front, [sessionCheck]: ['session-check-ok.json'] },
      { cabinetHeaders: given },
    )
    expect((await client.signIn({ method: 'session', session: bare })).status).toBe('signed-in')
    expect(carrier.count(worker)).toBe(given === 'discover' ? 1 : 0)
  }
})

test.each([
  ['discover', 1, 'prepaid'],
  [undefined, 0, 'session-expired'],
] as const)('a renewal that fails with %s reads them anew %d times: %s', async (given, asked, outcome) => {
  const changed = { ...cabinetHeaders, 'X-Cabinet-Id-Param': '99999999-9999-4999-8999-999999999999' }
  const { client, carrier, clock } = await signedIn(
    {
      ...front,
      [sessionCheck]: ['session-check-401.json', 'session-check-ok.json'],
      [balance]: ['main-balance.json'],
    },
    given === undefined ? {} : { cabinetHeaders: given },
    { ...session, cabinetHeaders: changed },
  )
  clock.advance(25 * 60_000)
  const read = await client.balance().then(
    ({ model }) => model,
    (error: unknown) => Reflect.get(Object(error), 'code'),
  )
  expect([read, carrier.count(worker)]).toEqual([outcome, asked])
})

test('newer constants of the options are taken at the renewal', async () => {
  const newer = { ...cabinetHeaders, 'X-Cabinet-Id-Param': '99999999-9999-4999-8999-999999999999' }
  const { client, carrier, clock } = await signedIn(
    { [balance]: ['main-balance.json'] },
    { cabinetHeaders: newer },
  )
  clock.advance(25 * 60_000)
  await client.balance()
  expect(carrier.sent.findLast(({ address }) => address === balance)?.headers.get('x-cabinet-id-param')).toBe(
    newer['X-Cabinet-Id-Param'],
  )
})

test('no header and no flow of the app is ever used, and every page says who asks', async () => {
  const results = await Promise.all(cases.map(async each => runCase(each)))
  const sent = results.flatMap(({ carrier }) => carrier.sent)
  expect(sent.length).toBeGreaterThan(100)
  const names = new Set(sent.flatMap(({ headers }) => [...headers.keys()]))
  expect(
    [...names].filter(name =>
      /mlk|store|platform|screen|device|capabilities|^authorization$|^sec-/.test(name),
    ),
  ).toEqual([])
  expect(sent.filter(({ headers }) => !(headers.get('user-agent') ?? '').startsWith('esim-usage/'))).toEqual(
    [],
  )
  expect(
    sent.filter(({ url }) => /pin|biometry|refresh|\/auth\/check|eve\//.test(new URL(url).pathname)),
  ).toEqual([])
  expect(
    sent.filter(({ address }) => address.startsWith('POST')).map(({ address }) => address),
  ).not.toContain('POST /api/profile/password')
})
