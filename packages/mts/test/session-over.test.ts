import { expect, test } from 'vitest'
import { errorOf } from './client-of.ts'
import { main, playSignedIn } from './sandbox-client.ts'

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
