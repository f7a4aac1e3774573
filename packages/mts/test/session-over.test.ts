import { expect, test } from 'vitest'
import { errorOf } from './client-of.ts'
import { main, play, playSignedIn } from './sandbox-client.ts'

test('a cookie file whose cabinet session is over signs in by its persistent cookie', async () => {
  const { sandbox, open } = play()
  const session = { cookies: sandbox.mts.session(main) }
  sandbox.mts.expire(main, 'session')
  const client = open(main)
  expect(await client.signIn({ method: 'session', session })).toMatchObject({ status: 'signed-in' })
  expect((await client.profile()).line).toBe(main)
})

test('a profile read after the cabinet session ended renews it', async () => {
  const { sandbox, open } = await playSignedIn()
  sandbox.mts.expire(main, 'session')
  expect((await open(main).profile()).line).toBe(main)
})

test('without a persistent cookie the session is over, not under maintenance', async () => {
  const { sandbox, open } = await playSignedIn()
  sandbox.mts.expire(main, 'everything')
  expect((await errorOf(open(main).profile())).code).toBe('session-expired')
})
