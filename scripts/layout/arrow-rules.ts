import { globSync } from 'node:fs'
import type { Problem } from './problem.ts'
import { readModule } from './read-module.ts'
import type { PackageFolder, Role } from './read-workspace.ts'

/** What the sources of a package may know of the other packages; `any` for all of them. */
const arrows: Readonly<Record<Role, readonly Role[] | 'any'>> = {
  core: [],
  texts: ['core'],
  statements: ['core'],
  sandbox: ['core'],
  'browser-sign-in': ['core'],
  hub: ['core', 'texts'],
  report: ['core', 'texts'],
  cli: 'any',
  carrier: ['core'],
}

const filesOf = (root: string, { folder }: PackageFolder, part: string): string[] =>
  globSync(`${folder}/${part}/**/*.ts`, { cwd: root, exclude: ['**/node_modules/**'] }).toSorted()

function findTarget(packages: readonly PackageFolder[], specifier: string): PackageFolder | undefined {
  return packages.find(
    ({ packageName }) => specifier === packageName || specifier.startsWith(`${packageName}/`),
  )
}

function mayKnow(from: PackageFolder, to: PackageFolder): boolean {
  const allowed = arrows[from.role]
  return from === to || allowed === 'any' || allowed.includes(to.role)
}

const wrongArrow = (from: PackageFolder, to: PackageFolder): string => {
  const allowed = arrows[from.role]
  const list = allowed === 'any' || allowed.length === 0 ? 'no other package' : allowed.join(' and ')
  return `${from.id} may know ${list}, not ${to.id}.`
}

/** A relative path that leaves its package goes round the arrows. */
const leavesPackage = (file: string, specifier: string): boolean =>
  specifier.startsWith('.') &&
  !new URL(specifier, `file:///${file}`).pathname.startsWith(`/${file.split('/').slice(0, 2).join('/')}/`)

/** Sources and package files know only the packages that they may; a carrier's tests know no other carrier. */
export function checkArrows(root: string, packages: readonly PackageFolder[]): Problem[] {
  return packages.flatMap(from => {
    const problems: Problem[] = from.dependencies.flatMap(name => {
      const to = findTarget(packages, name)
      if (to === undefined || mayKnow(from, to)) return []
      return [{ file: `${from.folder}/package.json`, rule: 'arrow', message: wrongArrow(from, to) }]
    })
    for (const file of filesOf(root, from, 'src')) {
      for (const { specifier, line } of readModule(root, file).imports) {
        const to = findTarget(packages, specifier)
        if (to !== undefined && !mayKnow(from, to)) {
          problems.push({ file, line, rule: 'arrow', message: wrongArrow(from, to) })
        }
        if (leavesPackage(file, specifier)) {
          const message = `${specifier} leaves the package; import the other one by its name.`
          problems.push({ file, line, rule: 'arrow', message })
        }
      }
    }
    if (from.role !== 'carrier') return problems
    for (const file of filesOf(root, from, 'test')) {
      for (const { specifier, line } of readModule(root, file).imports) {
        const to = findTarget(packages, specifier)
        if (to === undefined || to === from || to.role !== 'carrier') continue
        problems.push({ file, line, rule: 'arrow', message: 'carriers never know each other, in tests too.' })
      }
    }
    return problems
  })
}
