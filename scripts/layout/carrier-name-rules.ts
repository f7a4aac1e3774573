import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from './problem.ts'
import type { PackageFolder, Role } from './read-workspace.ts'

/** Packages that serve every carrier alike. Statements do not: a file is told by its carrier's own words. */
const neutral: ReadonlySet<Role> = new Set(['core', 'texts', 'hub', 'report'])

/** Ids and names of carriers, those that have no package yet among them. */
const known = ['mts', 'мтс', 'megafon', 'мегафон', 'beeline', 'билайн', 'tele2', 'теле2', 'yota', 'йота']

/** `createMts` is two words, `tele2` is one. */
const words = /\p{Lu}?\p{Ll}+\d*|\p{Lu}+\d*/gu

/** What serves every carrier names none, in words or in code: a carrier's ways lie in its own package. */
export function checkCarrierNames(root: string, packages: readonly PackageFolder[]): Problem[] {
  const ids = packages.filter(({ role }) => role === 'carrier').map(({ id }) => id)
  const names = new Set([...known, ...ids])
  return packages
    .filter(({ role }) => neutral.has(role))
    .flatMap(({ folder }) => globSync(`${folder}/src/**/*.ts`, { cwd: root }).toSorted())
    .flatMap(file =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .flatMap((text, index) => {
          const found = text.match(words)?.find(word => names.has(word.toLowerCase()))
          if (found === undefined) return []
          const message = `names the carrier ${found}; what a carrier is like is told by its own package.`
          return [{ file, line: index + 1, rule: 'carrier-name', message }]
        }),
    )
}
