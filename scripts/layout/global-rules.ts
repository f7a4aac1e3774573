import { globSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import type { Problem } from './problem.ts'
import { lineOf } from './read-module.ts'
import type { PackageFolder } from './read-workspace.ts'

const requests = 'requests go through context.http.'
const waits = 'use context.wait() or poll(); time is virtual in tests.'
const times = 'use context.now(); time is virtual in tests.'
const platform = 'it is not there on every platform.'

/** Globals a carrier does without, and what it does instead. */
const banned: ReadonlyMap<string, string> = new Map([
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map(name => [name, requests] as const),
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'].map(name => [name, waits] as const),
  ...['performance', 'Temporal'].map(name => [name, times] as const),
  ...['process', 'Buffer', 'require', 'window', 'document', 'localStorage'].map(
    name => [name, platform] as const,
  ),
  ...['globalThis', 'self', 'eval', 'Function'].map(name => [name, 'it goes round these rules.'] as const),
  ['console', 'nothing is printed; say it in a warning or a quality note.'],
])

/** Globals of which only some members may be used. */
const partly: Readonly<
  Record<string, { readonly isAllowed: (member: string) => boolean; readonly advice: string }>
> = {
  Date: { isAllowed: member => member === 'parse' || member === 'UTC', advice: times },
  Math: { isAllowed: member => member !== 'random', advice: 'nothing is random; use context.uuid().' },
  JSON: { isAllowed: member => member === 'stringify', advice: 'use readJson() of core/parse, or a schema.' },
  crypto: { isAllowed: member => member === 'subtle', advice: 'nothing is random; use context.uuid().' },
}

/** How a global is used: by a member that can be named, as a new one from a value, or in a way nobody can follow. */
function judge(node: ts.Identifier): string | undefined {
  const whole = banned.get(node.text)
  if (whole !== undefined) return `${node.text}: ${whole}`
  const part = Object.hasOwn(partly, node.text) ? partly[node.text] : undefined
  if (part === undefined) return undefined
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent) && parent.expression === node) {
    return part.isAllowed(parent.name.text) ? undefined : `${node.text}.${parent.name.text}: ${part.advice}`
  }
  const takesValue = ts.isNewExpression(parent) && (parent.arguments?.length ?? 0) > 0
  if (node.text === 'Date' && takesValue) return undefined
  const isCheck =
    ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword
  return isCheck ? undefined : `${node.text} used as a whole: ${part.advice}`
}

function isGlobal(program: ts.Program, checker: ts.TypeChecker, node: ts.Identifier): boolean {
  const symbol = ts.isShorthandPropertyAssignment(node.parent)
    ? checker.getShorthandAssignmentValueSymbol(node.parent)
    : checker.getSymbolAtLocation(node)
  const places = symbol?.declarations ?? []
  return places.every(place => program.isSourceFileDefaultLibrary(place.getSourceFile()))
}

const isName = (node: ts.Identifier): boolean => {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node
  if (ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent)) return parent.name === node
  return ts.isQualifiedName(parent) || ts.isPropertySignature(parent) || ts.isMethodSignature(parent)
}

function checkSource(program: ts.Program, source: ts.SourceFile, file: string): Problem[] {
  // Also gives every node its parent.
  const checker = program.getTypeChecker()
  const problems: Problem[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return
    if (ts.isIdentifier(node) && !isName(node)) {
      const advice = judge(node)
      if (advice !== undefined && isGlobal(program, checker, node)) {
        problems.push({ file, line: lineOf(source, node), rule: 'carrier-global', message: advice })
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return problems
}

const libraries = new Map<string, ts.SourceFile | undefined>()

/** Reads the types of the platform once, however many workspaces are checked. */
function createHost(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options)
  const read = host.getSourceFile.bind(host)
  host.getSourceFile = (file, ...rest) => {
    if (!file.includes('/typescript/lib/')) return read(file, ...rest)
    if (!libraries.has(file)) libraries.set(file, read(file, ...rest))
    return libraries.get(file)
  }
  return host
}

/** Sources of carriers send, wait, tell the time and roll dice only through the context; names of their own are free. */
export function checkCarrierGlobals(root: string, carriers: readonly PackageFolder[]): Problem[] {
  const files = carriers.flatMap(({ folder }) => globSync(`${folder}/src/**/*.ts`, { cwd: root })).toSorted()
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2023,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
    types: [],
    // What the files import does not matter here.
    noResolve: true,
    allowImportingTsExtensions: true,
    noEmit: true,
  }
  const program = ts.createProgram(
    files.map(file => join(root, file)),
    options,
    createHost(options),
  )
  return files.flatMap(file => {
    const source = program.getSourceFile(join(root, file))
    return source === undefined ? [] : checkSource(program, source, file)
  })
}
