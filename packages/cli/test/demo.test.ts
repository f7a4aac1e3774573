import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type { UsageRecord } from '@esim-usage/core'
import { createTexts, type Language, languages } from '@esim-usage/texts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCli } from '../src/index.ts'
import { widthOfText } from '../src/screen/text-width.ts'
import { openIo } from './open-io.ts'

const month = ['--month', '2026-10']
const kinds = ['voice', 'message', 'data', 'service', 'other'] as const

async function run(argv: string[], options?: Parameters<typeof openIo>[0]) {
  const { io, out, err } = openIo(options)
  const code = await runCli(argv, io)
  return { code, out: out(), err: err() }
}

let json: Awaited<ReturnType<typeof run>>
let records: UsageRecord[] = []

/** Sum of charges in kopecks, added here without core. */
const kopecks = (some: readonly UsageRecord[]): number =>
  some.reduce((sum, { charge }) => {
    const exact = charge === undefined ? 0n : BigInt(charge.amount) * 10n ** BigInt(4 - charge.scale)
    return sum + Number(exact)
  }, 0) / 100

beforeAll(async () => {
  json = await run(['demo', 'mts', '--json', ...month])
  records = json.out
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
})

describe('demo mts --json', () => {
  test('says beside the records that they are made up', () => {
    expect(json.code).toBe(0)
    expect(json.err).toContain('local fake')
  })

  test('prints records of the month, in order, each once', () => {
    expect(records.length).toBeGreaterThan(100)
    expect(new Set(records.map(record => record.id)).size).toBe(records.length)
    for (const record of records) {
      expect(record.startedAt).toMatch(/^2026-10-\d\dT.*\+03:00$/u)
      expect(record.line).toBe('+79000000001')
      expect(kinds).toContain(record.kind)
    }
    const instants = records.map(record => Date.parse(record.startedAt))
    expect(instants).toEqual(instants.toSorted((left, right) => left - right))
  })
})

describe.each(languages)('demo mts in %s', (language: Language) => {
  const texts = createTexts(language)
  const { screen, summary, format, words } = texts
  let result: Awaited<ReturnType<typeof run>>
  let out = ''
  let lines: string[] = []

  beforeAll(async () => {
    result = await run(['demo', 'mts', '--lang', language, ...month])
    ;({ out } = result)
    lines = out.split('\n')
  })

  test('says that it is a fake, and shows every section', () => {
    expect([result.code, result.err]).toEqual([0, ''])
    expect(out.replaceAll('\n', language === 'zh' ? '' : ' ')).toContain(texts.program.fake)
    const dearest = lines.find(line => line.startsWith(summary.dearest('').trim().slice(0, 4)))
    expect(dearest).toBeDefined()
    for (const title of [
      screen.balance,
      screen.packages,
      summary.byKind(format.month('2026-10')),
      screen.sources,
    ]) {
      expect(lines).toContain(title)
    }
  })

  test('the sums are the sums of the records', () => {
    const rub = (amount: number): string => format.money({ amount, currency: 'RUB', scale: 2 })
    const section = lines.slice(lines.indexOf(summary.byKind(format.month('2026-10'))))
    const row = (title: string): string | undefined => section.find(line => line.startsWith(`  ${title} `))
    const used = kinds.filter(kind => records.some(record => record.kind === kind))
    expect(kinds.filter(kind => row(words.kinds[kind]) !== undefined)).toEqual(used)
    for (const kind of used) {
      const some = records.filter(record => record.kind === kind)
      expect(row(words.kinds[kind])?.split(/ {2,}/u)).toContain(format.number(some.length))
      expect(row(words.kinds[kind])?.endsWith(rub(kopecks(some)))).toBe(true)
    }
    expect(row(screen.total)?.endsWith(rub(kopecks(records)))).toBe(true)
    const seconds = records.reduce(
      (sum, record) => sum + (record.kind === 'voice' ? (record.seconds ?? 0) : 0),
      0,
    )
    expect(row(words.kinds.voice)).toContain(format.duration(seconds))
    const bytes = records.reduce((sum, record) => sum + (record.kind === 'data' ? (record.bytes ?? 0) : 0), 0)
    expect(row(words.kinds.data)).toContain(format.bytes(bytes))
  })

  test('no line is wider than 80 columns, and none has colour', () => {
    expect(lines.filter(line => widthOfText(line) > 80)).toEqual([])
    expect(stripVTControlCharacters(out)).toBe(out)
  })
})

describe.each(languages)('demo of all carriers in %s', (language: Language) => {
  const texts = createTexts(language)
  let out = ''

  beforeAll(async () => {
    ;({ out } = await run(['demo', '--lang', language, ...month]))
  })

  test('shows them side by side: what is left, what was used, what it cost', () => {
    const brands =
      language === 'ru' ? ['МТС', 'МегаФон', 'Билайн', 't2'] : ['MTS', 'MegaFon', 'Beeline', 't2']
    const rowOf = (brand = ''): string[] =>
      (out.split('\n').find(line => line.startsWith(`  ${brand} `)) ?? '').trim().split(/ {2,}/u)
    const rub = (amount: number): string => texts.format.money({ amount, currency: 'RUB', scale: 2 })
    const [, , , messages, internet, charged, own] = rowOf(brands[0])
    const data = records.reduce((sum, record) => sum + (record.kind === 'data' ? (record.bytes ?? 0) : 0), 0)
    expect(messages).toBe(texts.format.number(records.filter(({ kind }) => kind === 'message').length))
    expect(internet).toBe(texts.format.bytes(data))
    expect([charged, own]).toEqual([rub(kopecks(records)), rub(kopecks(records))])
    for (const brand of brands.slice(1)) expect(rowOf(brand)[1]).toMatch(/\d/u)
  })

  test('a kind that a carrier never lists is a dash, never a zero', () => {
    const t2 = out.split('\n').find(line => line.startsWith('  t2 ')) ?? ''
    expect(t2.match(/–/gu)).toHaveLength(4)
    expect(out.replaceAll(/\s+/gu, ' ')).toContain(
      texts.elsewhere.none('t2 (Tele2)').replaceAll(/\s+/gu, ' ').slice(0, 40),
    )
  })

  test('no line is wider than 80 columns', () => {
    expect(out.split('\n').filter(line => widthOfText(line) > 80)).toEqual([])
  })
})

test.each(['megafon', 'beeline', 'tele2'])('demo %s shows one line whole', async carrier => {
  const { code, out, err } = await run(['demo', carrier, ...month])
  expect([code, err]).toEqual([0, ''])
  expect(out).toContain('+79000000001 · October 2026')
  for (const title of ['Balance', 'Packages', 'Where the data comes from']) expect(out).toContain(title)
  expect(out).not.toContain('could not be read')
})

test('demo --json has the records of all carriers that list them', async () => {
  const { code, out } = await run(['demo', '--json', ...month])
  const all: UsageRecord[] = out
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
  expect(code).toBe(0)
  expect(new Set(all.map(({ carrier }) => carrier))).toEqual(new Set(['mts', 'megafon', 'beeline']))
  expect(all.filter(({ carrier }) => carrier === 'mts')).toHaveLength(records.length)
})

test('demo tele2 --json says where else its events are', async () => {
  const { code, out, err } = await run(['demo', 'tele2', '--json', ...month])
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain('esim-usage spending tele2')
})

describe('a terminal', () => {
  test('gets colours and progress; the progress is not in the result', async () => {
    const { code, out, err } = await run(['demo', ...month], { terminal: { columns: 80 } })
    expect(code).toBe(0)
    expect(stripVTControlCharacters(out)).not.toBe(out)
    expect(err).toContain('Syncing · MTS · Packages')
    expect(out).not.toContain('Syncing')
  })

  test('gets no colours with NO_COLOR', async () => {
    const { out } = await run(['demo', ...month], { terminal: { columns: 80 }, env: { NO_COLOR: '1' } })
    expect(stripVTControlCharacters(out)).toBe(out)
  })
})

describe('the month', () => {
  test('is last month unless it is named', async () => {
    const { out } = await run(['demo'], { startedAt: '2026-12-31T22:30:00Z' })
    expect(out).toContain('December 2026')
  })

  test('without records says why', async () => {
    const { code, out } = await run(['demo', 'megafon', '--month', '2025-03'])
    expect([code, out]).toEqual([0, expect.stringContaining('There are no records.')])
    expect(out).toContain('This source does not have these itemised records.')
  })

  test('that none of them keeps is refused', async () => {
    const { code, out, err } = await run(['demo', '--month', '2019-01'])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('--month 2019-01')
  })
})

test('Ctrl-C in the middle ends with 130', async () => {
  const { io, abort, out, err } = openIo({ terminal: { columns: 80 } })
  io.stderr.on('data', () => {
    if (err().includes('MTS · Packages')) abort.abort()
  })
  expect(await runCli(['demo', ...month], io)).toBe(130)
  expect(out()).toBe('')
  expect(err()).toContain('Stopped.')
})

describe('demo --format', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'esim-usage-demo-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  test('writes the month of all lines as a report, and says that it is made up', async () => {
    const file = join(folder, 'demo.html')
    const { code, out, err } = await run(['demo', ...month, '--format', 'html', '--output', file])
    expect([code, out]).toEqual([0, `Written: ${file}\n`])
    expect(err).toContain('local fake')
    const page = await readFile(file, 'utf8')
    for (const name of ['MTS', 'MegaFon', 'Beeline', 't2 (Tele2)']) expect(page).toContain(name)
    const again = await run(['demo', ...month, '--format', 'html', '--output', file])
    expect([again.code, again.out]).toEqual([2, ''])
  })

  test('has the same records as --json', async () => {
    const { out } = await run(['demo', 'mts', ...month, '--format', 'jsonl', '--output', '-'])
    const ids = out
      .trimEnd()
      .split('\n')
      .map((line): unknown => Reflect.get(Object(JSON.parse(line)), 'id'))
    expect(ids).toEqual(records.map(({ id }) => id))
  })

  test('is not for --json as well', async () => {
    const { code, err } = await run(['demo', '--json', '--format', 'pdf'])
    expect([code, err]).toEqual([2, expect.stringContaining('--json, --format')])
  })
})
