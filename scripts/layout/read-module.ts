import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** A file that another file asks for. */
export interface ModuleImport {
  readonly specifier: string
  readonly line: number
}

/** What a source file takes and gives. */
export interface ModuleFacts {
  readonly imports: readonly ModuleImport[]
  /** Names it exports; `*` for everything of another file. */
  readonly exports: readonly string[]
  /** Lines of statements other than imports and exports of other files. */
  readonly ownStatements: readonly number[]
}

/** Reads a file as a syntax tree. */
export const readSource = (root: string, file: string): ts.SourceFile =>
  ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.ESNext, true)

/** Line of a node, from 1. */
export const lineOf = (source: ts.SourceFile, node: ts.Node): number =>
  source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1

function specifierOf(node: ts.Node): ts.StringLiteralLike | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    const { moduleSpecifier } = node
    return moduleSpecifier !== undefined && ts.isStringLiteralLike(moduleSpecifier)
      ? moduleSpecifier
      : undefined
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [argument] = node.arguments
    return argument !== undefined && ts.isStringLiteralLike(argument) ? argument : undefined
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return ts.isStringLiteralLike(node.argument.literal) ? node.argument.literal : undefined
  }
  return undefined
}

function exportsOf(source: ts.SourceFile): string[] {
  return source.statements.filter(ts.isExportDeclaration).flatMap(({ exportClause }) => {
    if (exportClause === undefined) return ['*']
    if (!ts.isNamedExports(exportClause)) return [exportClause.name.text]
    return exportClause.elements.map(element => element.name.text)
  })
}

const isOwn = (statement: ts.Statement): boolean =>
  !ts.isImportDeclaration(statement) &&
  !(ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined)

/** Reads the imports and exports of a file: static, dynamic, and those of types. */
export function readModule(root: string, file: string): ModuleFacts {
  const source = readSource(root, file)
  const imports: ModuleImport[] = []
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node)
    if (specifier !== undefined) imports.push({ specifier: specifier.text, line: lineOf(source, node) })
    ts.forEachChild(node, visit)
  }
  visit(source)
  return {
    imports,
    exports: exportsOf(source),
    ownStatements: source.statements.filter(isOwn).map(statement => lineOf(source, statement)),
  }
}
