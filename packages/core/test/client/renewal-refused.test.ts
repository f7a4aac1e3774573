import { expect, test } from 'vitest'
import { referenceAdapter, type ReferenceAdapter, referencePassword } from '../../src/testing/index.ts'
import { adapted } from './adapted.ts'
import { createHold } from './hold.ts'
import { failureOf, open, openSignedIn } from './open-reference.ts'

const { auth } = referenceAdapter
const begin = (password: ReferenceAdapter['auth']['begin']['password']): Partial<ReferenceAdapter> => ({
  auth: { ...auth, begin: { ...auth.begin, password } },
})
const renewing = (renew: NonNullable<ReferenceAdapter['auth']['renew']>): Partial<ReferenceAdapter> => ({
  auth: { ...auth, renew },
})
const isRich = { main: { amount: 12_345 } }

/** Credentials of an app, and how often it was asked for them. */
function credentialsOf(password = referencePassword) {
  const asked = { count: 0 }
  const credentials = async () => {
    asked.count += 1
    return { method: 'password', password } as const
  }
  return { asked, credentials }
}

test.each(['credentials-rejected', 'account-locked', 'interaction-required'] as const)(
  'credentials that end in %s are not tried again',
  async code => {
    const { asked, credentials } = credentialsOf()
    const client = adapted(
      open(),
      begin(async context => context.fail(code)),
      { credentials },
    )
    expect(await failureOf(client.balance())).toMatchObject({ code })
    expect(await failureOf(client.balance())).toMatchObject({ code: 'session-expired' })
    expect(asked.count).toBe(1)
  },
)

test('credentials that meet a carrier which is down are tried again', async () => {
  const { asked, credentials } = credentialsOf()
  const { client, service } = open({ credentials })
  service.stage('password.check', 'unavailable')
  expect(await failureOf(client.balance())).toMatchObject({ code: 'unavailable' })
  service.mend()
  expect(await client.balance()).toMatchObject(isRich)
  expect(asked.count).toBe(2)
})

test('a mistake in the sign-in of an adapter is no refusal', async () => {
  const { asked, credentials } = credentialsOf()
  const client = adapted(
    open(),
    begin(async () => Promise.reject(new TypeError('a mistake'))),
    { credentials },
  )
  expect(await failureOf(client.balance())).toMatchObject({ message: 'a mistake' })
  expect(await failureOf(client.balance())).toMatchObject({ message: 'a mistake' })
  expect(asked.count).toBe(2)
})

test('credentials that lead to a question need a person, and are not tried again', async () => {
  const { asked, credentials } = credentialsOf()
  const client = adapted(
    open(),
    begin(async () => ({
      status: 'challenge',
      challenge: { kind: 'code', medium: 'sms' },
      pending: { attempt: 'one', kind: 'code' },
    })),
    { credentials },
  )
  expect(await failureOf(client.balance())).toMatchObject({ code: 'interaction-required' })
  expect(await failureOf(client.balance())).toMatchObject({ code: 'session-expired' })
  expect(asked.count).toBe(1)
})

test.each([
  ['none', undefined],
  ['for a way that the carrier has not', { method: 'client-credentials', clientId: 'a', clientSecret: 'b' }],
])('an app whose credentials are %s is told to sign in', async (_name, given) => {
  const credentials = async () => (given === undefined ? undefined : JSON.parse(JSON.stringify(given)))
  const { client } = open({ credentials })
  expect(await failureOf(client.balance())).toMatchObject({ code: 'session-expired' })
})

test('credentials sign in from the device that every other sign-in is from', async () => {
  const { credentials } = credentialsOf('wrong')
  const opened = open()
  const devices: string[] = []
  const of = () =>
    adapted(
      opened,
      begin(async context => {
        devices.push(context.deviceId)
        return context.fail('unavailable')
      }),
      { credentials },
    )
  await failureOf(of().balance())
  await failureOf(of().balance())
  expect(devices).toEqual([devices[0], devices[0]])
})

test.each(['session-expired', 'credentials-rejected'] as const)(
  'a renewal that the carrier ends with %s makes way for the credentials of the app',
  async code => {
    const { asked, credentials } = credentialsOf()
    const opened = await openSignedIn()
    opened.service.expireTokens()
    const client = adapted(
      opened,
      renewing(async context => context.fail(code)),
      { credentials },
    )
    expect(await client.balance()).toMatchObject(isRich)
    expect(asked.count).toBe(1)
  },
)

test('a renewal that meets a carrier which is down costs neither the session nor the credentials', async () => {
  const { asked, credentials } = credentialsOf()
  const { client, service } = await openSignedIn({ credentials })
  service.expireTokens()
  service.stage('token.refresh', 'unavailable')
  expect(await failureOf(client.balance())).toMatchObject({ code: 'unavailable' })
  service.mend()
  expect(await client.balance()).toMatchObject(isRich)
  expect([asked.count, service.count('password.check')]).toEqual([0, 0])
})

test('a renewal whose state the adapter itself cannot read is an error', async () => {
  const opened = await openSignedIn()
  opened.service.expireTokens()
  const client = adapted(
    opened,
    renewing(async () => ({ state: JSON.parse('{}'), lines: ['+79000000001'] })),
  )
  expect(await failureOf(client.balance())).toMatchObject({ code: 'schema-mismatch' })
})

test('a renewal that is refused after a new sign-in leaves the new session alone', async () => {
  const opened = await openSignedIn()
  const hold = createHold()
  const slow = adapted(
    opened,
    renewing(async context => {
      await hold.pass()
      return context.fail('session-expired')
    }),
  )
  opened.service.expireTokens()
  const reading = failureOf(slow.balance())
  await hold.reached
  await opened.client.signIn({ method: 'password', password: referencePassword }, { again: true })
  hold.go()
  expect(await reading).toMatchObject({ code: 'session-expired' })
  expect(await opened.client.balance()).toMatchObject(isRich)
})
