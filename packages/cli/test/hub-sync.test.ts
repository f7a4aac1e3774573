import { languages } from '@esim-usage/texts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { widthOfText } from '../src/screen/text-width.ts'
import { Home, line } from './home.ts'
import { openWithTwoLines, readJsonLines } from './hub-home.ts'

describe('a machine without lines', () => {
  let home: Home
  beforeEach(async () => {
    home = await Home.open()
  })
  afterEach(() => home.close())

  test('says how to add one', async () => {
    expect((await home.alone(['lines'])).out).toContain('esim-usage add CARRIER')
    expect(await home.alone(['lines', '--json'])).toEqual({ code: 0, out: '', err: '' })
    await home.signIn()
    const { code, err } = await home.alone(['sync'])
    expect([code, err]).toEqual([2, expect.stringContaining('no line in the history yet')])
  })

  test('adds only what is signed in', async () => {
    const { code, err } = await home.alone(['add', 'mts', line])
    expect([code, err]).toEqual([3, expect.stringContaining('sign-in mts')])
  })

  test('reads a linked line with the session of the one it is linked to', async () => {
    await home.signIn()
    const linked = '+79000000002'
    const early = await home.alone(['add', 'mts', linked])
    expect([early.code, early.err]).toEqual([2, expect.stringContaining('Add that one first')])
    await home.alone(['add', 'mts', line])
    expect((await home.alone(['add', 'mts', linked, '--alias', 'tablet'])).code).toBe(0)
    const { code, out } = await home.alone(['sync', 'tablet'])
    expect(out).toContain(`tablet · MTS · ${linked}`)
    expect(code).toBe(0)
  })
})

test('a line has the zone it is added with', async () => {
  const home = await Home.open()
  await home.signIn()
  const wrong = await home.alone(['add', 'mts', '--time-zone', 'Mars/Base'])
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('--time-zone Mars/Base')])
  const { code, out } = await home.alone(['add', 'mts', '--time-zone', 'Asia/Vladivostok', '--json'])
  expect([code, readJsonLines(out)]).toEqual([0, [expect.objectContaining({ timeZone: 'Asia/Vladivostok' })]])
  expect((await home.alone(['sync'])).code).toBe(0)
  await home.close()
})

describe('two lines', () => {
  let home: Home
  beforeEach(async () => {
    home = await openWithTwoLines()
  })
  afterEach(() => home.close())

  const statusesOf = (report: Record<string, unknown> | undefined): string =>
    JSON.stringify(report?.['states'] ?? [])

  test('are listed with their names, tags and sign-in', async () => {
    const { out } = await home.alone(['lines'])
    expect(out).toMatch(/home\s+MTS\s+\+79000000001\s+mine\s+yes/u)
    expect(out).toMatch(/work\s+\S+\s+\+79000000001\s+mine, spare\s+yes/u)
    const listed = readJsonLines((await home.alone(['lines', '--json'])).out)
    expect(listed.map(({ alias, signIn }) => [alias, signIn])).toEqual([
      ['home', 'signed-in'],
      ['work', 'signed-in'],
    ])
    expect((await home.alone(['lines', 'mts'])).out).toContain('+79000000002')
  })

  test('added again stay what they are, and take what is told', async () => {
    const { out } = await home.alone(['add', 'mts', '--alias', 'dacha'])
    expect(out).toContain('dacha was in the history already')
    const taken = await home.alone(['add', 'beeline', '--alias', 'dacha'])
    expect([taken.code, taken.err]).toEqual([2, expect.stringContaining('--alias: another line')])
    const wrong = await home.alone(['add', 'mts', '--iccid', '8970101000000000001'])
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('--iccid')])
    const foreign = await home.alone(['add', 'mts', '--imsi', '310260000000001', '--json'])
    expect([foreign.code, foreign.err]).toEqual([0, expect.stringContaining('another network')])
    expect(readJsonLines(foreign.out)[0]).toMatchObject({ alias: 'dacha', tags: ['mine'] })
    expect(readJsonLines(foreign.out)[0]).not.toHaveProperty('lang')
  })

  test('are synced, and a second sync adds nothing', async () => {
    const first = await home.alone(['sync'])
    expect(first.out).toContain('home · MTS · +79000000001')
    expect(first.out).toMatch(/Usage\s+complete\s+\d+/u)
    expect([first.code, first.err]).toEqual([0, ''])
    expect(first.out).toContain('work · ')
    const second = await home.alone(['sync'])
    expect(second.out.match(/Nothing new\./gu)).toHaveLength(2)
    expect(second.code).toBe(0)
    const again = readJsonLines((await home.alone(['sync', 'mine', '--json'])).out)
    expect(again.map(({ outcome }) => outcome)).toEqual(['synced', 'synced'])
  })

  test('one that fails loses no other, and says why', async () => {
    home.sandbox.mts.fail({ fault: 'unavailable', endpoint: 'balances', times: Infinity })
    const { code, out } = await home.alone(['sync', '--json'])
    const [mts, beeline] = readJsonLines(out)
    expect(code).toBe(4)
    expect(statusesOf(mts)).toContain('"status":"unavailable"')
    expect(statusesOf(mts)).toMatch(/"dataset":"usage","status":"complete"/u)
    expect(statusesOf(beeline)).not.toContain('"failure"')
    const shown = await home.alone(['sync', 'home'])
    expect(shown.code).toBe(4)
    expect(shown.out).toMatch(/Balance: The carrier does not answer/u)
    home.sandbox.heal()
    expect((await home.alone(['sync'])).code).toBe(0)
  })

  test('one whose session is over asks for a sign-in and leaves the other complete', async () => {
    home.sandbox.mts.expire(line, 'everything')
    const { code, out } = await home.alone(['sync'])
    expect(code).toBe(3)
    expect(out.match(/Sign in again/gu)).toHaveLength(1)
    expect(out).toMatch(/Profile, Balance, Packages, [^:]+: The session\s+is over\./u)
    expect(out.slice(out.indexOf('work · '))).toContain('complete')
    expect((await home.alone(['lines'])).out).toContain('sign in again')
  })

  test('are found by name, number, carrier and tag', async () => {
    for (const [name, count] of [
      ['home', 1],
      ['8 900 000-00-01', 2],
      ['beeline', 1],
      ['mine', 2],
      ['spare', 1],
    ] as const)
      expect(readJsonLines((await home.alone(['sync', name, '--json'])).out)).toHaveLength(count)
    const { code, err } = await home.alone(['sync', '+79000000009'])
    expect([code, err]).toEqual([2, expect.stringContaining('<line>')])
    expect(err).not.toContain('79000000009')
  })

  test('show progress on a terminal', async () => {
    const { err } = await home.atTerminal(['sync', 'home'], [])
    expect(err).toContain('Syncing · home')
  })

  test.each(languages)('fit into 80 columns in %s', async language => {
    for (const argv of [['sync'], ['lines']]) {
      const { out } = await home.alone([...argv, '--lang', language])
      expect(out.split('\n').filter(each => widthOfText(each) > 80)).toEqual([])
    }
  })
})
