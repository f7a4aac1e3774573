import { fileURLToPath } from 'node:url'
import { languages } from '@esim-usage/texts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { widthOfText } from '../src/screen/text-width.ts'
import type { Home } from './home.ts'
import { keepFile, openWithTwoLines, readJsonLines } from './hub-home.ts'

const month = ['--month', '2026-10']
const ofSomebody = fileURLToPath(
  new URL('../../statements/test/fixtures/beeline/beeline-unbilled-2014.xls', import.meta.url),
)
let home: Home

beforeAll(async () => {
  home = await openWithTwoLines()
})
afterAll(() => home.close())

test('a line that was never read says so', async () => {
  const { code, out } = await home.alone(['history', 'home', ...month])
  expect([code, out]).toEqual([0, expect.stringContaining('esim-usage sync')])
})

describe('after a sync', () => {
  beforeAll(async () => {
    await home.alone(['sync'])
  })

  test('the history lists the records of a month and the carrier’s own total', async () => {
    const { code, out } = await home.alone(['history', 'home', ...month])
    expect(code).toBe(0)
    expect(out).toContain('home · MTS · +79000000001')
    expect(out).toContain('October 2026: records')
    expect(out).toMatch(/The carrier’s own total for the month: ₽[\d,.]+\. Equal to the sum/u)
    expect(out).not.toContain('work')
    expect((await home.alone(['history', ...month])).out).toContain('work · ')
  })

  test('the other side is masked unless it is asked for', async () => {
    const masked = await home.alone(['history', 'home', ...month])
    expect(masked.out).toMatch(/\+7900\*+\d\d/u)
    expect(masked.out.replace('+79000000001', '')).not.toMatch(/\+7\d{10}/u)
    const full = await home.alone(['history', 'home', ...month, '--full-numbers'])
    expect(full.out.replace('+79000000001', '')).toMatch(/\+7\d{10}/u)
    const json = await home.alone(['history', 'home', ...month, '--json'])
    expect(json.out).toMatch(/"number":"\+7900\*+\d\d"/u)
  })

  test('one kind is shown alone', async () => {
    const { out } = await home.alone(['history', 'home', ...month, '--kind', 'voice', '--json'])
    const kinds = readJsonLines(out).map(({ record }) => Reflect.get(Object(record), 'kind'))
    expect(kinds.length).toBeGreaterThan(0)
    expect(new Set(kinds)).toEqual(new Set(['voice']))
  })

  test('the summary is the one of the carrier itself', async () => {
    const { code, out } = await home.alone(['summary', 'home', ...month])
    expect(code).toBe(0)
    expect(out).toContain('October 2026 by kind')
    expect(out).toMatch(/The carrier’s own total for the month: ₽[\d,.]+\. Equal to the sum/u)
    const asked = await home.alone(['usage', 'mts', ...month])
    const totalOf = (text: string): string | undefined => /^ *Total .*$/mu.exec(text)?.[0]
    expect(totalOf(out)).toBe(totalOf(asked.out))
    const json = readJsonLines((await home.alone(['summary', ...month, '--json'])).out)
    expect(json).toHaveLength(2)
    expect(json[0]).toMatchObject({ month: '2026-10', spending: { month: '2026-10' } })
  })

  test('a detail file of the same month adds nothing to the totals, and of an older one all', async () => {
    const before = await home.alone(['summary', 'home', ...month])
    const number = '+79000000001'
    const file = await keepFile(home, 'october.xml', home.sandbox.mts.statement(number, '2026-10'))
    const first = await home.alone(['import', file])
    expect([first.code, first.err]).toEqual([0, ''])
    expect(first.out).toMatch(
      /october\.xml: rows taken in ([1-9]\d*), changed 0, there\s+already 0\.\n.*from elsewhere: \1\. Each counts once\./u,
    )
    expect((await home.alone(['import', file])).out).toMatch(
      /taken in 0, changed 0, there\s+already [1-9]\d*\./u,
    )
    expect((await home.alone(['summary', 'home', ...month])).out).toBe(before.out)
    const older = await keepFile(home, 'january.xml', home.sandbox.mts.statement(number, '2026-01'))
    expect(readJsonLines((await home.alone(['import', older, '--json'])).out)[0]).toMatchObject({
      unknown: [],
    })
    const january = await home.alone(['summary', 'home', '--month', '2026-01'])
    expect(january.out).toContain('January 2026 by kind')
  })

  test('a file that breaks off takes nothing in, and one before it stays', async () => {
    const whole = home.sandbox.mts.statement('+79000000001', '2025-12')
    const first = await keepFile(home, 'december.xml', whole)
    const other = home.sandbox.mts.statement('+79000000001', '2025-11')
    const broken = await keepFile(home, 'november.xml', other.slice(0, (other.length * 3) / 4))
    const { code, out, err } = await home.alone(['import', first, broken])
    expect([code, out]).toEqual([
      expect.any(Number),
      expect.stringMatching(/december\.xml: rows taken in [1-9]/u),
    ])
    expect(code).not.toBe(0)
    expect(err).toMatch(
      /november\.xml: .+\nNothing of this file was taken in; what was taken in before it stays\.\n/u,
    )
    expect((await home.alone(['history', 'home', '--month', '2025-12'])).out).toMatch(/Total +[1-9]/u)
    expect((await home.alone(['history', 'home', '--month', '2025-11', '--json'])).out).toBe('')
  })

  test('a file of a line that is not here, and one that is none, lose no other', async () => {
    const file = await keepFile(home, 'september.xml', home.sandbox.mts.statement('+79000000001', '2026-09'))
    const { code, out, err } = await home.alone([
      'import',
      ofSomebody,
      file,
      'not-there.xml',
      '--line',
      '+79000000005',
    ])
    expect(code).toBe(2)
    expect(err).toContain('not-there.xml')
    expect(err).toMatch(/is not in the history, so \d+\srecords/u)
    expect(err).not.toContain('+79000000005')
    expect(out).toContain('september.xml')
  })

  test.each(languages)('all of it fits into 80 columns in %s', async language => {
    for (const argv of [['history'], ['summary']]) {
      const { out } = await home.alone([...argv, ...month, '--lang', language])
      expect(out.split('\n').filter(each => widthOfText(each) > 80)).toEqual([])
    }
  })
})
