import { PassThrough } from 'node:stream'
import { createTexts } from '@esim-usage/texts'
import { describe, expect, test } from 'vitest'
import { writeLines } from '../src/cli-io.ts'
import { InputError } from '../src/input/input-error.ts'
import { InterruptedError } from '../src/input/interrupted-error.ts'
import { readSession } from '../src/input/read-session.ts'
import type { UsageClient } from '../src/read/usage-client.ts'
import { signIn, WebsiteError } from '../src/read/sign-in.ts'
import { reportFailure } from '../src/report-failure.ts'
import { openIo } from './open-io.ts'

const texts = createTexts('en')
const { signal } = new AbortController()

describe('a failure', () => {
  test('of the program itself shows its kind, never its text', () => {
    const report = reportFailure(new TypeError('canary-5081'), texts, signal)
    expect(report.meaning).toBe('our-fault')
    expect(report.sentence).toContain('TypeError')
    expect(report.sentence).not.toContain('canary')
    expect(reportFailure('canary-5081', texts, signal).sentence).not.toContain('canary')
  })

  test('that needs the website names the page', () => {
    const { meaning, sentence } = reportFailure(new WebsiteError('https://lk.mts.ru/'), texts, signal)
    expect([meaning, sentence]).toEqual(['account-holder', expect.stringContaining('https://lk.mts.ru/')])
  })
})

test('a challenge the command line cannot answer needs the person', async () => {
  const client: Pick<UsageClient, 'signIn'> = {
    signIn: async () => ({
      status: 'challenge',
      challenge: { kind: 'code', medium: 'sms', id: 'x', carrier: 'mts', expiresAt: '2026-11-25T09:10:00Z' },
    }),
  }
  await expect(signIn(client, 'cookies', signal)).rejects.toMatchObject({ code: 'interaction-required' })
})

const atTerminal = () => {
  const { io, err } = openIo({ terminal: { columns: 80 } })
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => stdin })
  return { io: { ...io, stdin }, stdin, err }
}

describe('without --session', () => {
  test('the person is asked, and what is pasted is not shown', async () => {
    const { io, stdin, err } = atTerminal()
    const reading = readSession(undefined, io, texts)
    stdin.write('MTSWebSSO=canary')
    stdin.write('\r')
    expect(await reading).toBe('MTSWebSSO=canary')
    expect(err()).toContain('Paste the Cookie header')
    expect(err()).not.toContain('canary')
  })

  test('Ctrl-C ends the question', async () => {
    const { io, stdin } = atTerminal()
    const reading = readSession(undefined, io, texts)
    stdin.write('\u0003')
    await expect(reading).rejects.toBeInstanceOf(InterruptedError)
    expect(reportFailure(new InterruptedError(), texts, signal).meaning).toBe('interrupted')
  })

  test('nobody at the terminal is not asked', async () => {
    await expect(readSession(undefined, openIo().io, texts)).rejects.toBeInstanceOf(InputError)
  })
})

test('Ctrl-C ends the wait for standard input', async () => {
  const { io, abort } = openIo()
  const reading = readSession('-', { ...io, stdin: new PassThrough() }, texts)
  abort.abort()
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' })
})

test('a slow reader gets every line', async () => {
  const slow = new PassThrough({ highWaterMark: 4 })
  const lines = Array.from({ length: 50 }, (_each, index) => `line ${index}`)
  const writing = writeLines(slow, lines).then(() => slow.end())
  let text = ''
  for await (const chunk of slow) text += String(chunk)
  await writing
  expect(text).toBe(`${lines.join('\n')}\n`)
})
