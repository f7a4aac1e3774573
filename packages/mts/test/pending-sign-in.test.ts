import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { fileStore } from '@esim-usage/core/node'
import { afterEach, expect, test } from 'vitest'
import { valueAt } from './fixture-case.ts'
import { challengeOf, failureOf, openSignOn } from './sign-on.ts'

const byCode = { method: 'code' } as const
const folders: string[] = []

async function openFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'esim-usage-'))
  folders.push(folder)
  return folder
}

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
})

/** All that lies in the folder, names of files included. */
async function contentsOf(folder: string): Promise<string> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true })
  const texts = await Promise.all(
    files.filter(file => file.isFile()).map(file => readFile(join(file.parentPath, file.name), 'utf8')),
  )
  return [...files.map(({ name }) => name), ...texts].join('\n')
}

/** Everything a pending sign-in at this carrier consists of. */
const traces = [
  'FAKE-AUTH-ID',
  'eyJ0eXAiOiJKV1Qi',
  'verify-otp',
  'callbacks',
  'IDToken1',
  'FAKENONCE',
  'FAKESTATE',
  'statetrace',
  'amserver',
  '9000000001',
  '900) 000-00-01',
]

const foundIn = (text: string): string[] => traces.filter(trace => text.includes(trace))

test('a code is answered in another process, by a fresh client over the same files', async () => {
  const folder = await openFolder()
  const { client } = openSignOn(['device', 'phone', 'code'], { sessionStore: fileStore(folder) })
  const challenge = challengeOf(await client.signIn(byCode))
  const child = fork(join(import.meta.dirname, 'answer-child.ts'), [folder], {
    execArgv: ['-C', '@esim-usage/source'],
  })
  const told = once(child, 'message')
  child.send(JSON.stringify(challenge))
  const [result] = await told
  child.disconnect()
  expect(result).toMatchObject({
    step: { status: 'signed-in' },
    authId: 'eyJ0eXAiOiJKV1QifQ.FAKE-AUTH-ID.0001',
  })
  expect(await client.session()).toMatchObject({ status: 'signed-in' })
})

test('the store without the challenge shows nothing of the pending sign-in', async () => {
  const folder = await openFolder()
  const { client, carrier } = openSignOn(['phone', 'code'], { sessionStore: fileStore(folder) })
  const challenge = challengeOf(await client.signIn(byCode))
  const stored = await contentsOf(folder)
  expect(stored).toContain('"attempt"')
  expect(stored).not.toContain(challenge.id)
  expect(foundIn(stored)).toEqual([])
  // The traces are no made-up ones: all of them but the page's went over the wire.
  expect(foundIn(JSON.stringify(carrier.bodies)).length).toBeGreaterThan(3)
  const guess = { ...challenge, id: 'A'.repeat(challenge.id.length) }
  expect(await failureOf(client.answer(guess, '1234'))).toMatchObject({ code: 'challenge-expired' })
})

test('the challenge without the store shows nothing of it either, and opens nothing elsewhere', async () => {
  const { client, another } = openSignOn(['phone', 'code'], { sessionStore: fileStore(await openFolder()) })
  const challenge = challengeOf(await client.signIn(byCode))
  const text = JSON.stringify(challenge)
  expect(text.length).toBeLessThan(400)
  expect(foundIn(text)).toEqual([])
  const elsewhere = another({ sessionStore: fileStore(await openFolder()) })
  expect(await failureOf(elsewhere.answer(challenge, '1234'))).toMatchObject({ code: 'challenge-expired' })
})

test('no error and no event shows the number, the code or the attempt', async () => {
  const { client, events, carrier } = openSignOn(['phone', 'code', 'exhausted'], {
    edit: step =>
      JSON.parse(
        JSON.stringify(step).replace(
          '"invalidCount":3',
          '"invalidCount":3,"error":"eyJ0eXAiOiJKV1QifQ.FAKE-AUTH-ID.0001 of 79000000001"',
        ),
      ),
  })
  const challenge = challengeOf(await client.signIn(byCode))
  const error = await failureOf(client.answer(challenge, '987654'))
  expect(error.code).toBe('code-rejected')
  expect(valueAt(carrier.bodies.at(-1), 'callbacks.0.input.0.value')).toBe('987654')
  const shown = inspect([error, events], { depth: 10, showHidden: true })
  expect(['987654', ...traces].filter(trace => shown.includes(trace))).toEqual([])
})
