import { inspect } from 'node:util'
import { type ClientEvent, supports } from '@esim-usage/core'
import { createFixtureFetch, virtualClock } from '@esim-usage/core/testing'
import { describe, expect, test } from 'vitest'
import { faults as businessFaults } from '../src/business/error-rules.ts'
import { faults } from '../src/error-rules.ts'
import { createTele2, EsimUsageError, tele2Info } from '../src/index.ts'
import { errorOf, json, of, signedIn, sms, token } from './client-of.ts'
import { fixtures } from './fixture-case.ts'

test('a private line has no itemised usage, and says where else it is', () => {
  const client = createTele2({ line: '8 (900) 000-00-01' })
  // @ts-expect-error t2 shows no single event of a private line
  expect(client.usage).toBeUndefined()
  expect(supports(client, 'usage')).toBe(false)
  expect(client.carrier).not.toHaveProperty('usage')
  expect(client.carrier.usageElsewhere).toEqual(['statement-file', 'spending', 'business'])
})

test('a client says what it can', () => {
  const client = createTele2({ line: '+79000000001' })
  expect(client.carrier).toMatchObject({ id: 'tele2', title: 't2 (Tele2)' })
  expect(client.carrier.signInMethods).toEqual(['session', 'code', 'password'])
  expect(client.carrier.capabilities).toEqual([
    'balance',
    'allowances',
    'spending',
    'payments',
    'services',
    'lines',
    'profile',
  ])
  expect(() => createTele2({ line: '123' })).toThrow(EsimUsageError)
})

test('every contact says where it was found and how sure it is', () => {
  expect(tele2Info.support.filter(({ source, meaning }) => source === '' || meaning === '')).toEqual([])
  expect(tele2Info.support.map(({ value }) => value)).toContain('611')
  expect(tele2Info.support.find(({ kind }) => kind === 'hotline')?.disputed).toContain('+78002000707')
})

test('requests name the channel and this SDK, never an app', async () => {
  const { client, carrier } = await signedIn({ [of('balance')]: ['balance/balance.ok.json'] })
  await client.balance()
  const headers = Object.fromEntries(carrier().requests[0]?.headers ?? [])
  expect(headers).toMatchObject({ 'tele2-user-agent': 'web', authorization: 'Bearer FAKE-ACCESS' })
  expect(headers['user-agent']).toMatch(/^esim-usage\/\d/)
  expect(Object.keys(headers).filter(name => name.startsWith('sec-') || name === 'cookie')).toEqual([])
})

test('every rule names the tape that proves it', () => {
  const rules = [...faults.rules, ...businessFaults.rules]
  expect(rules.filter(({ tape }) => !/^[a-z0-9-]+$/.test(tape))).toEqual([])
})

describe('nothing that is shown holds a token, code, password or number', () => {
  const secrets = ['Canary-Access', 'Canary-Refresh', 'Canary-Password', '424242', '9000000001', '000-00-01']
  /** A refusal that repeats what it was sent. */
  const refusal = (words: string): string =>
    `json ${JSON.stringify({ meta: { status: 'ODD', message: `+7 (900) 000-00-01, 79000000001: ${words}` } })}`
  const ofPair = refusal('Canary-Access Canary-Refresh')

  async function play(): Promise<string> {
    const events: ClientEvent[] = []
    const shown: unknown[] = []
    let answers: Readonly<Record<string, readonly string[]>> = {
      [of('profile')]: [json({})],
      [of('numbers/slaves')]: [json([])],
    }
    const client = createTele2({
      line: '+79000000001',
      clock: virtualClock('2026-06-15T12:00:00+03:00'),
      fetch: async (input, init) => createFixtureFetch(fixtures, answers).fetch(input, init),
      onEvent: event => events.push(event),
    })
    const keep = async (run: Promise<unknown>) => run.catch((error: unknown) => shown.push(error))
    const session = { cookies: 'access_token=Canary-Access; refresh_token=Canary-Refresh' }
    await client.signIn({ method: 'session', session })
    for (const answer of [ofPair, 'errors/truncated.json.txt', 'errors/maintenance.200.html', 'status 401']) {
      answers = {
        [of('balance')]: [answer],
        [of('profile')]: [answer],
        [of('services')]: [answer],
        [token]: [ofPair],
        [sms]: ['auth/sms-request.ok-empty.txt'],
      }
      await keep(client.balance())
      await keep(client.profile())
      await keep(client.services())
    }
    answers = { ...answers, [token]: [refusal('Canary-Password')] }
    await keep(client.signIn({ method: 'password', password: 'Canary-Password' }, { again: true }))
    const step = await client.signIn({ method: 'code' }, { again: true })
    answers = { ...answers, [token]: [refusal('424242')] }
    if (step.status === 'challenge') await keep(client.answer(step.challenge, '424242'))
    expect(shown.length).toBe(14)
    const hidden = (value: unknown) => JSON.stringify(Object.getOwnPropertyDescriptors(Object(value)))
    return [...shown, ...events]
      .map(each =>
        [inspect(each, { depth: 10, showHidden: true }), JSON.stringify(each), hidden(each)].join('\n'),
      )
      .join('\n')
  }

  test('whatever fails', async () => {
    const shown = await play()
    expect(shown).toContain('rejected')
    expect(secrets.filter(secret => shown.includes(secret))).toEqual([])
  })
})

test('an error keeps the words of the carrier, redacted', async () => {
  const meta = { status: 'ODD', message: 'Номер 79000000001 не найден' }
  const { client } = await signedIn({ [of('balance')]: [`json ${JSON.stringify({ meta })}`] })
  expect(await errorOf(client.balance())).toMatchObject({
    code: 'rejected',
    facts: { carrierCode: 'ODD', carrierMessage: 'Номер [secret] не найден' },
  })
})
