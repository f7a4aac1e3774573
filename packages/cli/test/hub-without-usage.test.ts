import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Home, line } from './home.ts'
import { readJsonLines } from './hub-home.ts'

let home: Home
beforeAll(async () => {
  home = await Home.open()
  const newest = (): string => home.sandbox.tele2.outbox(line).at(-1)?.code ?? 'none'
  await home.atTerminal(
    ['sign-in', 'tele2', line, '--code'],
    [
      ['Code', newest],
      ['mail…Code', newest],
    ],
  )
  await home.alone(['add', 'tele2'])
})
afterAll(() => home.close())

describe('a line of a carrier that lists no single events', () => {
  test('is synced without them, and that is no failure', async () => {
    const { code, out } = await home.alone(['sync', 'tele2'])
    expect(code).toBe(0)
    expect(out).toContain(`t2 (Tele2) · ${line}`)
    expect(out).toMatch(/Usage\s+not offered/u)
    expect(out).toMatch(/Balance\s+complete\s+1/u)
  })

  test('shows the carrier’s own totals in place of sums', async () => {
    const { code, out } = await home.alone(['summary', 'tele2', '--month', '2026-10'])
    expect(code).toBe(0)
    expect(out).toContain('October 2026: spent by the carrier’s count')
    expect(out).toMatch(/Total\s+₽/u)
    const [json] = readJsonLines((await home.alone(['summary', '--month', '2026-10', '--json'])).out)
    expect(json).toMatchObject({ spending: { month: '2026-10' }, summary: { records: 0 } })
  })

  test('says so where records are asked for', async () => {
    const { out } = await home.alone(['history', 'tele2', '--month', '2026-10'])
    expect(out).toContain('There are no records.')
    const { out: reason } = await home.alone(['diagnose', 'tele2', '--month', '2026-10'])
    expect(reason).toContain('This source does not have these itemised records. This is certain.')
  })
})
