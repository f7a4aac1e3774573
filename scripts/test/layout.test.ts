import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { checkLayout } from '../layout/check-layout.ts'
import { showProblem } from '../layout/problem.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

const manifest = (name: string, dependencies = {}) => JSON.stringify({ name, dependencies })

const carrier: Readonly<Record<string, string>> = {
  'packages/kite/package.json': manifest('@esim-usage/kite', { '@esim-usage/core': 'workspace:^' }),
  'packages/kite/README.md': '# kite',
  'packages/kite/etc/index.api.md': '',
  'docs/carriers/kite.md': '# Kite',
  'packages/kite/src/index.ts': `export { kiteInfo } from './carrier-info.ts'
export { createKite, type KiteClient, type KiteOptions } from './client.ts'
export type { KiteSignIn } from './sign-in.ts'
export { EsimUsageError, supports } from '@esim-usage/core'
export type { Balance, Money, Quality, Source } from '@esim-usage/core'
`,
  'packages/kite/src/client.ts': `import type { BalanceCapability, CarrierClient } from '@esim-usage/core'
export interface KiteClient extends CarrierClient, BalanceCapability {}
`,
  'packages/kite/src/adapter.ts': 'export const now = 1\n',
  'packages/kite/src/sign-in.ts': 'export type KiteSignIn = never\n',
  'packages/kite/src/endpoints.ts': 'export const origins = []\n',
  'packages/kite/src/wire.ts': `import * as z from 'zod/mini'\nexport const text = z.string()\n`,
  'packages/kite/src/error-rules.ts': 'export const rules = []\n',
  'packages/kite/src/carrier-info.ts': 'export const kiteInfo = {}\n',
  'packages/kite/src/balance.ts': 'export const readBalance = 1\n',
  'packages/kite/test/conformance.test.ts': '',
  'packages/kite/test/tapes/balance/tape.json': '{}',
}

const workspace: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    devDependencies: { '@esim-usage/core': 'workspace:*', '@esim-usage/kite': 'workspace:*' },
  }),
  'packages/core/package.json': manifest('@esim-usage/core'),
  'packages/core/README.md': '# core',
  'packages/core/etc/index.api.md': '',
  'packages/core/src/index.ts': 'export const one = 1\n',
  ...carrier,
}

/** Checks a small workspace in which some files are other; undefined takes one out. */
function check(changes: Readonly<Record<string, string | undefined>> = {}): string[] {
  const root = mkdtempSync(join(tmpdir(), 'esim-usage-layout-'))
  folders.push(root)
  for (const [file, text] of Object.entries({ ...workspace, ...changes })) {
    if (text === undefined) continue
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  return checkLayout(root).map(showProblem)
}

test('a workspace that is laid out well has no problem', () => {
  expect(check()).toEqual([])
})

describe('a carrier', () => {
  test('has the files of every carrier', () => {
    expect(check({ 'packages/kite/src/wire.ts': undefined })).toEqual([
      'packages/kite/src/wire.ts  carrier-file: is missing; it holds schemas of what the carrier sends.',
    ])
  })

  test('has one file for each thing that it declares, and none for others', () => {
    const client = `export interface KiteClient extends CarrierClient, BalanceCapability, LinesCapability {}`
    expect(
      check({
        'packages/kite/src/client.ts': client,
        'packages/kite/src/spending.ts': 'export const spending = 1\n',
      }),
    ).toEqual([
      expect.stringContaining(
        'src/spending.ts  carrier-file: is there, but the client does not declare Spend',
      ),
      'packages/kite/src/lines.ts  carrier-file: is missing; the client declares LinesCapability.',
      'packages/kite/src/index.ts  carrier-export: does not export Line.',
      'packages/kite/src/index.ts  carrier-export: does not export LineStatus.',
    ])
  })

  test('exports the same names as the others, one by one', () => {
    const index = `export * from './client.ts'\nexport const extra = 1\n`
    const problems = check({ 'packages/kite/src/index.ts': index })
    expect(problems).toContain('packages/kite/src/index.ts  carrier-export: does not export createKite.')
    expect(problems).toContain('packages/kite/src/index.ts  carrier-export: does not export kiteInfo.')
    expect(problems).toContainEqual(expect.stringContaining('name what it gives'))
    expect(problems).toContainEqual(expect.stringContaining('src/index.ts:2  carrier-export: an index only'))
  })

  test('has the same in a business folder', () => {
    expect(check({ 'packages/kite/src/business/index.ts': '' })).toContain(
      'packages/kite/src/business/index.ts  carrier-export: does not export createKiteBusiness.',
    )
  })

  test.each([
    [`import ky from 'ky'`, 'does not import ky: requests go'],
    [`import { readFileSync } from 'node:fs'`, 'does not import node:fs'],
    [`const later = () => import('undici')`, 'does not import undici'],
    [`type Name = import('zod').ZodType`, 'does not import zod: use zod/mini'],
    [`export { virtualClock } from '@esim-usage/core/testing'`, 'only tests use it'],
  ])('does not import what it must not: %s', (line, message) => {
    expect(check({ 'packages/kite/src/adapter.ts': `\n${line}\n` })).toEqual([
      expect.stringMatching(`adapter.ts:2 {2}carrier-import: .*${message}`),
    ])
  })

  test('imports a parser that its package names and a decision explains', () => {
    const parser = {
      'packages/kite/src/adapter.ts': `import { SaxesParser } from 'saxes'\n`,
      'packages/kite/package.json': manifest('@esim-usage/kite', { saxes: '^6.0.0' }),
    }
    expect(check(parser)).toHaveLength(1)
    expect(check({ ...parser, 'docs/decisions/0001-xml.md': 'Kite answers in XML: `saxes`.' })).toEqual([])
  })

  test.each([
    ['const answer = fetch("https://example.test")', 'fetch: requests go through context.http.'],
    ['const send = globalThis.fetch', 'globalThis: '],
    ['setTimeout(() => 1, 5)', 'setTimeout: use context.wait()'],
    ['const nowMs = Date.now()', 'Date.now: use context.now()'],
    ['const today = new Date()', 'Date used as a whole'],
    ['const { now } = Date', 'Date used as a whole'],
    ['const dice = Math.random()', 'Math.random: '],
    ['const value: unknown = JSON.parse("1")', 'JSON.parse: use readJson()'],
    ['const id = crypto.randomUUID()', 'crypto.randomUUID: '],
    ['const key = process.env', 'process: '],
    ['const list = { fetch }', 'fetch: '],
  ])('does without this global: %s', (line, message) => {
    expect(check({ 'packages/kite/src/adapter.ts': `\n${line}\n` })).toEqual([
      expect.stringContaining(`adapter.ts:2  carrier-global: ${message}`),
    ])
  })

  test.each([
    'const day = new Date(0).getTime() + Date.parse("2026-01-01")',
    'const text = JSON.stringify({ fetch: 1, setTimeout: Math.max(1, 2) })',
    'const run = (fetch: () => number) => fetch()',
    'interface Http { fetch(): Date }\nconst go = (http: Http) => http.fetch() instanceof Date',
    '// fetch, Date.now() and Math.random() are only spoken of here\nconst words = "JSON.parse"',
  ])('may have names of its own and what is not banned: %s', line => {
    expect(check({ 'packages/kite/src/adapter.ts': `${line}\n` })).toEqual([])
  })

  test('is wired into the workspace and holds nothing that a template left open', () => {
    expect(
      check({
        'package.json': JSON.stringify({ devDependencies: { '@esim-usage/core': 'workspace:*' } }),
        'packages/kite/etc/index.api.md': undefined,
        'docs/carriers/kite.md': undefined,
        'packages/kite/src/carrier-info.ts': `export const kiteInfo = {\n  title: 'FILL-IN: the name people know',\n}\n`,
      }),
    ).toEqual([
      expect.stringContaining('package.json  wiring: "@esim-usage/kite": "workspace:*" is missing'),
      expect.stringContaining('packages/kite/etc/index.api.md  wiring: is missing'),
      expect.stringContaining('docs/carriers/kite.md  wiring: is missing'),
      'packages/kite/src/carrier-info.ts:2  unfinished: the name people know',
    ])
  })
})

describe('packages', () => {
  test('know only those that they may', () => {
    const problems = check({
      'packages/core/src/index.ts': `export * from '@esim-usage/kite'\n`,
      'packages/kite/src/adapter.ts': `export * from '../../core/src/index.ts'\n`,
      'packages/texts/package.json': manifest('@esim-usage/texts', { '@esim-usage/kite': 'workspace:^' }),
    })
    expect(problems).toContain(
      'packages/core/src/index.ts:1  arrow: core may know no other package, not kite.',
    )
    expect(problems).toContainEqual(
      expect.stringContaining('adapter.ts:1  arrow: ../../core/src/index.ts leaves'),
    )
    expect(problems).toContain('packages/texts/package.json  arrow: texts may know core, not kite.')
  })

  test('that serve every carrier name none', () => {
    expect(
      check({
        'packages/core/src/index.ts': `export const one = 1\nexport const isKiteLine = 2 // tele2 too\n`,
      }),
    ).toEqual([expect.stringContaining('core/src/index.ts:2  carrier-name: names the carrier Kite')])
  })
})

describe('files', () => {
  const lines = (count: number) => 'export {}\n'.repeat(count)

  test('have names in kebab-case', () => {
    expect(check({ 'packages/core/src/fooBar.ts': 'export {}\n' })).toEqual([
      expect.stringContaining('packages/core/src/fooBar.ts  file-name: '),
    ])
  })

  test('are short, or say why they are not', () => {
    const reason = JSON.stringify([
      { rule: 'long', file: 'packages/core/src/table.ts', reason: 'One table of all codes.' },
    ])
    expect(check({ 'packages/core/src/table.ts': lines(201) })).toEqual([
      expect.stringContaining('packages/core/src/table.ts  long: has 201 lines'),
    ])
    expect(
      check({ 'packages/core/src/table.ts': lines(201), 'scripts/layout/exceptions.json': reason }),
    ).toEqual([])
    expect(check({ 'scripts/layout/exceptions.json': reason })).toEqual([
      expect.stringContaining('stale-exception: long of packages/core/src/table.ts'),
    ])
    expect(check({ 'packages/core/test/table.test.ts': lines(301) })).toEqual([
      expect.stringContaining('too-long: has 301 lines'),
    ])
  })
})
