import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Home, line } from './home.ts'

const month = ['--month', '2026-10']
let home: Home
let folder = ''

beforeEach(async () => {
  home = await Home.open()
  folder = join(home.folder, 'out')
  await mkdir(folder)
  await home.signIn()
})
afterEach(() => home.close())

const report = (...more: string[]) => home.alone(['report', 'mts', ...month, ...more])

describe('report', () => {
  test.each([
    ['html', '<!doctype html>'],
    ['pdf', '%PDF-'],
    ['xlsx', 'PK'],
    ['csv', '\u{FEFF}Local time'],
    ['jsonl', '{"schema":"esim-usage/UsageRecord@1"'],
  ])('writes %s, whole and named', async (format, begins) => {
    const file = join(folder, `october.${format}`)
    const { code, out } = await report('--format', format, '--output', file)
    expect([code, out.trim()]).toEqual([0, `Written: ${file}`])
    const text = await readFile(file, format === 'pdf' || format === 'xlsx' ? 'latin1' : 'utf8')
    expect(text.slice(0, begins.length).toLowerCase()).toBe(begins.toLowerCase())
    expect(await readdir(folder)).toEqual([`october.${format}`])
  })

  test('has the total of the carrier, and no number of other people unless it is asked for', async () => {
    const spending = await home.alone(['spending', 'mts', ...month])
    const [, total = 'none'] = /Total\s+₽([\d,.]+)/u.exec(spending.out) ?? []
    const { out: page } = await report('--output', '-')
    expect(page).toContain(total)
    expect(page).not.toMatch(/\+7900000[01]1\d\d/u)
    const masked = await report('--format', 'csv', '--output', '-')
    const full = await report('--format', 'csv', '--output', '-', '--full-numbers')
    expect(masked.out).not.toContain('+7900000010')
    expect(full.out).toContain('+7900000010')
  })

  test('leaves a file alone that is there already, and says so before it reads', async () => {
    const file = join(folder, 'taken.html')
    await writeFile(file, 'mine')
    const { code, err } = await report('--output', file)
    expect([code, err.includes('is there already')]).toEqual([2, true])
    expect(await readFile(file, 'utf8')).toBe('mine')
  })

  test('names a format and a folder that are not there', async () => {
    expect((await report('--format', 'docx')).err).toContain('html, pdf, xlsx, csv, jsonl')
    const { code, err } = await report('--output', join(folder, 'nowhere', 'a.html'))
    expect([code, err.includes('cannot be written')]).toEqual([2, true])
  })
})

test('chart draws the month within the width of the screen', async () => {
  const { code, out } = await home.alone(['chart', 'mts', ...month])
  expect(code).toBe(0)
  expect(out).toMatch(/[█▇▆▅▄▃▂▁]/u)
  expect(out.split('\n').every(each => each.length <= 80)).toBe(true)
  expect(out).not.toContain(line)
})
