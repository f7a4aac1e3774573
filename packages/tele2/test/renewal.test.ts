import { memoryStore, type SessionStore } from '@esim-usage/core'
import { describe, expect, test } from 'vitest'
import { errorOf, of, signedIn, token, tokens } from './client-of.ts'
import { fixtures } from './fixture-case.ts'

const balance = of('balance')
const ok = 'balance/balance.ok.json'
const dead = 'auth/api-user-must-be-logged-in.json'
const renewed = 'auth/token.refresh.ok.json'
const refused = 'auth/token.refresh.forbidden-antibot.html'
const newPair: { access_token: string; refresh_token: string } = JSON.parse(fixtures.read(renewed))

test('both new tokens are stored before the first is used', async () => {
  const store = memoryStore()
  let onSave = (_value: string): void => {}
  const watched: SessionStore = {
    load: key => store.load(key),
    save(key, value, ifVersion) {
      onSave(value)
      return store.save(key, value, ifVersion)
    },
    remove: key => store.remove(key),
    lease: (key, forMs) => store.lease(key, forMs),
  }
  const { client, play } = await signedIn({}, { sessionStore: watched })
  const carrier = play({ [balance]: [dead, ok], [token]: [renewed] })
  const sentBefore: number[] = []
  onSave = value => {
    expect(value).not.toContain(tokens.refreshToken)
    expect(value).toContain(newPair.access_token)
    if (value.includes(newPair.refresh_token)) sentBefore.push(carrier.requests.length)
  }
  await client.balance()
  expect(carrier.requests.map(({ address }) => address)).toEqual([balance, token, balance])
  expect(sentBefore[0]).toBe(2)
})

describe('the tokens survive', () => {
  test.each([
    ['a browser check with 200', 'auth/ngenix-challenge.html', renewed, 'interaction-required'],
    ['a login page with 200 that stays', 'auth/lk-login-page.html', renewed, 'rejected'],
    ['a works page with 200', 'errors/maintenance.200.html', renewed, 'maintenance'],
    ['any other page with 200', 'unknown', renewed, 'unavailable'],
    ['a browser check on the renewal', dead, refused, 'interaction-required'],
    ['a login page on the renewal', dead, 'auth/lk-login-page.html', 'unavailable'],
    ['a works page on the renewal', dead, 'errors/maintenance.200.html', 'maintenance'],
    ['a bare 401 on the renewal', dead, 'status 401', 'rejected'],
    ['an outage of the renewal', dead, 'errors/bad-gateway.502.html', 'unavailable'],
  ])('%s', async (_name, answer, onRenewal, code) => {
    const { client, play } = await signedIn({})
    const isUnknown = answer === 'unknown'
    const file = isUnknown ? 'errors/maintenance.200.html' : answer
    play(
      { [balance]: [file], [token]: [onRenewal] },
      isUnknown ? { file, text: '<html><body>?</body></html>' } : undefined,
    )
    const error = await errorOf(client.balance())
    expect(error.code).toBe(code)
    expect(error.facts.action).toBe(code === 'interaction-required' ? 'visit-website' : undefined)
    expect((await client.session()).status).toBe('signed-in')
    const carrier = play({ [balance]: [dead, ok], [token]: [renewed] })
    expect(await client.balance()).toMatchObject({ main: { amount: 25_140 } })
    const kept = new URLSearchParams(carrier.requests[1]?.body).get('refresh_token')
    expect(kept).toBe(code === 'rejected' && answer !== dead ? newPair.refresh_token : tokens.refreshToken)
  })
})
