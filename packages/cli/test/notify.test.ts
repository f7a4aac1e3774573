import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { languages } from '@esim-usage/texts'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { startMailServer } from '../../hub/test/alerts/mail-server.ts'
import { findMissingPackage } from '../src/notify/find-package.ts'
import { widthOfText } from '../src/screen/text-width.ts'
import { Home, passphrase } from './home.ts'
import { keepFile, readJsonLines } from './hub-home.ts'
import { startMessageServer } from './message-server.ts'

const token = '123456:made-up_token'
let home: Home
beforeEach(async () => {
  home = await Home.open()
})
afterEach(() => home.close())

const words = (line: string): string[] => line.split(' ')

const addEmail = (port: number, ...more: string[]) =>
  home.alone(
    words(`notify add email --host 127.0.0.1 --port ${port} --encryption none`).concat(
      words('--from hub@a.example --to me@a.example'),
      more,
    ),
  )

describe('Telegram', () => {
  test('is asked for at the terminal, kept encrypted and never shown', async () => {
    const { address, received } = await startMessageServer()
    const { code, out, err } = await home.atTerminal(
      ['notify', 'add', 'telegram', '--server', address],
      [
        ['Token', 'no token'],
        ['this is no token', `\u0015${token}`],
        ['Number of the chat', 'me'],
        ['this is no chat', '\u007F\u007F-1001'],
      ],
    )
    expect([code, out]).toEqual([0, expect.stringContaining('esim-usage notify test telegram')])
    expect(err).toMatch(/@BotFather.+Write anything to your new bot.+getUpdates/u)
    expect(err).not.toContain(token)
    expect(received).toEqual([])
    expect(await home.everythingStored()).not.toContain('made-up_token')
    for (const argv of [['notify'], ['notify', 'list'], ['notify', 'list', '--json']]) {
      const listed = await home.alone(argv)
      expect(listed.out).toContain('-1001')
      expect(listed.out).not.toContain(token)
    }
  })

  test('gets a test message, in the language it was added with', async () => {
    const { address, received } = await startMessageServer()
    home.more = { env: { ESIM_USAGE_NOTIFY_SECRET: token } }
    const added = await home.alone(
      words(`notify add telegram --chat @my_channel --server ${address} --lang zh`),
    )
    expect(added.code).toBe(0)
    home.more = {}
    const { code, out } = await home.alone(['notify', 'test', 'telegram'])
    expect([code, out]).toEqual([0, expect.stringContaining('telegram: the test message was taken')])
    expect(received).toMatchObject([
      {
        path: `/bot${token}/sendMessage`,
        body: { chat_id: '@my_channel', text: expect.stringContaining('测试') },
      },
    ])
  })

  test.each([
    [401, 2, 'were refused'],
    [403, 2, 'you must have written first'],
    [500, 4, 'Try again later'],
  ])('that answers %d makes the test end with %d', async (status, code, sentence) => {
    const server = await startMessageServer()
    server.status = status
    home.more = { env: { ESIM_USAGE_NOTIFY_SECRET: token } }
    await home.alone(['notify', 'add', 'telegram', '--chat', '1', '--server', server.address])
    const ran = await home.alone(['notify', 'test'])
    expect([ran.code, ran.err, ran.out]).toEqual([code, expect.stringContaining(sentence), ''])
    const json = await home.alone(['notify', 'test', '--json'])
    expect(readJsonLines(json.out)).toMatchObject([{ name: 'telegram', taken: false, status }])
  })
})

describe('e-mail', () => {
  test('is asked for at the terminal; the sender is the user', async () => {
    const login = { user: 'me@a.example', password: 'app password' }
    const { port, mails } = await startMailServer({ login })
    const { code, err } = await home.atTerminal(
      ['notify', 'add', 'email', '--encryption', 'none', '--lang', 'en'],
      [
        ['Mail server', '127.0.0.1'],
        ['Its port', String(port)],
        ['User of', login.user],
        ['Password', login.password],
        ['Address of the receiver', 'you@a.example'],
      ],
    )
    expect(code).toBe(0)
    expect(err).not.toContain(login.password)
    expect((await home.alone(['notify', 'test', 'email'])).code).toBe(0)
    expect(mails[0]).toContain('From: me@a.example')
    expect(mails[0]).toContain('To: you@a.example')
    expect((await home.alone(['notify', 'list', '--json'])).out).not.toContain(login.password)
  })

  test('may need no login', async () => {
    const { port, mails } = await startMailServer()
    await home.atTerminal(
      ['notify', 'add', 'email', '--host', '127.0.0.1', '--port', String(port), '--encryption', 'none'],
      [
        ['User of', ''],
        ['Address of the sender', 'hub@a.example'],
        ['Address of the receiver', 'you@a.example'],
      ],
    )
    await home.alone(['notify', 'test'])
    expect(mails).toHaveLength(1)
  })

  test('that refuses the login or is not there says which', async () => {
    const { port } = await startMailServer({ login: { user: 'me', password: 'right' } })
    home.more = { stdin: 'wrong\n' }
    await addEmail(port, '--user', 'me', '--secret', '-')
    await addEmail(9, '--name', 'nobody')
    const refused = await home.alone(['notify', 'test', 'email'])
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('were refused')])
    const nobody = await home.alone(['notify', 'test', 'nobody'])
    expect([nobody.code, nobody.err]).toEqual([4, expect.stringContaining('could not be reached')])
    expect((await home.alone(['notify', 'test'])).code).toBe(2)
  })
})

describe('a webhook', () => {
  test('gets a header with a secret; its address is typed unseen', async () => {
    const { address, received } = await startMessageServer()
    const { code, err } = await home.atTerminal(
      ['notify', 'add', 'webhook', '--header', 'authorization', '--name', 'own'],
      [
        ['Address to post to', 'http://hooks.example/a'],
        ['https', `\u0015${address}/secret-path`],
        ['Value of the header', 'Bearer hidden'],
      ],
    )
    expect([code, err]).toEqual([0, expect.not.stringMatching(/secret-path|Bearer/u)])
    expect((await home.alone(['notify'])).out).toContain(`${address}/…`)
    await home.alone(['notify', 'test', 'own'])
    expect(received).toMatchObject([
      { path: '/secret-path', authorization: 'Bearer hidden', body: { schema: 'esim-usage/Alert@1' } },
    ])
  })

  test('is read from standard input, and its secret from a file', async () => {
    const { address, received } = await startMessageServer()
    const secret = await keepFile(home, 'secret', 'Bearer hidden\n')
    home.more = { stdin: `${address}/a\n` }
    const { code } = await home.alone(
      words(`notify add webhook --url - --header authorization --secret ${secret}`),
    )
    expect(code).toBe(0)
    await home.alone(['notify', 'test'])
    expect(received).toMatchObject([{ path: '/a', authorization: 'Bearer hidden' }])
  })
})

describe.runIf(process.platform === 'linux')('the desktop', () => {
  test('shows a test message', async () => {
    const program = join(home.folder, 'notify-send')
    const shown = join(home.folder, 'shown')
    writeFileSync(program, `#!/bin/sh\nprintf '%s' "$1" > '${shown}'\n`)
    chmodSync(program, 0o755)
    vi.stubEnv('PATH', `${home.folder}:${process.env['PATH']}`)
    await home.alone(['notify', 'add', 'desktop'])
    expect((await home.alone(['notify', 'test'])).code).toBe(0)
    expect(readFileSync(shown, 'utf8')).toContain('a test message')
    vi.unstubAllEnvs()
  })
})

test('a package that is not there is named before anything is asked', () => {
  const nowhere = (): never => {
    throw new Error('not found')
  }
  expect(findMissingPackage('email', nowhere)).toBe('nodemailer')
  expect(findMissingPackage('desktop', nowhere)).toBe('toasted-notifier')
  expect(findMissingPackage('telegram', nowhere)).toBeUndefined()
  expect(findMissingPackage('email')).toBeUndefined()
})

test('names are the person’s, each once', async () => {
  const add = (...more: string[]) => home.alone(['notify', 'add', 'desktop', ...more])
  expect((await add('--json')).out).toContain('"kind":"desktop"')
  for (const taken of [await add(), await add('--name', 'screen')])
    expect([taken.code, taken.err]).toEqual([2, expect.stringContaining('--name')])
  expect((await add('--name', 'стол')).code).toBe(0)
  const unknown = await home.alone(['notify', 'remove', 'phone'])
  expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('desktop, стол')])
  expect((await home.alone(['notify', 'remove', 'стол'])).out).toContain('стол and its secrets are gone')
  expect((await home.alone(['notify', 'remove', 'desktop', '--json'])).out).toContain('["desktop"]')
  expect((await home.alone(['notify'])).out).toContain('esim-usage notify add')
  expect((await home.alone(['notify', 'test'])).code).toBe(2)
})

test('what is kept is for the owner alone', async () => {
  home.more = { env: { ESIM_USAGE_NOTIFY_SECRET: token } }
  await home.alone(['notify', 'add', 'telegram', '--chat', '1'], 'given')
  const folder = join(home.folder, 'esim-usage')
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = names.filter(each => each.isFile()).map(each => join(each.parentPath, each.name))
  const modes = await Promise.all(files.map(async file => (await stat(file)).mode & 0o077))
  // Windows has no such rights
  const others = process.platform === 'win32' ? [] : modes.filter(mode => mode !== 0)
  expect(others).toEqual([])
  const stored = await home.everythingStored()
  expect(stored).not.toMatch(new RegExp(`${token}|${passphrase}`, 'u'))
})

const mail = [
  'email',
  '--host',
  'smtp.example.com',
  '--port',
  '465',
  '--from',
  'a@b.example',
  '--to',
  'a@b.example',
]
test.each([
  [['telegram', '--chat', '1'], '--secret, ESIM_USAGE_NOTIFY_SECRET'],
  [['telegram', '--chat', '1', '--secret', '/no/such/file'], '--secret'],
  [['telegram', '--secret', '-'], 'no secret can be read'],
  [['telegram', '--server', 'http://bots.example'], '--server'],
  [['telegram', '--quiet', '8-20'], '22:00-08:00'],
  [['telegram', '--quiet', '08:00-08:00'], '--quiet'],
  [['email', '--port', '25'], '--host'],
  [[...mail, '--port', '0'], '--port'],
  [[...mail, '--encryption', 'none'], '--encryption'],
  [[...mail, '--to', 'nobody'], '--to'],
  [[...mail, '--host', 'a b'], '--host'],
  [['webhook'], '--url'],
  [['webhook', '--url', 'http://hooks.example'], '--url'],
  [['webhook', '--url', '-', '--header', 'x', '--secret', '-'], 'only one'],
  [['webhook', '--url', 'https://hooks.example', '--header', 'a b'], '--header'],
  [['desktop', '--name', 'a b'], '--name'],
  [['pager'], 'pager'],
])('%j is refused, and why', async (argv, named) => {
  const { code, err } = await home.alone(['notify', 'add', ...argv])
  expect([code, err]).toEqual([2, expect.stringContaining(named)])
  expect((await home.alone(['notify', 'list', '--json'])).out).toBe('')
})

test('a secret that cannot be one is named by where it came from', async () => {
  home.more = { env: { ESIM_USAGE_NOTIFY_SECRET: 'mistyped' } }
  const { code, err } = await home.alone(['notify', 'add', 'telegram', '--chat', '1'])
  expect([code, err]).toEqual([2, expect.stringMatching(/^ESIM_USAGE_NOTIFY_SECRET: .+token/u)])
  expect(err).not.toContain('mistyped')
})

test.each(languages)('fits into 80 columns in %s, and explains itself', async language => {
  home.more = { env: { ESIM_USAGE_NOTIFY_SECRET: token } }
  await home.alone(['notify', 'add', 'telegram', '--chat', '-1001234567890', '--quiet', '22:00-08:00'])
  await home.alone(['notify', 'add', ...mail])
  for (const argv of [
    [],
    ['--help'],
    ['add', '--help'],
    ['add', 'telegram', '--help'],
    ['add', 'email', '--help'],
  ]) {
    const { code, out } = await home.alone(['notify', ...argv, '--lang', language])
    expect(code).toBe(0)
    expect(out.split('\n').filter(each => widthOfText(each) > 80)).toEqual([])
  }
})
