import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Home, line, passphrase, wrongPassphrase } from './home.ts'
import { runWithPerson } from './person.ts'

let home: Home
beforeEach(async () => {
  home = await Home.open()
})
afterEach(() => home.close())

// scrypt is slow on purpose, and slower on a busy machine
describe('the passphrase', { timeout: 30_000 }, () => {
  test('is asked for until it is right, and a wrong one costs nothing', async () => {
    await home.signIn(line, 'given')
    const { code, out, err } = await home.atTerminal(
      ['balance', 'mts'],
      [
        ['Passphrase of the sessions', wrongPassphrase],
        ['not the one the sessions were stored with…Passphrase of the sessions', passphrase],
      ],
      'asked',
    )
    expect([code, out]).toEqual([0, expect.stringContaining('Balance')])
    for (const secret of [passphrase, wrongPassphrase]) expect(err).not.toContain(secret)
  })

  test('that is wrong in the environment ends with 2 and leaves the session', async () => {
    await home.signIn(line, 'given')
    const { code, out, err } = await home.alone(['balance', 'mts'], 'wrong')
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('Nothing was changed')
    expect((await home.alone(['balance', 'mts'], 'given')).code).toBe(0)
  })

  test('must be long enough, and typed the same twice', async () => {
    const { code, err } = await home.atTerminal(
      ['sign-in', 'mts', line, '--code'],
      [
        ['New passphrase', 'short'],
        ['too short', `${'\u007F'.repeat(5)}${passphrase}`],
        ['once more', wrongPassphrase],
        ['are not the same…New passphrase', passphrase],
        ['once more', passphrase],
        ['Code', home.codeOf(line)],
      ],
      'asked',
    )
    expect([code, err]).toEqual([0, expect.stringContaining('at least 8')])
    const short = await home.alone(['sign-in', 'mts', line, '--cookies', '-'], 'short')
    expect(short.code).toBe(2)
  })

  test('is not needed where there is a keychain', async () => {
    await home.signIn()
    expect((await home.alone(['balance', 'mts'])).code).toBe(0)
    const stored = await home.everythingStored()
    expect(home.secrets.size).toBe(1)
    for (const secret of home.secrets.values()) expect(stored).not.toContain(secret)
    const locked = await home.alone(['balance', 'mts'], 'asked')
    expect([locked.code, locked.err]).toEqual([2, expect.stringContaining('Unlock it')])
  })

  test('stands in for a keychain that fails', async () => {
    const broken = async (): Promise<never> => Promise.reject(new Error('no keychain'))
    const { code } = await runWithPerson(
      ['sign-in', 'mts', line, '--code'],
      [
        ['New passphrase', passphrase],
        ['once more', passphrase],
        ['Code', home.codeOf(line)],
      ],
      { ...home.world('asked'), keychain: { read: broken, write: broken, remove: broken } },
    )
    expect(code).toBe(0)
  })

  test('says where nothing can be stored', async () => {
    await writeFile(join(home.folder, 'esim-usage'), 'a file in the way of the folder')
    const cookies = join(home.folder, 'cookies.txt')
    await writeFile(cookies, home.sandbox.mts.session(line))
    const { code, err } = await home.alone(['sign-in', 'mts', line, '--cookies', cookies])
    expect([code, err]).toEqual([2, expect.stringContaining('esim-usage')])
  })

  test('without its key file nothing is written over', async () => {
    await home.signIn()
    await writeFile(join(home.folder, 'esim-usage', 'key.json'), '{"version":1,"kind"')
    const { code, err } = await home.alone(['balance', 'mts'])
    expect([code, err]).toEqual([2, expect.stringContaining('key.json: this file cannot be read')])
  })
})

describe('stored lines', () => {
  test('the number may be left out for one, not for two', async () => {
    await home.signIn()
    expect((await home.alone(['balance', 'mts'])).out).toContain(line)
    await home.signIn('+79000000002')
    const both = await home.alone(['balance', 'mts'])
    expect([both.code, both.out]).toEqual([2, ''])
    expect(both.err).toContain('<number>: several lines are signed in here (***01, ***02)')
    expect((await home.alone(['balance', 'mts', '8 900 000 00 02'])).out).toContain('+79000000002')
    const named = await home.atTerminal(['sign-in', 'mts', '--code'], [])
    expect(named.code).toBe(2)
  })

  test('a linked line is read with the session of its main line', async () => {
    await home.signIn()
    const { code, out } = await home.alone(['packages', 'mts', '+79000000002'])
    expect([code, out]).toEqual([0, expect.stringContaining('+79000000002')])
    expect((await home.alone(['sign-out', 'mts', '+79000000002'])).err).toContain('linked to')
  })

  test('a line nobody signed in with says how to', async () => {
    const nobody = await home.alone(['balance', 'mts'])
    await home.signIn()
    const other = await home.alone(['balance', 'mts', '+79000000009'])
    for (const { code, out, err } of [nobody, other])
      expect([code, out, err]).toEqual([3, '', expect.stringContaining('esim-usage sign-in mts')])
  })
})

describe('sign-out', () => {
  test('forgets the session here and sends nothing', async () => {
    await home.signIn()
    const { code, out } = await home.alone(['sign-out', 'mts'])
    expect([code, out]).toEqual([0, expect.stringContaining('Signed out here: MTS ***01.')])
    expect((await home.alone(['balance', 'mts'])).code).toBe(3)
    expect((await home.alone(['sign-out', 'mts'])).code).toBe(3)
  })

  test('keeps the code limits, so that signing out and in gains no code', async () => {
    await home.signIn()
    await home.alone(['sign-out', 'mts'])
    const { code, err } = await home.atTerminal(['sign-in', 'mts', line, '--code'], [])
    expect([code, home.sandbox.mts.outbox(line).length]).toEqual([3, 1])
    expect(err).toContain('You may try again in')
  })

  test('--everywhere asks first, and ends the session at the carrier', async () => {
    await home.signIn()
    const no = await home.atTerminal(['sign-out', 'mts', '--everywhere'], [['End all sessions?', '']])
    expect([no.code, no.out]).toEqual([0, 'Nothing was ended.\n'])
    expect(no.err).toContain('ALL sessions of the account')
    expect((await home.alone(['balance', 'mts'])).code).toBe(0)
    const yes = await home.alone(['sign-out', 'mts', '--everywhere', '--yes'])
    expect([yes.code, yes.out]).toEqual([0, 'Signed out everywhere: MTS ***01.\n'])
    expect((await home.alone(['balance', 'mts'])).code).toBe(3)
  })
})
