import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import type { ClientEvent, SessionStore } from '@esim-usage/core'
import { fileStore } from '@esim-usage/core/node'
import { parseCookies } from '@esim-usage/core/parse'
import { createSandbox, type FaultName } from '@esim-usage/sandbox'
import { afterEach, expect, test } from 'vitest'
import { createMts } from '../src/index.ts'
import { challengeOf } from './sign-on.ts'

const line = '+79000000001'
const password = 'Canary-Password-7x'
const spellings = ['9000000001', '900 000-00-01', '(900) 000-00-01', '900 000 00 01']
const faults: readonly FaultName[] = [
  'unavailable',
  'rate-limited',
  'maintenance',
  'half-json',
  'bot-wall',
  'other-line',
]
const folders: string[] = []

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
})

async function openFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'esim-usage-'))
  folders.push(folder)
  return folder
}

const show = (value: unknown): string => {
  const hidden = value instanceof Error ? JSON.stringify(Object.getOwnPropertyDescriptors(value)) : ''
  return [inspect(value, { depth: 10, showHidden: true }), JSON.stringify(value), hidden].join('\n')
}

/** Signs in by code, by password and by cookies, reads with every fault, and keeps all that could be shown. */
async function live(
  store: SessionStore,
): Promise<{ readonly shown: string; readonly cookies: string[]; readonly codes: string[] }> {
  const sandbox = createSandbox({ wait: async () => {}, pendingAnswers: 0, inProgressAnswers: 0 })
  const events: ClientEvent[] = []
  const shown: unknown[] = []
  const client = createMts({
    line,
    sessionStore: store,
    fetch: async (input, init) => (await sandbox.handle(new Request(input, init))) ?? Response.error(),
    gate: { enter: async () => () => undefined },
    clock: { now: () => Date.now(), wait: async () => {} },
    onEvent: event => events.push(event),
  })
  const keep = async (run: Promise<unknown>): Promise<void> => {
    await run.catch((error: unknown) => shown.push(error))
  }
  const challenge = challengeOf(await client.signIn({ method: 'code' }))
  await client.answer(challenge, '0000')
  const codes = sandbox.mts.outbox(line).map(({ code }) => code)
  sandbox.mts.fail({ fault: 'half-json', endpoint: 'authenticate' })
  await keep(client.answer(challenge, codes.at(-1) ?? ''))
  await keep(client.answer(challenge, codes.at(-1) ?? ''))
  await keep(client.signIn({ method: 'password', password }, { again: true }))
  const session = sandbox.mts.session(line)
  await client.signIn({ method: 'session', session: { cookies: session } })
  for (const fault of faults) {
    sandbox.mts.fail({ fault, times: 8 })
    const reads = [
      client.balance(),
      client.profile(),
      client.usage({ month: '2026-10' }).toArray(),
      client.allowances(),
    ]
    for (const read of reads.map(keep)) await read
    sandbox.heal()
    await client.signIn({ method: 'session', session: { cookies: session } })
  }
  expect(shown.length).toBeGreaterThan(15)
  const cookies = parseCookies(session).map(({ value }) => value)
  return { shown: [...shown, ...events].map(show).join('\n'), cookies, codes }
}

test('nothing that is shown or named holds a cookie, code, password or number', async () => {
  const folder = await openFolder()
  const { shown, cookies, codes } = await live(fileStore(folder))
  const names = (await readdir(folder, { recursive: true })).join('\n')
  const secrets = [...cookies, password, ...spellings]
  expect(secrets.filter(secret => shown.includes(secret) || names.includes(secret))).toEqual([])
  expect(codes.filter(code => new RegExp(`\\b${code}\\b`).test(shown))).toEqual([])
})
