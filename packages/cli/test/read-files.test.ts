import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { languages } from '@esim-usage/texts'
import { describe, expect, test } from 'vitest'
import { runCli } from '../src/index.ts'
import { widthOfText } from '../src/screen/text-width.ts'
import { openIo } from './open-io.ts'

/** A sample whose own printed totals are known. */
const sample = (name: string): string =>
  fileURLToPath(new URL(`../../statements/test/fixtures/${name}`, import.meta.url))

const ofMts = sample('mts/mts-personal.xml')
const withoutNumber = sample('beeline/beeline-unbilled-2014.xls')
const noStatement = fileURLToPath(new URL('../package.json', import.meta.url))

async function run(argv: string[], options?: Parameters<typeof openIo>[0]) {
  const { io, out, err } = openIo(options)
  const code = await runCli(['read', ...argv], io)
  return { code, out: out(), err: err() }
}

describe('read', () => {
  test('shows what a file holds, with its own total beside', async () => {
    const { code, out, err } = await run([ofMts])
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('MTS · XML')
    expect(out).toContain('+79000000001')
    expect(out).toContain('Covers 1 Mar 2024 to 31 Mar 2024.')
    expect(out).toMatch(/Total\s+37/u)
    expect(out).toContain('Cost with tax: ₽266.70')
    expect(out).toContain('The file’s own total: Cost with tax: ₽266.70, Cost without tax: ₽222.2501.')
    expect(out).toMatch(/10 Mar, 13:00\s+Call\s+→ \+9053\*+01\s+1\smin\s5\ss\s+₽100\.00/u)
    expect(out).not.toContain('905300000001')
    expect((await run([ofMts, '--full-numbers'])).out).toContain('→ +905300000001')
  })

  test('--json prints each record, and nothing else', async () => {
    const { code, out, err } = await run([ofMts, '--json'])
    expect([code, err]).toEqual([0, ''])
    const records = out
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(records).toHaveLength(37)
    expect(new Set(records.map(({ id }) => id)).size).toBe(37)
    expect(records.every(({ source }) => source.channel === 'statement')).toBe(true)
    expect(out).not.toContain('905300000001')
    expect((await run([ofMts, '--json', '--full-numbers'])).out).toContain('905300000001')
  })

  test('--csv prints one table for all files, with the other side masked', async () => {
    const { code, out } = await run([ofMts, ofMts, '--csv', '--lang', 'en'])
    expect(code).toBe(0)
    const lines = out.trimEnd().split('\r\n')
    expect(lines).toHaveLength(1 + 2 * 37)
    expect(lines.filter(line => line.includes('Local time'))).toHaveLength(1)
    expect(out).toContain('2024-03-10 13:00:00')
    expect(out).not.toContain('905300000001')
    const full = await run([ofMts, '--csv', '--full-numbers'])
    expect(full.out).toContain('+905300000001')
  })

  test('two formats at once are refused', async () => {
    const { code, err } = await run([ofMts, '--csv', '--json'])
    expect(code).toBe(2)
    expect(err).toContain('--json, --csv: name only one format.')
  })

  test('a file that cannot be read loses no other; the first failure decides the end', async () => {
    const { code, out, err } = await run([noStatement, ofMts, 'not-there.xml'])
    expect(code).toBe(2)
    expect(out).toContain('MTS · XML')
    expect(err).toContain(`${noStatement}: This is an answer of a server, not a statement.`)
    expect(err).toContain('not-there.xml: the file cannot be read. Check its path and rights.')
  })

  test.each([
    ['ru', 'Проверьте путь', 'это не файл детализации'],
    ['zh', '请检查路径', '这不是本版本认识的'],
  ])('%s says in its words why a file is refused', async (language, missing, unknown) => {
    const { code, err } = await run(['not-there.xml', noStatement, '--lang', language])
    expect(code).toBe(2)
    expect(err).toContain(missing)
    expect(err).toContain(unknown)
    expect(err.replaceAll(noStatement, '')).not.toMatch(/file|statement/u)
  })

  test('a damaged file is a matter of the person, not of the program', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'esim-usage-cli-'))
    const cut = join(folder, 'cut.xml')
    await writeFile(cut, (await readFile(ofMts)).subarray(0, 2000))
    const { code, err } = await run([cut])
    await rm(folder, { recursive: true })
    expect([code, err]).toEqual([2, expect.stringContaining('Download the file again')])
  })

  test('asks for the number where the file does not print it', async () => {
    const without = await run([withoutNumber])
    expect(without.code).toBe(2)
    expect(without.err).toContain('Name it with --line')
    const { code, out } = await run([withoutNumber, '--line', '8 900 000 00 02'])
    expect(code).toBe(0)
    expect(out).toContain('+79000000002')
    expect(out).toContain('The time zone was not stated and was assumed: 16')
  })

  test('a number that is none is named before a file is opened', async () => {
    const { code, err } = await run([ofMts, '--line', '12'])
    expect(code).toBe(2)
    expect(err).toContain('not a Russian mobile number')
  })

  test('tells on a terminal what it does', async () => {
    const { code, err } = await run([ofMts], { terminal: { columns: 80 } })
    expect(code).toBe(0)
    expect(err).toContain('Reading the file')
  })
})

test.each(languages)('read in %s fits into 80 columns', async language => {
  const { code, out } = await run([ofMts, '--lang', language])
  expect(code).toBe(0)
  const [, ...below] = out.split('\n')
  expect(below.filter(line => widthOfText(line) > 80)).toEqual([])
})
