import { languages } from '@esim-usage/texts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { widthOfText } from '../src/screen/text-width.ts'
import type { Home } from './home.ts'
import { openWithTwoLines, readJsonLines } from './hub-home.ts'

let home: Home
beforeAll(async () => {
  home = await openWithTwoLines()
})
afterAll(() => home.close())

describe('support of a line in the history', () => {
  test('is that of its carrier, with its number and the month, without key or network', async () => {
    const { code, out, err } = await home.alone(['support', 'home'], 'asked')
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('home · MTS · +79000000001')
    expect(out).toContain('Я звоню по поводу номера +7 900 000-00-01')
    expect(out).toContain('bill for November 2026')
    const named = await home.alone(['support', 'work', '--month', '2026-08', '--lang', 'zh'])
    expect(named.out).toContain('把2026年8月的详单')
    expect(named.out).toContain('0611')
  })

  test('is the hub’s card for programs', async () => {
    const [card] = readJsonLines((await home.alone(['support', 'work', '--json'])).out)
    expect(card).toMatchObject({
      carrier: 'beeline',
      language: 'en',
      numbers: [{ kind: 'short-code' }, {}, {}],
    })
  })

  test('a carrier is meant before a line, and a name that is neither is told', async () => {
    expect((await home.alone(['support', 'mts'])).out).toMatch(/^MTS\n/u)
    const unknown = await home.alone(['support', 'hmoe'])
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('esim-usage lines')])
    const many = await home.alone(['support', 'home', '+79000000001'])
    expect([many.code, many.err]).toEqual([2, expect.stringContaining('too many')])
  })

  test.each(languages)('fits into 80 columns in %s', async language => {
    for (const name of ['home', 'work', 'megafon', 'tele2']) {
      const { out } = await home.alone(['support', name, '--lang', language])
      expect(out.split('\n').filter(each => widthOfText(each) > 80)).toEqual([])
    }
  })
})
