import { virtualClock } from '@esim-usage/core/testing'
import { createSandbox } from '@esim-usage/sandbox'
import { expect, test } from 'vitest'
import { createMts } from '../src/index.ts'
import { errorOf } from './client-of.ts'

const line = '+79000000001'

function start() {
  const clock = virtualClock('2026-07-20T12:00:00+03:00')
  const sandbox = createSandbox({ now: () => clock.now() })
  const client = createMts({
    line,
    clock,
    async fetch(input, init) {
      const response = await sandbox.handle(new Request(input, init))
      if (response === undefined) throw new Error('nobody answers there')
      return response
    },
  })
  return { sandbox, client, session: { cookies: sandbox.mts.session(line) } }
}

test('a cookie file whose cabinet session is over signs in by its persistent cookie', async () => {
  const { sandbox, client, session } = start()
  sandbox.mts.expire(line, 'session')
  expect(await client.signIn({ method: 'session', session })).toMatchObject({ status: 'signed-in' })
  expect((await client.profile()).line).toBe(line)
})

test('a profile read after the cabinet session ended renews it', async () => {
  const { sandbox, client, session } = start()
  await client.signIn({ method: 'session', session })
  sandbox.mts.expire(line, 'session')
  expect((await client.profile()).line).toBe(line)
})

test('without a persistent cookie the session is over, not under maintenance', async () => {
  const { sandbox, client, session } = start()
  await client.signIn({ method: 'session', session })
  sandbox.mts.expire(line, 'everything')
  expect((await errorOf(client.profile())).code).toBe('session-expired')
})
