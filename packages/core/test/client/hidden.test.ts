import { expect, test } from 'vitest'
import type { AdapterContext } from '../../src/adapter/index.ts'
import { EsimUsageError, type PasswordSignIn } from '../../src/index.ts'
import { referenceAdapter, type ReferenceAdapter } from '../../src/testing/index.ts'
import { adapted } from './adapted.ts'
import { failureOf, open, openSignedIn } from './open-reference.ts'

const { auth } = referenceAdapter

/** Ends a call with words of the carrier. */
const say =
  (words: string) =>
  async (context: AdapterContext): Promise<never> =>
    context.fail('rejected', { carrierMessage: words })

/** The words that an app sees of what the carrier said. */
async function seen(call: Promise<unknown>): Promise<unknown> {
  const error = await failureOf(call)
  return EsimUsageError.is(error) ? error.facts.carrierMessage : error
}

const beginning = (begin: Partial<ReferenceAdapter['auth']['begin']>): Partial<ReferenceAdapter> => ({
  auth: { ...auth, begin: { ...auth.begin, ...begin } },
})

test('words of a carrier show no password and no login, but the name of the method', async () => {
  const client = adapted(open(), beginning({ password: say('password hunter2 of anna is wrong') }))
  const call = client.signIn({ method: 'password', password: 'hunter2', login: 'anna' })
  expect(await seen(call)).toBe('password [secret] of [secret] is wrong')
})

test('words of a carrier show nothing of a session that was brought along, however deep it lies', async () => {
  const client = adapted(open(), beginning({ session: say('no sid-77 with key-88 and 99 of null') }))
  const session = JSON.parse('{"sid":"sid-77","access":["key-88",{"more":99,"none":null}]}')
  expect(await seen(client.signIn({ method: 'session', session }))).toBe(
    'no [secret] with [secret] and 99 of null',
  )
})

test('words of a carrier show neither the code that was typed nor the id of the challenge', async () => {
  const opened = open()
  let words = ''
  const client = adapted(opened, {
    auth: { ...auth, answer: async context => context.fail('rejected', { carrierMessage: words }) },
  })
  const step = await client.signIn({ method: 'code' })
  if (step.status !== 'challenge') throw new Error('No challenge')
  words = `code 7531 of ${step.challenge.id.slice(0, 20)} ${step.challenge.id} is odd`
  expect(await seen(client.answer(step.challenge, '7531'))).toBe(
    `code [secret] of ${step.challenge.id.slice(0, 20)} [secret] is odd`,
  )
})

test('words of a carrier show no credentials of the app', async () => {
  const client = adapted(open(), beginning({ password: say('hunter2 of anna is wrong') }), {
    credentials: async () => ({ method: 'password', password: 'hunter2', login: 'anna' }),
  })
  expect(await seen(client.balance())).toBe('[secret] of [secret] is wrong')
})

test('credentials without a login hide the password as well', async () => {
  const request: PasswordSignIn = { method: 'password', password: 'hunter2' }
  Reflect.set(request, 'login', undefined)
  const client = adapted(open(), beginning({ password: say('hunter2 is wrong') }), {
    credentials: async () => request,
  })
  expect(await seen(client.balance())).toBe('[secret] is wrong')
})

test('words of a carrier show the line in no spelling', async () => {
  const words = 'for +79000000001, 79000000001, 8 900 000-00-01 and 900-000-00-01.'
  const client = adapted(await openSignedIn(), { balance: say(words) })
  expect(await seen(client.balance())).toBe('for [secret], [secret], 8 [secret] and [secret].')
})

test('words of a carrier show no account', async () => {
  const opened = await openSignedIn({ sessionKey: 'firm' })
  const client = adapted(
    opened,
    { balance: say('account firm-277 is closed') },
    { account: 'firm-277', sessionKey: 'firm' },
  )
  expect(await seen(client.balance())).toBe('account [secret] is closed')
})

test('words of a carrier show no secret that went out with a request', async () => {
  const client = adapted(await openSignedIn(), {
    async balance(context) {
      await context.http.send({
        url: 'https://api.reference.test/tariff',
        endpoint: 'x',
        secrets: ['pin-4711'],
      })
      return context.fail('rejected', { carrierMessage: 'pin-4711 is wrong' })
    },
  })
  expect(await seen(client.balance())).toBe('[secret] is wrong')
})
