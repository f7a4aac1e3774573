import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Home, line } from './home.ts'

let home: Home
beforeEach(async () => {
  home = await Home.open()
})
afterEach(() => home.close())

async function keep(name: string, session: unknown): Promise<string> {
  const file = join(home.folder, name)
  await writeFile(file, typeof session === 'string' ? session : JSON.stringify(session))
  return file
}

describe('t2', () => {
  test('asks for the code of the SMS, then for the one of the mail, and shows a month without single events', async () => {
    const { code, err } = await home.atTerminal(
      ['sign-in', 'tele2', line, '--code'],
      [
        ['Code', () => home.sandbox.tele2.outbox(line).at(-1)?.code ?? 'none'],
        ['mail…Code', () => home.sandbox.tele2.outbox(line).at(-1)?.code ?? 'none'],
      ],
    )
    expect([code, err.includes('by e-mail')]).toEqual([0, true])
    const month = await home.alone(['usage', 'tele2', '--month', '2026-10'])
    expect(month.code).toBe(0)
    expect(month.out).toContain('t2 (Tele2) shows no single calls')
    expect(month.out).toContain('esim-usage spending tele2')
    const json = await home.alone(['usage', 'tele2', '--month', '2026-10', '--json'])
    expect([json.code, json.out]).toEqual([2, ''])
    expect(json.err).toContain('no single records')
  })
})

describe('MegaFon', () => {
  test('asks before it reads the constants of the public pages', async () => {
    const { code, err } = await home.atTerminal(
      ['sign-in', 'megafon', line, '--code'],
      [
        ['three constants', 'y'],
        ['Code', () => home.sandbox.megafon.outbox(line).at(-1)?.code ?? 'none'],
      ],
    )
    expect([code, err.includes('the same for every visitor')]).toEqual([0, true])
    const { out } = await home.alone(['usage', 'megafon', '--month', '2026-10'])
    expect(out).toContain('The carrier lists only what cost money')
  })

  test('does not read them where nobody said so', async () => {
    const cookies = await keep('cookies.txt', home.sandbox.megafon.session(line).cookies)
    const refused = await home.alone(['sign-in', 'megafon', line, '--cookies', cookies])
    expect(refused.code).toBe(2)
    expect(refused.err).toContain('--discover')
  })

  test('takes a session with its constants as a JSON object', async () => {
    const session = await keep('session.json', home.sandbox.megafon.session(line))
    const { code } = await home.alone(['sign-in', 'megafon', line, '--cookies', session])
    expect(code).toBe(0)
    expect((await home.alone(['balance', 'megafon'])).out).toContain('Balance')
  })
})

describe('Beeline', () => {
  test('signs in by password, and by the token of a session', async () => {
    const { code } = await home.atTerminal(
      ['sign-in', 'beeline', line, '--password'],
      [['Password', 'Sandbox1']],
    )
    expect(code).toBe(0)
    expect((await home.alone(['packages', 'beeline'])).out).toContain('Интернет по России')
    const { token, login } = home.sandbox.beeline.session('+79000000002')
    const session = await keep('session.json', { token, login })
    const signedIn = await home.alone(['sign-in', 'beeline', '+79000000002', '--cookies', session])
    expect(signedIn.code).toBe(0)
    const month = await home.alone(['usage', 'beeline', '+79000000002', '--month', '2026-10'])
    expect(month.out).toContain('There are no records.')
    expect(month.out).not.toContain('was not used')
  })

  test('has no codes, and no constants to read', async () => {
    const byCode = await home.atTerminal(['sign-in', 'beeline', line, '--code'], [])
    expect([byCode.code, byCode.err.includes('no such way to sign in')]).toEqual([2, true])
    const { token } = home.sandbox.beeline.session(line)
    const session = await keep('session.json', { token })
    const discover = await home.alone(['usage', 'beeline', line, '--session', session, '--discover'])
    expect([discover.code, discover.err.includes('wants no such constants')]).toEqual([2, true])
  })
})

test('a file that begins like JSON and is none is named', async () => {
  const file = await keep('session.json', '{ token')
  const { code, err } = await home.alone(['usage', 'mts', line, '--session', file])
  expect([code, err.includes('--session')]).toEqual([2, true])
})
