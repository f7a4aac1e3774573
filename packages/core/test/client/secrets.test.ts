import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { memoryStore, type SessionStore } from '../../src/index.ts'
import { failureOf, open } from './open-reference.ts'

const password = 'canary-password-x7'
const line = '+79000000001'
const spellings = ['9000000001', '900 000-00-01', '900 000 00 01']

/** Everything a log could show of a value: its words, its fields, its stack and what hangs on it. */
function show(value: unknown): string {
  const fields = value instanceof Error ? JSON.stringify(Object.getOwnPropertyDescriptors(value)) : ''
  return [inspect(value, { depth: 10, showHidden: true }), JSON.stringify(value), fields].join('\n')
}

function recordingStore(): { readonly store: SessionStore; readonly seen: string[] } {
  const inner = memoryStore()
  const seen: string[] = []
  return {
    seen,
    store: {
      ...inner,
      async save(key, value, ifVersion) {
        seen.push(key, value)
        return inner.save(key, value, ifVersion)
      },
    },
  }
}

test('no error, event or key shows a password, code, cookie, token or number, whatever goes wrong', async () => {
  const faults = [
    'unavailable',
    'rate-limited',
    'half-json',
    'missing-field',
    'foreign-redirect',
    'network',
    'forbidden',
  ] as const
  const shown: string[] = []
  const secrets: string[] = [password, ...spellings]
  for (const fault of faults) {
    const opened = open()
    const session = opened.service.openSession()
    secrets.push(session.sid, session.access, session.refresh)
    shown.push(show(await failureOf(opened.client.signIn({ method: 'password', password, login: line }))))
    const step = await opened.client.signIn({ method: 'code' })
    if (step.status !== 'challenge') throw new Error('No challenge')
    secrets.push(opened.service.lastCode)
    opened.service.stage('code.check', fault)
    shown.push(show(await failureOf(opened.client.answer(step.challenge, opened.service.lastCode))))
    await opened.client.signIn({ method: 'session', session })
    for (const endpoint of ['balance.read', 'usage.page', 'profile.read'] as const)
      opened.service.stage(endpoint, fault)
    const reads = [
      opened.client.balance(),
      opened.client.usage({ month: '2026-09' }).toArray(),
      opened.client.profile(),
    ]
    shown.push(...(await Promise.all(reads.map(failureOf))).map(show))
    shown.push(show(opened.events), show(opened.client))
  }
  const text = shown.join('\n')
  expect(text).toContain('balance.read')
  const leaked = [...new Set(secrets)].filter(secret => text.includes(secret))
  // The client says which line it speaks for; errors and events do not.
  expect(leaked.filter(secret => secret !== '9000000001')).toEqual([])
  const withoutClients = shown.filter(each => !each.includes('signOutEverywhere')).join('\n')
  expect(withoutClients).not.toContain('9000000001')
})

test('a plain store holds cookies and tokens only: no code, no password, nothing of a waiting attempt, no number as key', async () => {
  const { store, seen } = recordingStore()
  const { client, service } = open({ sessionStore: store })
  const step = await client.signIn({ method: 'code' })
  if (step.status !== 'challenge') throw new Error('No challenge')
  const waiting = seen.join('\n')
  const { challenge } = step
  expect(waiting).not.toContain(challenge.id)
  expect(waiting).not.toContain('"attempt":"')
  await client.answer(challenge, service.lastCode)
  await failureOf(client.signIn({ method: 'password', password }, { again: true }))
  const all = seen.join('\n')
  expect(all).toContain('"cookies"')
  expect([password, service.lastCode].filter(secret => all.includes(secret))).toEqual([])
  const keys = seen.filter((_each, index) => index % 2 === 0)
  expect(new Set(keys)).toEqual(new Set([expect.stringMatching(/^[0-9a-f]{32}$/)]))
})

test('a challenge without the store, and the store without the challenge, open nothing', async () => {
  const { store, seen } = recordingStore()
  const { client, service, another } = open({ sessionStore: store })
  const step = await client.signIn({ method: 'code' })
  if (step.status !== 'challenge') throw new Error('No challenge')
  const empty = another({ sessionStore: memoryStore() })
  expect(await failureOf(empty.answer(step.challenge, service.lastCode))).toMatchObject({
    code: 'challenge-expired',
  })
  const stolen = another()
  const guess = { ...step.challenge, id: 'A'.repeat(43) }
  expect(await failureOf(stolen.answer(guess, service.lastCode))).toMatchObject({ code: 'challenge-expired' })
  expect(JSON.stringify(step.challenge).length).toBeLessThan(400)
  expect(seen.join('\n')).not.toContain('pending')
  expect((await another().answer(step.challenge, service.lastCode)).status).toBe('signed-in')
})
