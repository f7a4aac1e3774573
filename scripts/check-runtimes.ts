// Runs one scenario on the built packages under Node 22, 24 and 26, Bun, Deno and workerd, and compares what they
// print; the parsers also run where there is nothing but a browser's globals. Needs `pnpm build` first.
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { build } from 'esbuild'
import { installRuntimes } from './runtimes/install-runtimes.ts'

const folder = resolve('node_modules/.cache/runtimes')
const scenario = resolve('scripts/runtimes/print-scenario.ts')
const problems: string[] = []
let expected: string | undefined

function compare(name: string, output: string): void {
  const result = output.split('\n').find(line => line.startsWith('{')) ?? ''
  expected ??= result
  const isSame = result !== '' && result === expected
  console.log(isSame ? `ok      ${name}` : `FAILED  ${name}: ${output}`)
  if (!isSame) problems.push(name)
}

function launch(name: string, command: string, ...args: readonly string[]): void {
  const { stdout, stderr, status, error } = spawnSync(command, args, { encoding: 'utf8', timeout: 60_000 })
  compare(
    name,
    status === 0 ? stdout + stderr : `ended with ${status} ${error?.message ?? ''}\n${stdout}${stderr}`,
  )
}

/** Everything in one file, as a bundler for workers makes it. */
async function bundleWorker(): Promise<string> {
  await build({
    entryPoints: ['scripts/runtimes/worker.ts'],
    outfile: join(folder, 'worker.js'),
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['workerd', 'worker', 'browser'],
    logLevel: 'error',
  })
  const config = join(folder, 'worker.capnp')
  writeFileSync(
    config,
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [(name = "main", worker = (
  modules = [(name = "worker", esModule = embed "worker.js")],
  compatibilityDate = "2026-01-01"))]);
`,
  )
  return config
}

/** A page has no `process`, no `Buffer` and no modules of Node. */
async function parseInBrowser(): Promise<void> {
  const { outputFiles } = await build({
    stdin: { contents: `export * from '@esim-usage/core/parse'`, resolveDir: resolve('.') },
    bundle: true,
    format: 'iife',
    globalName: 'parse',
    platform: 'browser',
    write: false,
    logLevel: 'error',
  })
  const context = createContext({ TextDecoder, TextEncoder, URL, atob, btoa })
  const code = new TextDecoder().decode(outputFiles[0]?.contents)
  const read: unknown = runInContext(`${code};JSON.stringify(parse.parseAmount('1 250,00 ₽'))`, context)
  const isRight = read === '{"money":{"amount":125000,"currency":"RUB","scale":2}}'
  console.log(isRight ? 'ok      parsers in a browser' : `FAILED  parsers in a browser: ${String(read)}`)
  if (!isRight) problems.push('parsers in a browser')
}

mkdirSync(folder, { recursive: true })
launch(`Node ${process.versions.node}`, process.execPath, scenario)
await parseInBrowser()
const runtimes = installRuntimes(folder)
if (runtimes === undefined) {
  console.log(
    `skipped Node 22, Node 24, Bun, Deno, workerd: the registry has not all of them for ${process.platform} ${process.arch}.`,
  )
  // Where they are known to be there, a missing one is a failure.
  if (process.platform === 'linux' && process.arch === 'x64') problems.push('installing the runtimes')
} else {
  launch('Node 22', runtimes.node22, scenario)
  launch('Node 24', runtimes.node24, scenario)
  launch('Bun', runtimes.bun, scenario)
  launch('Deno', runtimes.deno, 'run', '--allow-all', '--node-modules-dir=manual', scenario)
  launch('workerd', runtimes.workerd, 'test', await bundleWorker())
}
process.exitCode = problems.length === 0 ? 0 : 1
