// Compiles every fenced `ts` block of the pages and TSDoc comments and every program of docs/examples, and runs
// them with a `fetch` that leads to the sandbox. None may fail, hang, or print a phone number or a cookie.
// pnpm examples [part of a path]
import { spawn, spawnSync } from 'node:child_process'
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { findExamples } from './find-examples.ts'

const folder = '.examples'
const runner = resolve('scripts/run-example.ts')
const phoneNumber = /(?<!\d)(?:\+?7|8)[\s(-]*9\d{2}[\s)-]*\d{3}[\s-]*\d{2}[\s-]*\d{2}(?!\d)/
const problems: string[] = []
const [wanted = ''] = process.argv.slice(2)

/** A file to run, and where its text comes from. */
interface Program {
  readonly place: string
  readonly file: string
}

/** Writes the blocks as files; the programs stay where they are. */
function collect(): Program[] {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  const found = findExamples().filter(({ place }) => place.includes(wanted))
  const blocks = found.flatMap(({ place, code, runs }) => {
    const file = `${folder}/${place.replaceAll(/\W+/g, '-')}.ts`
    writeFileSync(file, `// ${place}\n${code}\nexport {}\n`)
    return runs ? [{ place, file }] : []
  })
  const programs = globSync('docs/examples/*.ts')
    .filter(file => file.includes(wanted))
    .toSorted()
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

/** Ends with the exit code, or null when the time ran out. */
function start(
  file: string,
  cwd: string,
): Promise<{ readonly status: number | null; readonly output: string }> {
  const child = spawn(process.execPath, ['-C', '@esim-usage/source', runner, resolve(file)], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 60_000,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (output += String(chunk)))
  return new Promise((settle, reject) => {
    child.once('error', reject)
    child.once('close', status => settle({ status, output }))
  })
}

async function run({ place, file }: Program): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'esim-usage-example-'))
  const { status, output } = await start(file, directory)
  const problem = judge(status, output, directory)
  console.log(problem === undefined ? `ok      ${place}` : `FAILED  ${place}: ${problem}\n${output}`)
  if (problem !== undefined) problems.push(place)
  rmSync(directory, { recursive: true, force: true })
}

/** Some at a time: they wait for the pace of the carrier more than they work. */
async function runAll(programs: Iterator<Program>): Promise<void> {
  for (let next = programs.next(); next.done !== true; next = programs.next()) {
    await run(next.value)
  }
}

const examples = collect()
const compiled =
  spawnSync(resolve('node_modules/.bin/tsc'), ['-p', folder], { stdio: 'inherit' }).status === 0
console.log(`${compiled ? 'ok    ' : 'FAILED'}  types of all examples (as ${basename(folder)}/*.ts)`)
const waiting = examples.values()
await Promise.all(Array.from({ length: 4 }, () => runAll(waiting)))
process.exitCode = compiled && problems.length === 0 ? 0 : 1
