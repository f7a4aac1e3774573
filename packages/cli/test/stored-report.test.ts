import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCli } from '../src/index.ts'
import { InvalidRequestError } from '@esim-usage/core'
import { createReport } from '@esim-usage/report'
import { createTexts } from '@esim-usage/texts'
import { reportFailure } from '../src/report-failure.ts'
import { explainFont } from '../src/report/explain-font.ts'
import { writeReport } from '../src/report/report-formats.ts'
import { writePieces } from '../src/report/save-file.ts'
import type { Home } from './home.ts'
import { openWithTwoLines, readJsonLines } from './hub-home.ts'
import { openIo } from './open-io.ts'

const month = ['--month', '2026-10']
let home: Home
let folder = ''
let asked = 0

beforeAll(async () => {
  home = await openWithTwoLines()
  folder = join(home.folder, 'out')
  await mkdir(folder)
  await home.alone(['sync'])
})
afterAll(() => home.close())

/** Runs at a machine that counts what it sends. */
async function run(argv: string[]) {
  const world = home.world('keychain')
  const { io, out, err } = openIo({
    ...world,
    fetch: (input, init) => {
      asked += 1
      return world.fetch?.(input, init) ?? Promise.reject(new TypeError('offline'))
    },
  })
  return { code: await runCli(argv, io), out: out(), err: err() }
}
const report = (...more: string[]) => run(['report', ...more])

describe('report without a carrier', () => {
  test.each([
    ['html', '<!doctype html>'],
    ['pdf', '%PDF-'],
    ['xlsx', 'PK'],
    ['csv', '\u{FEFF}Local time'],
    ['jsonl', '{"schema":"esim-usage/UsageRecord@1"'],
  ])('writes %s of all lines from the history and sends nothing', async (format, begins) => {
    const file = join(folder, `all.${format}`)
    asked = 0
    const { code, out, err } = await report(...month, '--format', format, '--output', file)
    expect([code, out.trim(), asked]).toEqual([0, `Written: ${file}`, 0])
    const text = await readFile(file, format === 'pdf' || format === 'xlsx' ? 'latin1' : 'utf8')
    expect(text.slice(0, begins.length).toLowerCase()).toBe(begins.toLowerCase())
    expect(err).not.toContain('fault')
  })

  test('has the rows of the history, each line with what was read', async () => {
    const { out } = await report(...month, '--format', 'jsonl', '--output', '-')
    const { out: kept } = await run(['history', ...month, '--json'])
    expect(readJsonLines(out).map(({ id }) => id)).toEqual(
      readJsonLines(kept).map(({ record }) => Reflect.get(Object(record), 'id')),
    )
    const { out: page } = await report(...month, '--output', '-')
    expect(page).toContain('home')
    expect(page).toContain('+79000000001 · MTS')
    expect(page).toContain('+79000000001 · Beeline')
    expect(page).toContain('As read on')
    expect(page).not.toMatch(/\+7900000[01]1\d\d/u)
  })

  test('takes the lines that are named', async () => {
    const { out } = await report(...month, '--format', 'jsonl', '--line', 'work', '--output', '-')
    expect(new Set(readJsonLines(out).map(({ carrier }) => carrier))).toEqual(new Set(['beeline']))
    const both = await report(
      ...month,
      '--format',
      'jsonl',
      '--line',
      'work',
      '--line',
      'home',
      '--output',
      '-',
    )
    expect(new Set(readJsonLines(both.out).map(({ carrier }) => carrier))).toEqual(
      new Set(['beeline', 'mts']),
    )
    expect((await report('--line', 'nobody')).code).toBe(2)
  })

  test('takes days and months, and names days that were not read', async () => {
    const { code, out } = await report('--from', '2026-08', '--to', '2026-10-15', '--output', '-')
    expect(code).toBe(0)
    expect(out).toContain('1 Aug 2026 – 15 Oct 2026')
    const old = await report('--from', '2025-01', '--to', '2025-02', '--format', 'csv', '--output', '-')
    expect(old.err).toMatch(/^home: 1\sJan\s–\s28\sFeb\s2025: not read yet\./u)
    expect(old.err).toContain('work: ')
  })

  test.each([
    [['--from', '2026-13'], '--from 2026-13'],
    [['--from', '2026-02-30'], '--from 2026-02-30'],
    [['--to', '2026-10'], '--from'],
    [['--from', '2026-10', '--to', '2026-09'], 'Swap them'],
    [['--from', '2026-10', '--month', '2026-10'], 'name only one'],
    [['mts', '--from', '2026-10'], 'Leave the carrier out'],
    [['mts', '--line', 'home'], 'Leave the carrier out'],
    [['--format', 'docx'], 'html, pdf, xlsx, csv, jsonl'],
  ])('%j is refused', async (argv, said) => {
    const { code, err } = await report(...argv)
    expect([code, err]).toEqual([2, expect.stringContaining(said)])
  })

  test('leaves a file alone that is there already', async () => {
    const file = join(folder, 'taken.csv')
    await writeFile(file, 'mine')
    const { code, err } = await report(...month, '--format', 'csv', '--output', file)
    expect([code, err.includes('is there already')]).toEqual([2, true])
    expect(await readFile(file, 'utf8')).toBe('mine')
  })
})

describe('a PDF that lacks a font', () => {
  const record = {
    id: 'v1-a-1',
    carrier: 'mts',
    line: '+79000000001',
    kind: 'other',
    startedAt: '2026-10-01T09:00:00+03:00',
    precision: 'second',
    timeSource: 'printed',
    status: 'final',
    label: '\u{1F600}',
    source: { carrier: 'mts', channel: 'api', endpoint: 'rows', fetchedAt: '2026-11-01T00:00:00Z' },
  } as const

  test('says that no font has the signs, and not that the carrier lacks something', async () => {
    const carrier = { id: 'mts', title: 'MTS', brands: [], timeZone: 'Europe/Moscow' }
    const strange = createReport({
      period: { month: '2026-10' },
      lines: [{ line: record.line, carrier, records: [record] }],
      createdAt: '2026-11-01T00:00:00Z',
    })
    await expect(writeReport(strange, 'pdf', 'ru')).rejects.toMatchObject({ problem: 'signs-missing' })
  })

  test('says how to run it with the font', () => {
    const missing = new InvalidRequestError('unsupported', 'no font', { option: 'format' })
    const { sentence } = reportFailure(
      explainFont(missing, 'pdf'),
      createTexts('zh'),
      new AbortController().signal,
    )
    expect(sentence).toContain(
      'npx --package esim-usage --package @expo-google-fonts/noto-sans-sc esim-usage report',
    )
  })
})

describe('Ctrl-C', () => {
  test.each(['csv', 'html'])('ends a report as %s and leaves no file', async format => {
    const before = await readdir(folder)
    const { io, abort, err } = openIo(home.world('keychain'))
    const running = runCli(['report', ...month, '--format', format, '--output', join(folder, 'half')], io)
    abort.abort()
    expect([await running, err()]).toEqual([130, expect.stringContaining('Stopped')])
    expect(await readdir(folder)).toEqual(before)
  })

  test('in the middle of a file leaves nothing of it', async () => {
    const before = await readdir(folder)
    const { io, abort } = openIo()
    const seen: (readonly string[])[] = []
    async function* pieces() {
      yield 'first'
      yield 'second'
      seen.push(await readdir(folder))
      abort.abort()
      yield 'third'
    }
    await expect(writePieces(join(folder, 'half'), pieces(), io)).rejects.toThrow(/abort/iu)
    expect(seen).toEqual([expect.arrayContaining(['half.part'])])
    expect(await readdir(folder)).toEqual(before)
  })
})

test('chart without a carrier draws the history, month against month', async () => {
  asked = 0
  const { code, out } = await run(['chart', '--from', '2026-09', '--to', '2026-10', '--line', 'home'])
  expect([code, asked]).toEqual([0, 0])
  expect(out).toContain('home · MTS · +79000000001')
  expect(out).toMatch(/September 2026 .*█/u)
  expect(out.split('\n').every(each => each.length <= 80)).toBe(true)
})
