import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { createTexts } from '@esim-usage/texts'
import { describe, expect, test } from 'vitest'
import { type LineClient, mts } from '../src/carriers.ts'
import { writeLines } from '../src/cli-io.ts'
import { InterruptedError } from '../src/input/interrupted-error.ts'
import { askText } from '../src/input/ask.ts'
import { readCookies } from '../src/input/read-cookies.ts'
import { signInBySession } from '../src/sign-in/sign-in-by-session.ts'
import { WebsiteError } from '../src/sign-in/website-error.ts'
import { reportFailure } from '../src/report-failure.ts'
import { dataFolder } from '../src/vault/data-folder.ts'
import { namedByFolder } from '../src/vault/folder-failure.ts'
import { openIo } from './open-io.ts'

const texts = createTexts('en')
const { signal } = new AbortController()

describe('a failure', () => {
  test.each([
    [5, 'another program keeps'],
    [13, 'the disk is full'],
    [261, 'another program keeps'],
  ])('a history that cannot be written is no fault of the program (%i)', (errcode, words) => {
    const error = Object.assign(new Error('database is locked'), { code: 'ERR_SQLITE_ERROR', errcode })
    const { meaning, sentence } = reportFailure(error, texts, signal)
    expect([meaning, sentence]).toEqual(['carrier', expect.stringContaining(words)])
    const other = Object.assign(new Error('no such table'), { code: 'ERR_SQLITE_ERROR', errcode: 1 })
    expect(reportFailure(other, texts, signal).meaning).toBe('our-fault')
  })

  test('to write into the data folder names the folder, and nothing else does', () => {
    const { io } = openIo({ env: { XDG_DATA_HOME: '/data', HOME: '/data', LOCALAPPDATA: '/data' } })
    const folder = dataFolder(io.env)
    const refused = (path: string, code: string) =>
      reportFailure(namedByFolder(Object.assign(new Error('refused'), { code, path }), io), texts, signal)
    for (const code of ['EACCES', 'EROFS', 'ENOSPC'])
      expect(refused(join(folder, 'sessions', 'x.lock'), code)).toEqual({
        meaning: 'bad-input',
        sentence: `${folder}: nothing can be stored here. Check its rights and free space.`,
      })
    expect(refused(join(folder, 'x'), 'EMFILE').meaning).toBe('our-fault')
    expect(refused('/elsewhere', 'EACCES').sentence).not.toContain('elsewhere')
  })

  test('of the program itself shows its kind, never its text', () => {
    const report = reportFailure(new TypeError('canary-5081'), texts, signal)
    expect(report.meaning).toBe('our-fault')
    expect(report.sentence).toContain('TypeError')
    expect(report.sentence).not.toContain('canary')
    expect(reportFailure('canary-5081', texts, signal).sentence).not.toContain('canary')
  })

  test('that needs the website names the page', () => {
    const error = new WebsiteError('https://lk.mts.ru/', 'bot-check', 'mts')
    const { meaning, sentence } = reportFailure(error, texts, signal)
    expect([meaning, sentence]).toEqual(['account-holder', expect.stringContaining('https://lk.mts.ru/')])
    expect(sentence).toContain('no robot')
    expect(sentence).toContain('esim-usage sign-in mts --cookies')
  })
})

test('a challenge the command line cannot answer needs the person', async () => {
  const { carrier } = mts.create({ line: '+79000000001' })
  const client: Pick<LineClient, 'signIn' | 'carrier'> = {
    carrier,
    signIn: async () => ({
      status: 'challenge',
      challenge: { kind: 'code', medium: 'sms', id: 'x', carrier: 'mts', expiresAt: '2026-11-25T09:10:00Z' },
    }),
  }
  const signingIn = signInBySession(client, { cookies: 'a=b' }, '--session', signal)
  await expect(signingIn).rejects.toMatchObject({ code: 'interaction-required' })
})

test('Ctrl-C ends a question', async () => {
  const { io } = openIo({ terminal: { columns: 80 } })
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => stdin })
  const asking = askText('?', { ...io, stdin }, texts)
  stdin.write('\u0003')
  await expect(asking).rejects.toBeInstanceOf(InterruptedError)
  expect(reportFailure(new InterruptedError(), texts, signal).meaning).toBe('interrupted')
})

test('Ctrl-C ends the wait for standard input', async () => {
  const { io, abort } = openIo()
  const reading = readCookies('-', '--session', { ...io, stdin: new PassThrough() })
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
