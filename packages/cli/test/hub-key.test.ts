import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Home, line, passphrase, wrongPassphrase } from './home.ts'
import { keepFile } from './hub-home.ts'

const month = ['--month', '2026-10']
let home: Home
let statement: string

beforeAll(async () => {
  home = await Home.open()
  await home.signIn(line, 'given')
  await home.alone(['add', 'mts', '--alias', 'home'], 'given')
  await home.alone(['sync'], 'given')
  statement = await keepFile(home, 'october.xml', home.sandbox.mts.statement(line, '2026-10'))
})
afterAll(() => home.close())

describe('where the sessions are locked by a passphrase', () => {
  test.each([
    [['history', 'home', ...month]],
    [['summary', ...month]],
    [['alerts']],
    [['diagnose', 'home', '--month', '2026-01']],
    [['import', 'october.xml']],
    [['privacy', '--export', '-']],
  ])('%j reads the history without it', async argv => {
    const named = argv.map(each => (each === 'october.xml' ? statement : each))
    const { code, out, err } = await home.alone(named, 'asked')
    expect([code, err]).toEqual([0, ''])
    expect(out).not.toBe('')
    const wrong = await home.alone(named, 'wrong')
    expect([wrong.code, wrong.err]).toEqual([0, ''])
  })

  test.each([
    [['sync']],
    [['watch']],
    [['alerts', '--send']],
    [['lines']],
    [['forget', 'home', '--yes']],
    [['privacy']],
  ])('%j wants it, for it needs the sessions', async argv => {
    const missing = await home.alone(argv, 'asked')
    expect([missing.code, missing.err]).toEqual([2, expect.stringContaining('ESIM_USAGE_PASSPHRASE')])
    expect((await home.alone(argv, 'wrong')).code).toBe(2)
  })

  test('a sync asks for it before it says how far it is', async () => {
    const asked = await home.atTerminal(
      ['sync'],
      [
        ['Passphrase', wrongPassphrase],
        ['Passphrase', passphrase],
      ],
      'asked',
    )
    expect(asked.code).toBe(0)
    expect(asked.out).toContain('complete')
  })
})

test('where the key is gone every line is signed out, and the history is still there', async () => {
  await rm(join(home.folder, 'esim-usage', 'key.json'))
  const { code, out } = await home.alone(['sync'], 'asked')
  expect([code, out]).toEqual([3, expect.stringContaining('home · ')])
  expect((await home.alone(['history', 'home', ...month], 'asked')).out).toContain('October 2026: records')
  expect((await home.alone(['lines'], 'asked')).out).toMatch(/home .*sign in again/u)
})
