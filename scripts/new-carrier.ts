// `pnpm new-carrier NAME` writes the package of a carrier that compiles and is wired into the workspace, and says what
// is missing until it is one. Its page of the guide: docs/contributing/adding-a-carrier.md.
import { spawnSync } from 'node:child_process'
import { checkLayout } from './layout/check-layout.ts'
import { showProblem } from './layout/problem.ts'
import { scaffoldCarrier } from './new-carrier/scaffold.ts'

const run = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'inherit' }).status === 0

function main(id: string): boolean {
  for (const file of scaffoldCarrier('.', id)) console.log(`wrote  ${file}`)
  const isOurs = ({ file }: { readonly file: string }): boolean =>
    file.startsWith(`packages/${id}/`) || file === `docs/carriers/${id}.md`
  if (!run('pnpm', ['install', '--no-frozen-lockfile'])) return false
  if (!run('node_modules/.bin/biome', ['format', '--write', `packages/${id}`])) return false
  const missing = checkLayout('.').filter(isOurs)
  console.log(`\nIt compiles. What is missing (pnpm layout ${id}):`)
  for (const problem of missing) console.log(`  ${showProblem(problem)}`)
  console.log(`
Then a tape of each capability, each way to sign in and each error rule: pnpm test packages/${id}
The guide: docs/contributing/adding-a-carrier.md`)
  return true
}

const [id] = process.argv.slice(2)
try {
  if (id === undefined) throw new Error('Say how the carrier is called: pnpm new-carrier my-carrier')
  process.exitCode = main(id) ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
