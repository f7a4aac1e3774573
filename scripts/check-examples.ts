// Compiles every fenced `ts` block of the pages and TSDoc comments and every program of docs/examples, and runs
// them with a `fetch` that leads to the sandbox. None may fail, hang, or print a phone number or a cookie.
import { spawnSync } from 'node:child_process'
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { findExamples } from './find-examples.ts'

const folder = '.examples'
const runner = resolve('scripts/run-example.ts')
const phoneNumber = /(?<!\d)(?:\+?7|8)[\s(-]*9\d{2}[\s)-]*\d{3}[\s-]*\d{2}[\s-]*\d{2}(?!\d)/
const problems: string[] = []

/** Writes the blocks as files; the programs stay where they are. */
function collect(): { readonly place: string; readonly file: string }[] {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  const blocks = findExamples().flatMap(({ place, code, runs }) => {
    const file = `${folder}/${place.replaceAll(/\W+/g, '-')}.ts`
    writeFileSync(file, `// ${place}\n${code}\nexport {}\n`)
    return runs ? [{ place, file }] : []
  })
  const programs = globSync('docs/examples/*.ts').toSorted()
  writeFileSync(
    `${folder}/tsconfig.json`,
    JSON.stringify({
      extends: '../tsconfig.base.json',
      compilerOptions: { types: ['node'] },
      include: ['*.ts', '../docs/examples/*.ts'],
    }),
  )
  return [...blocks, ...programs.map(file => ({ place: file, file }))]
}

/** The secrets of the cookie file that the sandbox wrote for the example. */
function cookieValues(directory: string): string[] {
  const rows = readFileSync(join(directory, 'cookies.txt'), 'utf8').split('\n')
  return rows.flatMap(row => row.split('\t').slice(6, 7)).filter(value => value.length > 7)
}

function judge(status: number | null, output: string, directory: string): string | undefined {
  if (status !== 0) return status === null ? 'did not end within a minute' : `ended with ${status}`
  if (phoneNumber.test(output)) return 'printed a phone number'
  return cookieValues(directory).some(value => output.includes(value)) ? 'printed a cookie' : undefined
}

function run(place: string, file: string): void {
  const directory = mkdtempSync(join(tmpdir(), 'esim-usage-example-'))
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['-C', '@esim-usage/source', runner, resolve(file)],
    { cwd: directory, encoding: 'utf8', timeout: 60_000 },
  )
  const problem = judge(status, stdout + stderr, directory)
  console.log(problem === undefined ? `ok      ${place}` : `FAILED  ${place}: ${problem}\n${stdout}${stderr}`)
  if (problem !== undefined) problems.push(place)
  rmSync(directory, { recursive: true, force: true })
}

const examples = collect()
const compiled =
  spawnSync(resolve('node_modules/.bin/tsc'), ['-p', folder], { stdio: 'inherit' }).status === 0
console.log(`${compiled ? 'ok    ' : 'FAILED'}  types of all examples (as ${basename(folder)}/*.ts)`)
for (const { place, file } of examples) run(place, file)
process.exitCode = compiled && problems.length === 0 ? 0 : 1
