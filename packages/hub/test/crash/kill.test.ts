import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { sqliteStore } from '@esim-usage/hub/sqlite'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { makeFolder } from '../open-store.ts'
import { findProblem } from './versions.ts'

/** Processes beside each other, each over a file of its own: most of the time goes to the disk. */
const files = 4
/** Fewer where somebody waits for the tests. */
const killsEach = (process.env['CI'] ?? '') === '' ? 10 : 50

interface Outcome {
  readonly problems: readonly string[]
  /** How often a run was cut short in the middle. */
  readonly cutShort: number
  readonly committed: number
}

/** One file, for a process that starts fast. */
async function bundle(folder: string): Promise<string> {
  const outfile = join(folder, 'sync-forever.mjs')
  await build({
    entryPoints: [fileURLToPath(new URL('sync-forever.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['@esim-usage/source'],
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)",
    },
    logLevel: 'error',
  })
  return outfile
}

/** Starts a process, kills it some time after it is ready, and gives the last version it said it had committed. */
function runAndKill(script: string, path: string, attempt: number, afterMs: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, path, String(attempt)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    let problem = ''
    let timer: NodeJS.Timeout | undefined
    child.stdout.on('data', chunk => {
      output += String(chunk)
      if (output.includes('ready')) timer ??= setTimeout(() => child.kill('SIGKILL'), afterMs)
    })
    child.stderr.on('data', chunk => {
      problem += String(chunk)
    })
    child.on('close', (_code, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(`The process ended by itself. ${problem}`))
      else resolve(Number(output.match(/committed (\d+)\n(?!.*committed)/su)?.[1] ?? 0))
    })
  })
}

/** How long two syncs take here and now: a kill comes within that time. */
function measureTwoSyncs(script: string, path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, path, '0'], { stdio: ['ignore', 'pipe', 'inherit'] })
    let output = ''
    let readyMs: number | undefined
    child.stdout.on('data', chunk => {
      output += String(chunk)
      if (output.includes('ready')) readyMs ??= performance.now()
      if (output.includes('committed 2\n')) child.kill('SIGKILL')
    })
    child.on('close', (_code, signal) => {
      if (signal === 'SIGKILL' && readyMs !== undefined) resolve(performance.now() - readyMs)
      else reject(new Error('The process ended by itself.'))
    })
  })
}

/** Kills a process again and again over one file, and says what was wrong with what it left. */
async function killOver(script: string, path: string): Promise<Outcome> {
  const problems: string[] = []
  // The machine may be busier by and by, or less busy: kills come later where no run is committed before them, else sooner.
  let longestMs = await measureTwoSyncs(script, `${path}-measured`)
  let cutShort = 0
  let last = 0
  // A file without any run proves nothing, so it goes on until there is one.
  const isDone = (attempt: number): boolean => attempt > (last === 0 ? 4 * killsEach : killsEach)
  for (let attempt = 1; !isDone(attempt); attempt += 1) {
    const before = last
    const committed = Math.max(before, await runAndKill(script, path, attempt, Math.random() * longestMs))
    const db = new DatabaseSync(path)
    const check = db.prepare('PRAGMA integrity_check').get()
    const staged = db.prepare('SELECT count(*) AS windows FROM staged_window').get()
    db.close()
    if (check?.['integrity_check'] !== 'ok') problems.push(`${attempt}: ${JSON.stringify(check)}`)
    if (staged?.['windows'] !== 0) cutShort += 1
    const store = sqliteStore(path)
    const [line] = await store.lines.list()
    last = (await store.runs(line?.id ?? '', 10_000)).length
    // It may die between the commit and the word about it.
    if (last < committed || last > committed + 1)
      problems.push(`${attempt}: run ${committed} said, ${last} kept`)
    const problem = await findProblem(store, last)
    if (problem !== undefined) problems.push(`${attempt}: ${problem}`)
    await store.close()
    const gained = last - before
    if (gained === 0) longestMs *= 1.4
    else if (gained > 2) longestMs /= 1.4
  }
  return { problems, cutShort, committed: last }
}

test(`a process that is killed ${files * killsEach} times loses no complete run and shows no half one`, {
  timeout: 300_000,
}, async () => {
  const folder = makeFolder()
  const script = await bundle(folder)
  const paths = Array.from({ length: files }, (_, index) => join(folder, `hub-${index}.db`))
  const outcomes = await Promise.all(paths.map(path => killOver(script, path)))
  expect(outcomes.flatMap(({ problems }) => problems)).toEqual([])
  expect(outcomes.every(({ committed }) => committed > 0)).toBe(true)
  // It was a test of half runs only if there were some.
  const cutShort = outcomes.reduce((sum, outcome) => sum + outcome.cutShort, 0)
  expect(cutShort).toBeGreaterThan((files * killsEach) / 10)
})
