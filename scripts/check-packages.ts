// Packs every package as it would be published and checks the tarballs: publint, attw, exports against
// files both ways, sizes, a clean install that imports every entry, and its types without skipLibCheck.
// Needs `pnpm build` first.
import { spawnSync } from 'node:child_process'
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { findHeavy } from './package-sizes/check-sizes.ts'
import { readPackages, tarballName, type WorkspacePackage } from './read-packages.ts'
import { findStaleVersions } from './version-files.ts'

const temporary = mkdtempSync(join(tmpdir(), 'esim-usage-pack-'))
const consumer = join(temporary, 'consumer')
const binaries = resolve('node_modules/.bin')
const packages = readPackages()
const problems: string[] = []

function run(what: string, command: string, args: readonly string[], cwd = '.'): void {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    timeout: 180_000,
  })
  if (status === 0) return console.log(`ok      ${what}`)
  console.log(`FAILED  ${what}\n${stdout}${stderr}${error?.message ?? ''}`)
  problems.push(what)
}

function report(what: string, wrong: readonly string[]): void {
  console.log(wrong.length === 0 ? `ok      ${what}` : `FAILED  ${what}\n${wrong.join('\n')}`)
  if (wrong.length > 0) problems.push(what)
}

const tarball = (each: WorkspacePackage): string => join(temporary, tarballName(each))

/** What every package holds beside what is built. */
const texts = ['package.json', 'README.md', 'LICENSE']

/** Exactly the texts, the entries that are exported or run as commands, the pieces they share, and maps of these. */
function checkFiles(each: WorkspacePackage): void {
  const installed = join(consumer, 'node_modules', each.name)
  const files = globSync('**/*', { cwd: installed, exclude: ['node_modules'] }).filter(file =>
    statSync(join(installed, file)).isFile(),
  )
  const named = each.entries
    .flatMap(({ types, code }) => [types, code])
    .concat(each.commands)
    .map(file => file.slice('./'.length))
    .concat(texts)
  const font = /^dist\/fonts\/(?:NotoSansSC_\w+\.ttf|LICENSE_FONT)$/
  const chunk = /^dist\/[\w-]+-[\w-]{8}\.(?:js|d\.ts)$/
  const isKnown = (file: string): boolean => named.includes(file) || chunk.test(file) || font.test(file)
  const wrong = [
    ...named.filter(file => !files.includes(file)).map(file => `${file} is missing`),
    ...files
      .filter(file => !isKnown(file) && !(file.endsWith('.js.map') && isKnown(file.slice(0, -'.map'.length))))
      .map(file => `${file} does not belong`),
  ]
  const text = readFileSync(join(installed, 'package.json'), 'utf8')
  if (/workspace:|catalog:|@esim-usage\/source/.test(text))
    wrong.push('package.json still speaks of the workspace')
  report(`files of ${each.name}`, wrong)
}

/** A document in every language, with the fonts that come along and none else. */
const documents = `import { createReport } from '@esim-usage/report'
import { toPdf } from '@esim-usage/report/pdf'
const carrier = { id: 'reference', title: 'Reference', brands: [], timeZone: 'Europe/Moscow' }
const report = createReport({ period: { month: '2026-10' }, lines: [{ line: '+79000000001', carrier, records: [] }], createdAt: '2026-11-01T00:00:00Z' })
for (const language of ['ru', 'en', 'zh']) if ((await toPdf(report, { language })).length < 10_000) throw new Error(language)
`

/** A project of a stranger, who installs the tarballs and nothing of the workspace. */
function installConsumer(): void {
  const root = z
    .object({ devDependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync('package.json', 'utf8')))
  const overrides = Object.fromEntries(packages.map(each => [each.name, `file:${tarball(each)}`]))
  const peers = Object.fromEntries(
    ['msw', 'vitest', '@types/node'].map(name => [name, root.devDependencies[name]]),
  )
  mkdirSync(consumer)
  const write = (name: string, value: unknown): void =>
    writeFileSync(join(consumer, name), JSON.stringify(value))
  write('package.json', { private: true, type: 'module', dependencies: { ...overrides, ...peers } })
  write('pnpm-workspace.yaml', { overrides, allowBuilds: { esbuild: false, msw: false } })
  write('tsconfig.json', {
    compilerOptions: { module: 'NodeNext', target: 'ES2023', strict: true, noEmit: true, types: ['node'] },
    include: ['types.ts'],
  })
  const names = packages.flatMap(({ name, entries }) => entries.map(({ path }) => `${name}${path.slice(1)}`))
  writeFileSync(join(consumer, 'imports.mjs'), names.map(name => `await import('${name}')\n`).join(''))
  writeFileSync(
    join(consumer, 'types.ts'),
    names.map((name, index) => `export type * as entry${index} from '${name}'\n`).join(''),
  )
  run('install the tarballs', 'pnpm', ['install', '--prefer-offline', '--no-frozen-lockfile'], consumer)
}

try {
  report(
    'versions in the sources',
    findStaleVersions(packages).map(({ name }) => `${name}: run pnpm version-packages`),
  )
  for (const each of packages) {
    run(`pack ${each.name}`, 'pnpm', ['--dir', each.folder, 'pack', '--pack-destination', temporary])
    run(`publint ${each.name}`, join(binaries, 'publint'), ['--strict', tarball(each)])
    run(`attw ${each.name}`, join(binaries, 'attw'), [tarball(each), '--profile', 'esm-only'])
  }
  report('sizes', await findHeavy(packages, tarball))
  installConsumer()
  for (const each of packages) checkFiles(each)
  run('import every entry', process.execPath, ['imports.mjs'], consumer)
  writeFileSync(join(consumer, 'documents.mjs'), documents)
  run('a PDF in every language', process.execPath, ['documents.mjs'], consumer)
  run('types of every entry', join(binaries, 'tsc'), ['-p', '.'], consumer)
} finally {
  rmSync(temporary, { recursive: true, force: true })
}
process.exitCode = problems.length === 0 ? 0 : 1
