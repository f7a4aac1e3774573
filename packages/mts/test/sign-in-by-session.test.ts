import { expect, test } from 'vitest'
import { failureOf, openSignOn } from './sign-on.ts'

const refused = { code: 'invalid-argument', facts: { carrier: 'mts', option: 'session' } }

test.each([
  ['no cookies', {}],
  ['cookies of other sites only', { cookies: '.example.com\tTRUE\t/\tTRUE\t0\tMTSWebSSO\tFAKE' }],
])('a session with %s is refused before anything is asked', async (_name, session) => {
  const { client, carrier } = openSignOn([])
  const request = JSON.parse(JSON.stringify({ method: 'session', session }))
  expect(await failureOf(client.signIn(request))).toMatchObject(refused)
  expect(carrier.asked).toEqual([])
})

test('an outage while a session is taken over is not mistaken for its end', async () => {
  const { client, carrier } = openSignOn([], {
    answers: { 'GET lk.mts.ru/api/login/user-info': ['auth/31d-unavailable.503.txt'] },
  })
  const call = client.signIn({ method: 'session', session: { cookies: 'mts_auth_lk=FAKE' } })
  expect(await failureOf(call)).toMatchObject({ code: 'unavailable' })
  expect(carrier.asked).not.toContain('GET united-auth.ssl.mts.ru/account/login')
})
