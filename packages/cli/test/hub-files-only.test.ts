import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Home, line } from './home.ts'
import { keepFile, readJsonLines } from './hub-home.ts'

const month = ['--month', '2026-10']

describe('somebody who has detail files and signs in nowhere', () => {
  let home: Home
  let file = ''
  beforeAll(async () => {
    home = await Home.open()
    file = await keepFile(home, 'october.xml', home.sandbox.mts.statement(line, '2026-10'))
  })
  afterAll(() => home.close())

  test('must name the number', async () => {
    const { code, err } = await home.alone(['add', 'mts', '--files-only'])
    expect([code, err]).toEqual([2, expect.stringContaining('number')])
  })

  test('adds the line, imports the file and sees the month', async () => {
    expect((await home.alone(['add', 'mts', line, '--alias', 'home', '--files-only'])).code).toBe(0)
    const { code, out } = await home.alone(['import', file])
    const taken = Number(/october\.xml: rows taken in ([1-9]\d*)/u.exec(out)?.[1])
    expect([code, taken > 10]).toEqual([0, true])
    expect((await home.alone(['summary', 'home', ...month])).out).toMatch(/Total +[1-9]/u)
    expect(readJsonLines((await home.alone(['history', ...month, '--json'])).out)).toHaveLength(taken)
  })

  test('is left alone by a sync of all, asked to sign in by one of that line, and keeps what was imported', async () => {
    const before = await home.alone(['history', ...month, '--json'])
    const all = await home.alone(['sync'])
    expect([all.code, all.err]).toEqual([0, expect.stringContaining('home: Not synced')])
    expect((await home.alone(['sync', 'home'])).code).toBe(3)
    expect(await home.alone(['history', ...month, '--json'])).toEqual(before)
  })

  test('is told in the import of another number how to add it', async () => {
    const other = await keepFile(
      home,
      'other.xml',
      home.sandbox.mts.statement(line, '2026-09').replaceAll('79000000001', '79000000002'),
    )
    const { code, err } = await home.alone(['import', other])
    expect([code, err]).toEqual([2, expect.stringContaining('--files-only')])
  })
})
