import { readFile } from 'node:fs/promises'
import type { UsageRecord } from '@esim-usage/core'
import { createTexts, languages } from '@esim-usage/texts'
import { beforeAll, describe, expect, test } from 'vitest'
import { runCli } from '../src/index.ts'
import { widthOfText } from '../src/screen/text-width.ts'
import { openIo } from './open-io.ts'
import { readJsonLines } from './hub-home.ts'

const startedAt = '2026-11-25T09:00:00Z'
const nextDay = '2026-11-26T09:00:00Z'

async function run(argv: string[], options?: Parameters<typeof openIo>[0]) {
  const { io, out, err } = openIo({ startedAt, ...options })
  const code = await runCli(['demo', ...argv], io)
  return { code, out: out(), err: err() }
}

/** Records of the month that is shown and of the running one, each month asked for by itself. */
async function countRecords(carrier: string, instant: string): Promise<number> {
  let records = 0
  for (const month of ['2026-10', '2026-11'])
    records += readJsonLines(
      (await run([carrier, '--json', '--month', month], { startedAt: instant })).out,
    ).length
  return records
}

const listing = ['mts', 'megafon', 'beeline']
const before = new Map<string, number>()
let megafonNextDay = 0

beforeAll(async () => {
  for (const carrier of listing) before.set(carrier, await countRecords(carrier, startedAt))
  megafonNextDay = await countRecords('megafon', nextDay)
})

const rub = (amount: number) => ({ amount, currency: 'RUB', scale: 2 })

describe.each(languages)('the story of the demo in %s', language => {
  const texts = createTexts(language)
  const { program, format, empty, hub } = texts
  const said = program.demo
  const space = language === 'zh' ? '' : ' '
  const [mts, megafon] = language === 'ru' ? (['МТС', 'МегаФон'] as const) : (['MTS', 'MegaFon'] as const)
  let result: Awaited<ReturnType<typeof run>>
  let lines: string[] = []
  let out = ''

  /** The sentences of a part, put together again where they were broken. */
  const part = (name: keyof typeof said.parts): string => {
    const titles = lines.flatMap((line, index) => (/^\d\. /u.test(line) ? [index] : []))
    const from = titles.find(index => lines[index]?.endsWith(said.parts[name]) === true) ?? lines.length
    const to = titles.find(index => index > from) ?? lines.length
    return lines
      .slice(from + 1, to)
      .map(line => line.trim())
      .filter(line => line !== '')
      .join(space)
  }
  const inOrder = (text: string, sentences: readonly string[]): void => {
    let at = 0
    for (const sentence of sentences) {
      const found = text.indexOf(sentence, at)
      expect(found, `${sentence} in ${text.slice(at)}`).toBeGreaterThanOrEqual(at)
      at = found + sentence.length
    }
  }

  beforeAll(async () => {
    result = await run(['--lang', language])
    ;({ out } = result)
    lines = out.split('\n')
  })

  test('ends well, and says nothing beside', () => {
    expect([result.code, result.err]).toEqual([0, ''])
  })

  test('four lines are synced, and all their records are counted', () => {
    const all = [...before.values()].reduce((sum, count) => sum + count, 0)
    expect(part('together')).toContain(texts.count('record', all))
    expect(part('together')).toContain(texts.count('line', 4))
    expect(part('together')).toContain(format.day('2026-10-01'))
  })

  test('synced again there is nothing new', () => {
    expect(part('again')).toBe(`${program.hub.nothingNew}${space}${said.countsOnce}`)
  })

  test('one carrier fails: three are complete, it is explained, nothing is lost, it comes back', () => {
    const kept = before.get('megafon') ?? 0
    const others = texts.list([mts, language === 'ru' ? 'Билайн' : 'Beeline', 't2 (Tele2)'])
    const balance = out.split('\n').find(line => line.startsWith(`  ${megafon} `)) ?? ''
    const money = balance.trim().split(/ {2,}/u)[1] ?? ''
    expect(money).toMatch(/\d/u)
    expect(megafonNextDay).toBeGreaterThan(kept)
    inOrder(part('failure'), [
      said.failure(megafon, others),
      said.why(megafon, format.day('2026-11-26')),
      empty.causes['carrier-maintenance'],
      `– ${empty.nextSteps['try-later']}`,
      said.kept(texts.count('record', kept), money),
      said.works(megafon, said.more(texts.count('record', megafonNextDay - kept))),
    ])
  })

  test('money under the limit is told once, and again after it came and went', () => {
    const title = `${mts}${language === 'zh' ? '：' : ': '}${hub.alerts.balance['under-threshold']}`
    const text = part('money')
    const money = (amount: number): string => format.money(rub(amount))
    inOrder(text, [
      said.wish(mts, money(50_000)),
      title,
      hub.alerts.balanceIs(money(17_151)),
      said.checkedAgain,
      program.hub.nothingToWarn,
      said.toppedUp(money(100_000), money(117_151)),
      program.hub.nothingToWarn,
      said.spent(money(80_000)),
      title,
      hub.alerts.balanceIs(money(37_151)),
    ])
    expect(text.split(title)).toHaveLength(3)
    expect(text.split(program.hub.nothingToWarn)).toHaveLength(3)
  })

  test('no line is wider than 80 columns', () => {
    expect(lines.filter(line => widthOfText(line) > 80)).toEqual([])
  })
})

test('one carrier alone and JSON have no story', async () => {
  const { title } = createTexts('en').program.demo
  expect((await run(['beeline'])).out).not.toContain(title)
  const { out } = await run(['--json'])
  const records: UsageRecord[] = out
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
  expect(records.length).toBeGreaterThan(500)
  expect(out).not.toContain(title)
})

test('Ctrl-C in the story ends with 130; what was shown before stays', async () => {
  const { io, abort, out, err } = openIo({ startedAt, terminal: { columns: 80 } })
  io.stderr.on('data', () => {
    if (out().includes('Where the data comes from')) abort.abort()
  })
  expect(await runCli(['demo'], io)).toBe(130)
  expect(out()).not.toContain('A carrier fails')
  expect(err()).toContain('Stopped.')
})

test('the guide prints what the demo tells', async () => {
  const { out } = await run([])
  const guide = await readFile(new URL('../../../docs/guides/terminal.md', import.meta.url), 'utf8')
  const printed = /```text\n(.*?)```/su.exec(guide)?.[1]
  expect(printed).toBe(out.slice(out.indexOf(createTexts('en').program.demo.title)))
})
