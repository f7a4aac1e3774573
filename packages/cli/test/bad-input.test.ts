import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { languages } from '@esim-usage/texts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exitCodes, runCli } from '../src/index.ts'
import { openIo } from './open-io.ts'

let folder = ''
const file = (name: string): string => join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'esim-usage-cli-'))
  await writeFile(file('empty.txt'), ' \n')
  await writeFile(file('prose.txt'), 'Dear diary,\nthese are no cookies.\n')
  await writeFile(file('half.json'), '[{"name":"MTSWebSSO","value":"canary-cookie-5081"')
  await writeFile(file('foreign.txt'), '.example.com\tTRUE\t/\tTRUE\t0\tname\tcanary-cookie-5081\n')
  await writeFile(file('large.txt'), 'x'.repeat(2 * 1024 * 1024))
  await writeFile(file('good.txt'), '.mts.ru\tTRUE\t/\tTRUE\t0\tMTSWebSSO\tcanary-cookie-5081\n')
})
afterAll(() => rm(folder, { recursive: true }))

const line = '+79000000077'
const usage = (...more: string[]): string[] => ['usage', 'mts', line, ...more]

/** What was typed, what the sentence must name, and a word of what to do. */
const table: readonly (readonly [argv: readonly string[], names: string, says: string])[] = [
  [[], 'listed above', 'Name one of the commands'],
  [['notify', 'add'], 'listed above', 'Name one of the commands'],
  [['help', 'fetch'], 'listed above', 'Name one of the commands'],
  [['fetch'], 'fetch', '--help'],
  [['usage'], '<carrier>', 'missing'],
  [['usage', 'mts', line, 'more'], 'too many', '--help'],
  [['usage', 'vodafone', line, '--session', '-'], '<carrier>', 'mts'],
  [['usage', 'mts', '12345', '--session', '-'], '<number>', '+79000000001'],
  [['usage', 'mts', '+74950000001', '--session', '-'], '<number>', '+79000000001'],
  [['usage', 'mts', '+49 151 0000001', '--session', '-'], '<number>', '+79000000001'],
  [usage('--session', '-', '--month', 'october'), '--month october', '2026-10'],
  [usage('--session', '-', '--month', '2026-13'), '--month 2026-13', 'no such month'],
  [usage('--session', '-', '--month', '2026-1'), '--month 2026-1', 'no such month'],
  [usage('--session', '-', '--month', '2026-12'), '--month 2026-12', 'not begun'],
  [usage('--session', '-', '--month'), '--month', 'needs a value'],
  [['demo', '--month', '2027-01'], '--month 2027-01', 'not begun'],
  [['demo', '--month', '2026-00'], '--month 2026-00', 'no such month'],
  [['demo', '--lang', 'de'], '--lang de', 'ru, en or zh'],
  [['demo', '--lang'], '--lang', 'needs a value'],
  [['demo', '--cookies=canary-cookie-5081'], '--cookies', 'no option'],
  [usage('--session', 'nowhere.txt'), '--session nowhere.txt', 'cannot be read'],
  [usage('--session', '.'), '--session .', 'cannot be read'],
  [usage('--session', '-'), '--session', 'nothing in it'],
  [usage('--session', 'empty.txt'), '--session', 'nothing in it'],
  [usage('--session', 'large.txt'), '--session', 'too large'],
  [usage('--session', 'prose.txt'), '--session', 'cookies.txt'],
  [usage('--session', 'half.json'), '--session', 'cookies.txt'],
  [usage('--session', 'foreign.txt'), '--session', 'cookies.txt'],
  [['usage', 'mts', '--session', '-'], '<number>', 'name your number'],
  [['spending', 'mts', '--month', '2026-13'], '--month 2026-13', 'no such month'],
  [['payments', 'mts', '--month', '2026-12'], '--month 2026-12', 'not begun'],
  [['balance', 'vodafone'], '<carrier>', 'mts'],
  [['balance', 'mts', '12345'], '<number>', '+79000000001'],
  [['support', 'mts', '12345'], '<number>', '+79000000001'],
  [['support'], '<carrier>', 'missing'],
  [['support', 'vodafone'], '<carrier>', 'mts'],
  [['support', 'mts', '--from', 'moon'], '--from moon', 'abroad'],
  [['support', 'mts', '--month', '2026-13'], '--month 2026-13', 'no such month'],
  [['sign-in', 'vodafone'], '<carrier>', 'mts'],
  [['sign-in', 'mts', '12345'], '<number>', '+79000000001'],
  [['sign-in', 'mts', line], '--cookies', 'need a terminal'],
  [['sign-in', 'mts', line, '--code'], '--code', 'needs a terminal'],
  [['sign-in', 'mts', line, '--password'], '--password', 'needs a terminal'],
  [['sign-in', 'mts', line, '--code', '--cookies', '-'], '--code, --cookies', 'only one way'],
  [['sign-in', 'mts', '--cookies', 'good.txt'], '<number>', 'name your number'],
  [['sign-in', 'mts', line, '--cookies', 'nowhere.txt'], '--cookies nowhere.txt', 'cannot be read'],
  [['sign-in', 'mts', line, '--cookies', 'empty.txt'], '--cookies', 'nothing in it'],
  [['sign-in', 'mts', line, '--cookies', 'large.txt'], '--cookies', 'too large'],
  [['sign-in', 'mts', line, '--cookies', 'good.txt'], 'ESIM_USAGE_PASSPHRASE', 'set this variable'],
  [['add'], '<carrier>', 'missing'],
  [['add', 'vodafone'], '<carrier>', 'mts'],
  [['add', 'vodafone', '--time-zone', 'Asia/Vladivostok'], '<carrier>', 'mts'],
  [['add', 'mts', '12345'], '<number>', '+79000000001'],
  [['sync'], 'no line in the history', 'esim-usage add'],
  [['history', '--kind', 'calls'], '--kind calls', 'voice'],
  [['summary', 'home'], 'no line in the history', 'esim-usage add'],
  [['import'], '<files>', 'missing'],
  [['import', 'good.txt', '--line', '12'], '<number>', '+79000000001'],
  [['forget'], '<line>', 'missing'],
  [['alerts', '--under', 'much'], '--under much', 'rubles'],
  [['watch', '--under', '-1'], '--under -1', 'rubles'],
  [['diagnose'], '<line>', 'missing'],
  [['diagnose', 'home', '--answer', 'ported'], '--answer', 'ported, not-activated'],
  [['diagnose', 'home', '--answer', 'ported=no=yes'], '--answer', 'QUESTION=yes'],
  [['privacy', '--export', 'x', '--erase'], '--export, --erase', 'only one'],
  [['sign-out', 'mts', '--everywhere'], '--yes', 'ALL sessions'],
]

describe('bad input', () => {
  test.each(table)('%j', async (argv, names, says) => {
    const inFolder = argv.map(each => (/^[a-z]+\.(?:txt|json)$/u.test(each) ? file(each) : each))
    const { io, out, err } = openIo()
    expect(await runCli(inFolder, io)).toBe(exitCodes['bad-input'])
    expect(out()).toBe('')
    const sentence = err().trimEnd().split('\n').at(-1)?.replaceAll(`${folder}/`, '') ?? ''
    expect(sentence).toContain(names)
    expect(sentence).toContain(says)
    expect(err()).not.toContain('canary-cookie-5081')
    expect(err()).not.toContain(line.slice(2))
  })

  test('standard input may be too large as well', async () => {
    const { io, err } = openIo({ stdin: 'x'.repeat(2 * 1024 * 1024) })
    expect(await runCli(usage('--session', '-'), io)).toBe(2)
    expect(err()).toContain('--session: this is too large')
  })

  test.each([
    [{ LC_ALL: 'ru_RU.UTF-8', LANG: 'en_US.UTF-8' }, 'такого месяца нет'],
    [{ LC_ALL: '', LANG: 'zh_CN.UTF-8' }, '没有这个月份'],
    [{ LANG: 'de_DE.UTF-8' }, 'no such month'],
    [{}, 'no such month'],
  ])('%j chooses the language', async (env, says) => {
    const { io, err } = openIo({ env })
    expect(await runCli(usage('--month', '2026-99'), io)).toBe(2)
    expect(err()).toContain(says)
  })

  test('--lang wins over the environment, wherever it stands', async () => {
    for (const argv of [
      ['--lang', 'zh', 'demo', '--month', 'x'],
      ['demo', '--month', 'x', '--lang=zh'],
    ]) {
      const { io, err } = openIo({ env: { LC_ALL: 'ru_RU.UTF-8' } })
      expect(await runCli(argv, io)).toBe(2)
      expect(err()).toContain('没有这个月份')
    }
  })
})

const commands = [
  'demo',
  'sign-in',
  'sign-out',
  'usage',
  'balance',
  'packages',
  'spending',
  'payments',
  'services',
  'lines',
  'support',
  'add',
  'sync',
  'watch',
  'history',
  'summary',
  'import',
  'alerts',
  'diagnose',
  'forget',
  'privacy',
  'notify',
]

describe('help', () => {
  test.each(languages)('%s names commands, options and every exit code', async language => {
    const { io, out, err } = openIo()
    expect(await runCli(['--lang', language, '--help'], io)).toBe(0)
    expect(err()).toBe('')
    for (const name of [...commands, '--lang', '--version', 'ESIM_USAGE_PASSPHRASE'])
      expect(out()).toContain(name)
    for (const code of Object.values(exitCodes)) expect(out()).toMatch(new RegExp(`^ +${code}  \\S`, 'mu'))
  })

  test.each([[['help']], [['help', 'sync']], [['help', 'notify']]])('%j is no mistake', async argv => {
    const { io, out, err } = openIo()
    expect([await runCli(argv, io), err()]).toEqual([0, ''])
    expect(out()).toContain('--lang')
  })

  test.each(['ru', 'zh'])('%s leaves no English heading or sentence', async language => {
    const { io, out } = openIo({ env: { LC_ALL: language } })
    expect(await runCli(['usage', '--help'], io)).toBe(0)
    expect(out()).not.toMatch(/(?:Usage|Options|Arguments|Commands):|display|show/u)
  })

  test.each(['ru', 'zh'])('%s leaves no English word for what is to be typed', async language => {
    for (const name of ['', ...commands]) {
      const { io, out } = openIo({ env: { LC_ALL: language } })
      await runCli(name === '' ? ['--help'] : [name, '--help'], io)
      expect(out()).not.toMatch(/[<[][a-z]/u)
    }
    const { io, err } = openIo({ env: { LC_ALL: language } })
    await runCli(['forget'], io)
    expect(err()).not.toContain('<line>')
  })

  test('of usage names its arguments and options', async () => {
    const { io, out } = openIo()
    expect(await runCli(['usage', '--help'], io)).toBe(0)
    for (const name of ['carrier', 'number', '--session', '--month', '--json']) expect(out()).toContain(name)
  })

  test.each([
    ['support', 'where you call from'],
    ['report', 'first day or month'],
  ])('of %s says what its --from is', async (command, words) => {
    const { io, out } = openIo()
    expect(await runCli([command, '--help'], io)).toBe(0)
    expect(out().replaceAll(/\s+/gu, ' ')).toContain(words)
  })

  test('the version is the one of the package', async () => {
    const { io, out } = openIo()
    const { default: manifest } = await import('../package.json', { with: { type: 'json' } })
    expect(await runCli(['--version'], io)).toBe(0)
    expect(out().trim()).toBe(manifest.version)
  })
})
