import { existsSync, globSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { capabilityParts, commonFiles, commonNames, commonTypes, toTitle } from './carrier-parts.ts'
import type { Problem } from './problem.ts'
import { readModule, readSource } from './read-module.ts'
import type { PackageFolder } from './read-workspace.ts'

/** An entry of a carrier: `src`, and `src/business` where the carrier has a business API. */
interface Entry {
  readonly folder: string
  readonly tests: string
  readonly title: string
}

function entriesOf(root: string, { id, folder }: PackageFolder): Entry[] {
  const more = globSync(`${folder}/src/*/index.ts`, { cwd: root }).toSorted().map(dirname)
  return [
    { folder: `${folder}/src`, tests: `${folder}/test`, title: toTitle(id) },
    ...more.map(path => {
      const name = path.slice(`${folder}/src/`.length)
      return { folder: path, tests: `${folder}/test/${name}`, title: toTitle(id) + toTitle(name) }
    }),
  ]
}

/** The capabilities that the client's interface names in what it extends. */
function readCapabilities(root: string, { folder, title }: Entry): string[] {
  const file = `${folder}/client.ts`
  if (!existsSync(join(root, file))) return []
  const client = readSource(root, file)
    .statements.filter(ts.isInterfaceDeclaration)
    .find(({ name }) => name.text === `${title}Client`)
  return (client?.heritageClauses ?? [])
    .flatMap(({ types }) => types.map(({ expression }) => expression.getText()))
    .filter(name => Object.hasOwn(capabilityParts, name))
}

function checkFileSet(root: string, entry: Entry, capabilities: readonly string[]): Problem[] {
  const has = (file: string): boolean => existsSync(join(root, file))
  const problems: Problem[] = []
  const want = (file: string, message: string): void => {
    if (!has(file)) problems.push({ file, rule: 'carrier-file', message })
  }
  for (const [file, holds] of Object.entries(commonFiles)) {
    want(`${entry.folder}/${file}`, `is missing; it holds ${holds}.`)
  }
  for (const [name, { files, tests }] of Object.entries(capabilityParts)) {
    if (capabilities.includes(name)) {
      for (const file of files) want(`${entry.folder}/${file}`, `is missing; the client declares ${name}.`)
      for (const file of tests) want(`${entry.tests}/${file}`, `is missing; the client declares ${name}.`)
      continue
    }
    for (const file of files.filter(each => has(`${entry.folder}/${each}`))) {
      const message = `is there, but the client does not declare ${name}; declare it or take the file out.`
      problems.push({ file: `${entry.folder}/${file}`, rule: 'carrier-file', message })
    }
  }
  want(`${entry.tests}/conformance.test.ts`, 'is missing; it calls describeCarrier() once.')
  want(
    `${entry.tests}/tapes`,
    'is missing; each capability, way to sign in and error rule has its tape there.',
  )
  return problems
}

function checkIndex(root: string, entry: Entry, capabilities: readonly string[]): Problem[] {
  const file = `${entry.folder}/index.ts`
  if (!existsSync(join(root, file))) return []
  const { exports, ownStatements } = readModule(root, file)
  const types = capabilities.flatMap(name => capabilityParts[name]?.types ?? [])
  const wanted = [...commonNames(entry.title), ...new Set([...commonTypes, ...types])]
  const problems: Problem[] = wanted
    .filter(name => !exports.includes(name))
    .map(name => ({ file, rule: 'carrier-export', message: `does not export ${name}.` }))
  if (exports.includes('*')) {
    problems.push({
      file,
      rule: 'carrier-export',
      message: 'exports everything of a file; name what it gives.',
    })
  }
  for (const line of ownStatements) {
    problems.push({
      file,
      line,
      rule: 'carrier-export',
      message: 'an index only exports; move this to a file.',
    })
  }
  return problems
}

function checkDeclared(root: string, entry: Entry, capabilities: readonly string[]): Problem[] {
  const file = `${entry.folder}/client.ts`
  if (capabilities.length > 0 || !existsSync(join(root, file))) return []
  const message = `declares no capability; ${entry.title}Client extends CarrierClient and what the carrier can do.`
  return [{ file, rule: 'carrier-file', message }]
}

/** Files and exported names of a carrier: the same in all of them, and one file for each thing it can do. */
export function checkCarrier(root: string, carrier: PackageFolder): Problem[] {
  return entriesOf(root, carrier).flatMap(entry => {
    const capabilities = readCapabilities(root, entry)
    return [checkFileSet, checkIndex, checkDeclared].flatMap(check => check(root, entry, capabilities))
  })
}
