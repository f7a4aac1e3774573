import { readFileSync, statSync } from 'node:fs'
import { rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { virtualClock } from '@esim-usage/core/testing'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { exitCodes } from '../src/index.ts'
import { Home, line, passphrase } from './home.ts'
import { down, runWithPerson } from './person.ts'

let home: Home
beforeEach(async () => {
  home = await Home.open()
})
afterEach(() => home.close())

const wrongCodeOf = (number: string) => (): string => (home.codeOf(number)() === '1111' ? '2222' : '1111')

describe('sign-in by code', () => {
  test('asks for all that is missing, and keeps nothing readable', async () => {
    const ran = await home.atTerminal(
      ['sign-in', 'mts'],
      [
        ['Your number', '8 900 000-00-01'],
        ['How do you want to sign in?', ''],
        ['New passphrase', passphrase],
        ['once more', passphrase],
        ['Code (3 tries left)', home.codeOf(line)],
      ],
      'asked',
    )
    expect(ran).toMatchObject({ code: 0, out: 'Signed in: MTS ***01. Go on with: esim-usage usage mts\n' })
    expect(ran.err).toContain('A one-time code is on its way by SMS. It goes to ***01.')
    const stored = await home.everythingStored()
    expect(stored.length).toBeGreaterThan(500)
    for (const secret of [home.codeOf(line)(), '9000000001', passphrase, 'MTSWebSSO', 'mts_auth', '"lines"'])
      expect(stored).not.toContain(secret)
    expect(ran.err).not.toContain(passphrase)
    expect(ran.out).not.toContain('9000000001')
  })

  test.runIf(process.platform !== 'win32')('keeps its files for the person alone', async () => {
    await home.signIn()
    for (const name of ['', 'key.json', 'sessions'])
      expect((await stat(join(home.folder, 'esim-usage', name))).mode & 0o077).toBe(0)
  })

  test('says how many tries are left after a wrong code, and takes the right one', async () => {
    const { code, err } = await home.atTerminal(
      ['sign-in', 'mts', line, '--code'],
      [
        ['Code (3 tries left)', wrongCodeOf(line)],
        ['The code was wrong. ◆ Code (2 tries left)', home.codeOf(line)],
      ],
    )
    expect(code).toBe(0)
    expect(err).not.toContain('1 try left')
  })

  test('three wrong codes end it', async () => {
    const wrong = wrongCodeOf(line)
    const { code, err } = await home.atTerminal(
      ['sign-in', 'mts', line, '--code'],
      [
        ['(3 tries left)', wrong],
        ['(2 tries left)', wrong],
        ['(1 try left)', wrong],
      ],
    )
    expect(code).toBe(exitCodes['account-holder'])
    expect(err).toContain('Sign in again.')
  })

  test.each(['r', 'к'])('%s asks for another code, but not before its time', async key => {
    const { code, err } = await home.atTerminal(
      ['sign-in', 'mts', line, '--code'],
      [
        ['In 1 min you can type r', key],
        ['too early for another code. ◆ Code', home.codeOf(line)],
      ],
    )
    expect([code, home.sandbox.mts.outbox(line).length]).toEqual([0, 1])
    expect(err).not.toContain('Too many codes')
  })

  test('what is no code is not sent', async () => {
    const { code, err } = await home.atTerminal(
      ['sign-in', 'mts', line, '--code'],
      [
        ['Code', 'hello'],
        ['type its digits only', () => `${'\u007F'.repeat(5)}${home.codeOf(line)()}`],
      ],
    )
    expect(code).toBe(0)
    expect(err).not.toContain('The code was wrong')
  })

  test('a second time sends nothing while the session works, unless --again', async () => {
    await home.signIn()
    for (const method of ['--code', '--password']) {
      const { code, out } = await home.atTerminal(['sign-in', 'mts', method], [])
      expect([code, home.sandbox.mts.outbox(line).length]).toEqual([0, 1])
      expect(out).toContain('Signed in already')
    }
    home.waitAWhile()
    const again = await home.atTerminal(
      ['sign-in', 'mts', '--password', '--again'],
      [['Password of your account', 'Sandbox1']],
    )
    expect([again.code, again.out]).toEqual([0, expect.stringContaining('Signed in: MTS ***01.')])
  })

  test('a session that ended makes room for another sign-in', async () => {
    await home.signIn()
    home.sandbox.mts.expire(line, 'everything')
    const { code, err } = await home.alone(['balance', 'mts'])
    expect([code, err]).toEqual([3, expect.stringContaining('Sign in again')])
    home.waitAWhile()
    const { code: again } = await home.atTerminal(
      ['sign-in', 'mts', '--password'],
      [['Password of your account', 'Sandbox1']],
    )
    expect([again, (await home.alone(['balance', 'mts'])).code]).toEqual([0, 0])
  })

  test('a picture stands in a file of the person alone, which is gone afterwards', async () => {
    home.sandbox.mts.requireCaptcha()
    const pictures: string[] = []
    const look = (screen: string): void => {
      const path = [...screen.matchAll(/deleted afterwards: (\S+)/gu)].at(-1)?.[1] ?? ''
      const mode = statSync(path).mode & 0o777
      pictures.push(path, `${mode.toString(8)} ${readFileSync(path, 'utf8').slice(0, 4)}`)
    }
    const { code } = await home.atTerminal(
      ['sign-in', 'mts', line, '--code'],
      [
        ['◆ Text of the picture', '00000'],
        ['was not the one…◆ Text of the picture', 'r'],
        [
          '◆ Text of the picture',
          screen => {
            look(screen)
            return home.sandbox.mts.captcha() ?? 'none'
          },
        ],
        ['◆ Code (3', home.codeOf(line)],
      ],
    )
    expect([code, pictures[1]]).toEqual([0, expect.stringMatching(/^600 /u)])
    await expect(stat(pictures[0] ?? '')).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test('Ctrl-C at the question ends with 130', async () => {
    const { code, err } = await home.atTerminal(['sign-in', 'mts', line, '--code'], [['Code', '\u0003']])
    expect([code, err]).toEqual([130, expect.stringContaining('Stopped.')])
  })

  test('a number that is none is asked for again, and the interactive ways are offered', async () => {
    const file = join(home.folder, 'cookies.txt')
    await writeFile(file, home.sandbox.mts.session(line))
    const { code, err } = await home.atTerminal(
      ['sign-in', 'mts'],
      [
        ['Your number', '12345'],
        ['not a Russian mobile number', `${'\u007F'.repeat(5)}${line}`],
        ['How do you want', `${down}${down}`],
        ['File with the cookies', file],
      ],
    )
    expect(code).toBe(0)
    expect(err).toContain('with the cookies of your browser')
  })

  test('r brings another code when its time has come; the first one no longer works', async () => {
    const clock = virtualClock(home.startedAt)
    home.useSandbox({ now: () => clock.now() })
    const first = (): string => home.sandbox.mts.outbox(line)[0]?.code ?? 'none'
    const minuteLater = (): string => {
      clock.advance(61_000)
      return 'r'
    }
    const { code, err } = await runWithPerson(
      ['sign-in', 'mts', line, '--code'],
      [
        ['◆ Code', minuteLater],
        ['way by SMS…◆ Code', first],
        ['was wrong…◆ Code', home.codeOf(line)],
      ],
      { ...home.world('keychain'), clock },
    )
    expect(err).toContain('(2 tries left)')
    expect([code, home.sandbox.mts.outbox(line).length]).toEqual([0, 2])
  })

  test('a bot check names the page and how to go on', async () => {
    home.sandbox.mts.fail({ fault: 'bot-wall', times: Infinity })
    const { code, err } = await home.atTerminal(['sign-in', 'mts', line, '--code'], [])
    expect(code).toBe(exitCodes['account-holder'])
    for (const part of ['no robot', 'https://lk.mts.ru/', 'esim-usage sign-in mts --cookies FILE'])
      expect(err).toContain(part)
  })
})

describe('sign-in by password and by cookies', () => {
  test('the password is asked for and shows nowhere', async () => {
    const { code, err } = await home.atTerminal(
      ['sign-in', 'mts', line],
      [
        ['How do you want', down],
        ['Password of your account', 'Sandbox1'],
      ],
    )
    expect(code).toBe(0)
    expect(err).not.toContain('Sandbox1')
    expect(await home.everythingStored()).not.toContain('Sandbox1')
  })

  test('a wrong password ends with 3', async () => {
    const { code, err } = await home.atTerminal(
      ['sign-in', 'mts', line, '--password'],
      [['Password of your account', 'canary-5081']],
    )
    expect(code).toBe(3)
    expect(err).toContain('refused the login or password')
    expect(err).not.toContain('canary-5081')
  })

  test('cookies work without a terminal', async () => {
    const file = join(home.folder, 'cookies.txt')
    const cookies = home.sandbox.mts.session(line)
    await writeFile(file, cookies)
    const { code, out } = await home.alone(['sign-in', 'mts', line, '--cookies', file])
    expect([code, out]).toEqual([0, expect.stringContaining('Signed in: MTS ***01.')])
    await rm(file)
    const values = cookies.split('\n').map(each => each.split('\t')[6] ?? '')
    const stored = await home.everythingStored()
    for (const value of values.filter(each => each.length > 5)) expect(stored).not.toContain(value)
    expect((await home.alone(['balance', 'mts'])).code).toBe(0)
  })
})
