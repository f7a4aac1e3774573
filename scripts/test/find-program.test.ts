import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { findProgram } from '../programs/find-program.ts'

let folder = ''
const said: unknown[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'programs-'))
  said.length = 0
  vi.spyOn(console, 'warn').mockImplementation(words => said.push(words))
  vi.stubEnv('PATH', [join(folder, 'nowhere'), folder].join(delimiter))
  vi.stubEnv('PDFTOTEXT', undefined)
  vi.stubEnv('CHECK_PROGRAMS', undefined)
})

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

test('a program is the first of its name that can be run', () => {
  writeFileSync(join(folder, 'pdftotext'), '', { mode: 0o755 })
  expect(findProgram('pdftotext')).toBe(join(folder, 'pdftotext'))
  expect(said).toEqual([])
})

test('a variable of its name says where it is', () => {
  vi.stubEnv('PDFTOTEXT', '/opt/pdftotext')
  expect(findProgram('pdftotext')).toBe('/opt/pdftotext')
})

test('what is not there, or no program, is said once and skipped', () => {
  writeFileSync(join(folder, 'pdftotext'), '', { mode: 0o644 })
  expect(findProgram('pdftotext')).toBeUndefined()
  expect(said).toEqual(['skipped, pdftotext is not there: install it, or say by PDFTOTEXT where it is'])
})

test('where all programs are required, nothing is skipped', () => {
  vi.stubEnv('CHECK_PROGRAMS', 'required')
  expect(() => findProgram('pdftotext')).toThrow('pdftotext is not there')
})
