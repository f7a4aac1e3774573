import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkLayout } from '../layout/check-layout.ts'
import { scaffoldCarrier } from '../new-carrier/scaffold.ts'

let root = ''

/** A workspace of links to this one, in which only what the scaffold writes is real. */
function copyWorkspace(): string {
  const copy = mkdtempSync(join(tmpdir(), 'esim-usage-new-carrier-'))
  for (const file of [
    'package.json',
    'tsconfig.base.json',
    'tsconfig.json',
    'tsup.base.ts',
    'vitest.config.ts',
  ]) {
    cpSync(file, join(copy, file))
  }
  cpSync('scripts', join(copy, 'scripts'), { recursive: true })
  mkdirSync(join(copy, 'packages'))
  mkdirSync(join(copy, 'docs/carriers'), { recursive: true })
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'))
  for (const name of readdirSync('packages'))
    symlinkSync(resolve('packages', name), join(copy, 'packages', name))
  return copy
}

function run(command: string, ...args: string[]) {
  const options = { cwd: root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } } as const
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve(command), ...args], options)
  return { status, output: stdout + stderr }
}

beforeAll(() => {
  root = copyWorkspace()
  scaffoldCarrier(root, 'north-wind')
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('a new carrier', () => {
  test('compiles, its tests too', { timeout: 60_000 }, () => {
    expect(run('node_modules/@typescript/native/bin/tsc', '-p', '.')).toEqual({ status: 0, output: '' })
    expect(run('node_modules/@typescript/native/bin/tsc', '-p', 'packages/north-wind').status).toBe(0)
  })

  test('bears its name everywhere', () => {
    const client = readFileSync(join(root, 'packages/north-wind/src/client.ts'), 'utf8')
    expect(client).toContain('export const createNorthWind = (options: NorthWindOptions): NorthWindClient')
    expect(client).toContain('createCarrierClient(northWindAdapter, options)')
    const manifest: unknown = JSON.parse(readFileSync(join(root, 'packages/north-wind/package.json'), 'utf8'))
    expect(manifest).toMatchObject({ name: '@esim-usage/north-wind' })
    for (const file of readdirSync(join(root, 'packages/north-wind'), {
      recursive: true,
      encoding: 'utf8',
    })) {
      const text = /\.\w+$/.test(file) ? readFileSync(join(root, 'packages/north-wind', file), 'utf8') : ''
      expect(text).not.toMatch(/newcomer/i)
    }
  })

  test('is wired into the workspace', () => {
    const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    expect(manifest).toHaveProperty(['devDependencies', '@esim-usage/north-wind'], 'workspace:*')
  })

  test('adds one line to the package.json of the workspace', () => {
    const lines = readFileSync(join(root, 'package.json'), 'utf8').split('\n')
    const others = lines.filter(line => !line.includes('@esim-usage/north-wind'))
    expect(lines.length - others.length).toBe(1)
    expect(others.join('\n')).toBe(readFileSync('package.json', 'utf8'))
  })

  test('has the layout of a carrier, and a list of what its author has to fill in', () => {
    const problems = checkLayout(root).filter(({ file }) => file.includes('north-wind'))
    expect(new Set(problems.map(({ rule }) => rule))).toEqual(new Set(['unfinished', 'wiring']))
    expect(problems.filter(({ rule }) => rule === 'wiring')).toEqual([
      expect.objectContaining({ file: 'packages/north-wind/etc/index.api.md' }),
    ])
    expect(problems).toContainEqual({
      file: 'packages/north-wind/src/carrier-info.ts',
      line: 6,
      rule: 'unfinished',
      message: 'the name people know',
    })
    // The suite wants a contact, so the template has one to fill in.
    expect(problems).toContainEqual(
      expect.objectContaining({ message: 'who answers there, and from which numbers' }),
    )
  })

  test('is red until there is a tape of everything', { timeout: 60_000 }, () => {
    const { status, output } = run('node_modules/vitest/vitest.mjs', 'run', 'packages/north-wind')
    expect(status).toBe(1)
    for (const missing of [
      'usage: no tape ends in a successful usage()',
      'fault rule 1 names the tape session-expired, and there is none',
      'info.plmns must name the networks',
      'no tape ends in a challenge that was answered wrongly',
    ]) {
      expect(output).toContain(missing)
    }
    // What the template brings along is right: the tape of the balance plays.
    expect(output).not.toContain('expected · balance')
  })
})

test.each([
  ['', /kebab-case/],
  ['NorthWind', /kebab-case/],
  ['../x', /kebab-case/],
  ['core', /a package core already/],
])('refuses the name "%s"', (name, message) => {
  expect(() => scaffoldCarrier(root, name)).toThrow(message)
})
