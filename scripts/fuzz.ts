// `pnpm fuzz [RUNS]` changes bytes of detail files until a reader gives a wrong record or an error that is none of ours.
// RUNS counts text files, default 100 000; one container is changed for fifty of them.
import { spawnSync } from 'node:child_process'

const [typed = '100000'] = process.argv.slice(2)
const runs = Number(typed)
if (!Number.isSafeInteger(runs) || runs < 1) {
  console.error('pnpm fuzz [RUNS]: RUNS is a whole number of changed files, such as 100000.')
  process.exit(2)
}
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', 'packages/statements/test/mutations.test.ts'],
  { stdio: 'inherit', env: { ...process.env, ESIM_USAGE_FUZZ_RUNS: String(runs) } },
)
process.exitCode = status ?? 1
