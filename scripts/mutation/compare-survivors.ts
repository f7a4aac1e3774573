import { readFileSync } from 'node:fs'
import { isSurvivor, type Mutant } from './read-mutants.ts'

/** Changes of one file that no test notices, and why that is well. */
interface KnownSurvivors {
  readonly file: string
  readonly reason: string
  readonly changes: readonly string[]
}

const known: readonly KnownSurvivors[] = JSON.parse(
  readFileSync(new URL('survivors.json', import.meta.url), 'utf8'),
)

const keyOf = (file: string, change: string): string => `${file}  ${change}`

/** Survivors without a reason, and reasons without a survivor, one line each. */
export function compareSurvivors(mutants: readonly Mutant[], folders: readonly string[]): readonly string[] {
  const survivors = mutants.filter(isSurvivor)
  const found = new Set(survivors.map(({ file, change }) => keyOf(file, change)))
  const explained = known
    .filter(({ file }) => folders.some(folder => file.startsWith(`packages/core/src/${folder}/`)))
    .flatMap(({ file, changes }) => changes.map(change => keyOf(file, change)))
  return [
    ...survivors
      .filter(({ file, change }) => !explained.includes(keyOf(file, change)))
      .map(({ file, line, change }) => `${file}:${line}  no test notices: ${change}`),
    ...explained.filter(key => !found.has(key)).map(key => `${key}  is noticed: take it off the list.`),
  ]
}
