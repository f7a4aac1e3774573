import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { virtualClock } from '@esim-usage/core/testing'
import { languages } from '@esim-usage/texts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runCli } from '../src/index.ts'
import { widthOfText } from '../src/screen/text-width.ts'
import { type Home, line } from './home.ts'
import { openWithTwoLines, readJsonLines } from './hub-home.ts'
import { openIo } from './open-io.ts'

let home: Home
beforeEach(async () => {
  home = await openWithTwoLines()
})
afterEach(() => home.close())

describe('forget', () => {
  test('asks, and removes a line with its history and its session', async () => {
    await home.alone(['sync', 'home'])
    const refused = await home.alone(['forget', 'home'])
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('--yes')])
    const kept = await home.atTerminal(['forget', 'home'], [['for good?', 'n']])
    expect(kept.out).toContain('Nothing was removed.')
    const { code, out } = await home.atTerminal(['forget', 'home'], [['for good?', 'y']])
    expect([code, out]).toEqual([0, expect.stringContaining('home, its history')])
    expect((await home.alone(['lines'])).out).not.toContain('MTS')
    expect((await home.alone(['balance', 'mts', line])).code).toBe(3)
    expect((await home.alone(['balance', 'beeline'])).code).toBe(0)
  })

  test('says to programs which line is gone', async () => {
    const { code, out } = await home.alone(['forget', 'work', '--yes', '--json'])
    expect([code, readJsonLines(out)]).toEqual([0, [{ removed: [expect.any(String)] }]])
  })

  test('removes the session too while another program reads the history', async () => {
    const reader = new DatabaseSync(join(home.folder, 'esim-usage', 'history.sqlite'))
    reader.exec('BEGIN')
    reader.prepare('SELECT * FROM line').all()
    const { code, err } = await home.alone(['forget', 'home', '--yes'])
    reader.close()
    expect([code, err]).toEqual([4, expect.stringContaining('another program reads')])
    expect((await home.alone(['lines', 'mts'])).code).toBe(3)
    expect((await home.alone(['privacy'])).out).not.toContain('MTS')
  }, 30_000)

  test('wants one line, and keeps one whose session another needs', async () => {
    const many = await home.alone(['forget', line, '--yes'])
    expect([many.code, many.err]).toEqual([2, expect.stringContaining('home, work')])
    await home.alone(['add', 'mts', '+79000000002', '--alias', 'tablet'])
    const needed = await home.alone(['forget', 'home', '--yes'])
    expect([needed.code, needed.err]).toEqual([2, expect.stringContaining('needed by tablet')])
  })
})

describe('privacy', () => {
  test('says what is kept of each line', async () => {
    await home.alone(['sync', 'home'])
    const { code, out } = await home.alone(['privacy'])
    expect(code).toBe(0)
    expect(out).toMatch(/home\s+[1-9]\d*\s+.+ – .+\s+[1-9]\d*\s+yes/u)
    expect(out).toMatch(/work\s+0\s+0\s+yes/u)
    expect(readJsonLines((await home.alone(['privacy', '--json'])).out)[0]).toMatchObject({
      hasSession: true,
    })
  })

  test('writes all of it to a new file, with other people masked and no session', async () => {
    await home.alone(['sync', 'home'])
    const file = join(home.folder, 'all.jsonl')
    const { code, err } = await home.alone(['privacy', '--export', file])
    expect([code, err]).toEqual([0, expect.stringContaining('all.jsonl')])
    const text = await readFile(file, 'utf8')
    const schemas = new Set(readJsonLines(text).map(({ schema }) => schema))
    expect(schemas).toContain('esim-usage/StoredUsage@1')
    expect(text.replaceAll(line, '')).not.toMatch(/"\+79\d{9}"/u)
    expect(text).not.toContain('MTSWebSSO')
    // Windows has no such rights
    const others = process.platform === 'win32' ? 0 : (await stat(file)).mode & 0o077
    expect(others).toBe(0)
    const again = await home.alone(['privacy', '--export', file])
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('--export')])
    const printed = await home.alone(['privacy', '--export', '-', '--full-numbers'])
    expect(printed.out.replaceAll(line, '')).toMatch(/"\+79\d{9}"/u)
  })

  test('leaves no half of a file when it is ended', async () => {
    const file = join(home.folder, 'half.jsonl')
    const { io, abort } = openIo(home.world('keychain'))
    abort.abort()
    expect(await runCli(['privacy', '--export', file], io)).toBe(130)
    expect(await readdir(home.folder)).not.toContain('half.jsonl')
  })

  test('removes all of it', async () => {
    await home.alone(['sync', 'home'])
    expect((await home.alone(['privacy', '--erase'])).code).toBe(2)
    expect((await home.alone(['privacy', '--erase', '--export', '-'])).err).toContain('only one')
    const kept = await home.atTerminal(['privacy', '--erase'], [['for good?', 'n']])
    expect(kept.out).toContain('Nothing was removed.')
    const { code, out } = await home.alone(['privacy', '--erase', '--yes'])
    expect([code, out]).toEqual([0, expect.stringContaining('are gone')])
    expect((await home.alone(['lines'])).out).toContain('no line in the history')
    expect((await home.alone(['balance', 'mts', line])).code).toBe(3)
    expect(await home.everythingStored()).not.toContain('KLINIKA')
  })

  test('says which lines are signed in and not in the history, and that it is not encrypted', async () => {
    await home.signIn('+79000000002')
    const { out } = await home.alone(['privacy'])
    expect(out).toMatch(/not in the history\n {2}MTS · \+79000000002/u)
    expect(out.replaceAll(/\s+/gu, ' ')).toContain('not encrypted')
    const json = readJsonLines((await home.alone(['privacy', '--json'])).out)
    expect(json.at(-1)).toEqual({ signedIn: { carrier: 'mts', line: '+79000000002' } })
  })

  test('removes what no line of the history has too: sessions, the key and its entry in the keychain', async () => {
    await home.signIn('+79000000002')
    const { code, err } = await home.alone(['privacy', '--erase', '--yes'])
    expect([code, err]).toEqual([0, ''])
    expect(await readdir(home.folder)).not.toContain('esim-usage')
    expect(home.secrets.size).toBe(0)
    expect((await home.alone(['balance', 'mts', '+79000000002'])).code).toBe(3)
    expect((await home.alone(['privacy'])).out).toContain('No line, history, session or notifier')
    expect((await home.alone(['privacy', '--erase', '--yes', '--json'])).out).toContain('{"removed":[]}')
  })

  test('removes all of it also where the key is not to be had, and says what the keychain kept', async () => {
    const { io, out, err } = openIo(home.world('asked'))
    expect(await runCli(['privacy', '--erase', '--yes'], io)).toBe(0)
    expect(err()).toContain('entry esim-usage')
    expect(out()).toContain('are gone')
    expect(await readdir(home.folder)).not.toContain('esim-usage')
  })

  test('removes a history that is damaged', async () => {
    await writeFile(join(home.folder, 'esim-usage', 'history.sqlite'), 'no database'.repeat(400))
    expect((await home.alone(['privacy', '--erase', '--yes'])).code).toBe(0)
    expect(await readdir(home.folder)).not.toContain('esim-usage')
  })

  test('says what stays on the disk while another program reads the history', async () => {
    await home.alone(['sync', 'home'])
    const path = join(home.folder, 'esim-usage', 'history.sqlite')
    const reader = new DatabaseSync(path)
    reader.exec('BEGIN')
    reader.prepare('SELECT * FROM line').all()
    const { code, err } = await home.alone(['privacy', '--erase', '--yes'])
    reader.close()
    expect([code, err]).toEqual([4, expect.stringContaining('another program reads')])
    expect((await home.alone(['lines'])).out).toContain('no line in the history')
    expect(await home.everythingStored()).not.toContain('KLINIKA')
  }, 30_000)

  test.skipIf(process.platform === 'win32')('is of files for their owner alone', async () => {
    await home.alone(['sync', 'home'])
    const names = await readdir(home.folder, { recursive: true })
    const stats = await Promise.all(names.map(name => stat(join(home.folder, name))))
    const open = names.filter(
      (name, index) => name.startsWith('esim-usage') && ((stats[index]?.mode ?? 0) & 0o077) !== 0,
    )
    expect(open).toEqual([])
    expect(names.length).toBeGreaterThan(5)
  })

  test.each(languages)('fits into 80 columns in %s', async language => {
    await home.alone(['sync', 'home'])
    await home.signIn('+79000000002')
    const { out } = await home.alone(['privacy', '--lang', language])
    const table = out.split('\n').filter(each => !each.includes(home.folder))
    expect(table.filter(each => widthOfText(each) > 80)).toEqual([])
  })
})

test.each([[['lines']], [['privacy']]])('%j begins with no empty line', async argv => {
  const { out } = await home.alone(argv)
  expect(out).toMatch(/^\S/u)
})

describe('watch', () => {
  test('syncs at its times until it is ended', async () => {
    const { io, abort, out, err } = openIo({ ...home.world('keychain'), clock: virtualClock(home.startedAt) })
    io.stdout.on('data', () => {
      if (
        out()
          .split('\n')
          .filter(each => each !== '').length >= 4
      )
        abort.abort()
    })
    expect(await runCli(['watch', '--json', '--cron', '0 * * * *'], io)).toBe(130)
    const reports = readJsonLines(out())
    expect(reports.slice(0, 2).map(({ outcome }) => outcome)).toEqual(['synced', 'synced'])
    expect(err()).toContain('The next sync begins at')
  })

  test('warns behind each sync', async () => {
    const { io, abort, out } = openIo({ ...home.world('keychain'), clock: virtualClock(home.startedAt) })
    io.stdout.on('data', () => {
      if (out().includes('balance is low')) abort.abort()
    })
    expect(await runCli(['watch', '--under', '100000'], io)).toBe(130)
    expect(out()).toMatch(/Usage\s+complete[^]+home: the balance is low/u)
  })

  test('ends with a word where its time never comes', async () => {
    const { code, err } = await home.alone(['watch', '--cron', '0 0 31 2 *'])
    expect([code, err]).toEqual([2, expect.stringContaining('never comes')])
  })

  test('wants five fields', async () => {
    const { code, err } = await home.alone(['watch', '--cron', 'daily'])
    expect([code, err]).toEqual([2, expect.stringContaining('--cron')])
  })
})

test('a history that cannot be opened is named', async () => {
  const file = (await home.alone(['privacy'])).out.replaceAll(/\s+/gu, '')
  expect(file).toContain('history.sqlite')
  const path = join(home.folder, 'esim-usage', 'history.sqlite')
  await writeFile(path, 'this is no database, and it is long enough to be seen as none'.repeat(40))
  const { code, err } = await home.alone(['lines'])
  expect([code, err]).toEqual([2, expect.stringContaining('history.sqlite')])
})
