import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Programs that reports and pages are opened with; `.ci/install-programs` installs them. */
export type ProgramName = 'chromium' | 'pdftotext' | 'soffice'

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Where a program is: what a variable of its name in capitals says, else the first of `PATH`. Where it is not there, tests
 * that need it are skipped, and a line says so; with `CHECK_PROGRAMS=required` it is an error.
 */
export function findProgram(name: ProgramName): string | undefined {
  const stated = process.env[name.toUpperCase()]
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const path = stated ?? folders.map(folder => join(folder, name)).find(canRun)
  if (path !== undefined) return path
  const complaint = `${name} is not there: install it, or say by ${name.toUpperCase()} where it is`
  if (process.env['CHECK_PROGRAMS'] === 'required') throw new Error(complaint)
  console.warn(`skipped, ${complaint}`)
  return undefined
}
