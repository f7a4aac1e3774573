import { createHash } from 'node:crypto'
import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { applyExceptions } from '../layout/exceptions.ts'
import type { Problem } from '../layout/problem.ts'
import { findPrivate, findPrivateInside } from './find-private.ts'
import type { PrivateRule } from './finding.ts'

const advice: Readonly<Record<PrivateRule, string>> = {
  mobile: 'a mobile number; use one of +7 900 000 xx xx.',
  landline: 'a landline number; use one of +7 xxx 000 00 xx.',
  'long-number': 'a number of a card, SIM or device; fill it up with zeros.',
  'e-mail': 'an e-mail address; use one at example.com.',
  address: 'a public network address; use one of 192.0.2.x.',
  jwt: 'a JWT with a signature that may be real; sign it with the words fake-signature.',
  uuid: 'a random UUID; use 00000000-0000-4000-8000-000000000001 and on.',
  token: 'a long random token; make it of words such as fake-token.',
  name: 'a name of a person; use Иванов Иван Иванович.',
}

/** Test data, what makes it up, and pages that show it. */
export const dataFiles: readonly string[] = [
  'packages/*/test/**/*',
  'packages/core/src/testing/**/*',
  'packages/sandbox/src/**/*',
  'scripts/{test,templates}/**/*',
  'docs/**/*',
  'packages/*/README.md',
  '*.md',
]

const isText = /\.(?:json|html?|xml|csv|txt|md|ts|mjs|js|bin|har)$/

/** Tells values apart without showing them: logs are read by more people than the file. */
const fingerprintOf = (value: string): string => createHash('sha256').update(value).digest('hex').slice(0, 8)

function checkFile(root: string, file: string): Problem[] {
  const text = readFileSync(join(root, file), 'utf8')
  const lineAt = (index: number): number => text.slice(0, index).split('\n').length
  const problems: Problem[] = findPrivate(text).map(({ rule, start, end }) => ({
    file,
    line: lineAt(start),
    rule,
    message: `looks like ${advice[rule]} (${fingerprintOf(text.slice(start, end))})`,
  }))
  if (findPrivateInside(text)) {
    problems.push({
      file,
      rule: 'jwt',
      message: 'a token carries something private inside; make up what it says.',
    })
  }
  return problems
}

/** Everything in the files that looks private, less the exceptions that are written down. */
export function checkPrivate(root: string, patterns: readonly string[] = dataFiles): Problem[] {
  const files = globSync([...patterns], {
    cwd: root,
    exclude: ['**/node_modules/**', '**/dist/**', 'docs/api/**'],
  })
    .map(file => file.replaceAll('\\', '/'))
    .filter(file => isText.test(file) && statSync(join(root, file)).isFile())
    .toSorted()
  return applyExceptions(
    root,
    'scripts/private/exceptions.json',
    files.flatMap(file => checkFile(root, file)),
  )
}
