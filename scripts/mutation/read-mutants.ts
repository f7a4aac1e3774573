import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { Stryker } from '@stryker-mutator/core'

type MutantResult = Awaited<ReturnType<Stryker['runMutationTest']>>[number]

/** A small change of the code and what the tests made of it. */
export interface Mutant {
  /** Path from the root of the repository. */
  readonly file: string
  /** Counts from 1. */
  readonly line: number
  /** `before → after`, each on one line and cut when it is long. */
  readonly change: string
  readonly status: MutantResult['status']
}

/** True when no test noticed it. */
export const isSurvivor = ({ status }: Mutant): boolean => status === 'Survived' || status === 'NoCoverage'

const longest = 90

function toLine(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > longest ? `${line.slice(0, longest)}…` : line
}

/** The text between two places that count lines from `firstLine`. */
function textAt(lines: readonly string[], { start, end }: MutantResult['location']): string {
  const found = lines.slice(start.line - 1, end.line)
  const last = found.length - 1
  return found
    .map((line, index) =>
      line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined),
    )
    .join('\n')
}

/** Reads what a run came to, with the code that each mutant took the place of. */
export const readMutants = (results: readonly MutantResult[]): readonly Mutant[] =>
  results.map(({ fileName, location, replacement, status }) => {
    const lines = readFileSync(fileName, 'utf8').split('\n')
    return {
      file: relative('.', fileName),
      line: location.start.line,
      change: `${toLine(textAt(lines, location))} → ${toLine(replacement)}`,
      status,
    }
  })
