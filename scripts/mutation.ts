// Changes core's code in small ways and runs its tests on each change: `pnpm mutation [folder…]`, with `--fresh` from the
// beginning. Every change that no test notices must stand in mutation/survivors.json with its reason.
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Stryker } from '@stryker-mutator/core'
import { compareSurvivors } from './mutation/compare-survivors.ts'
import { type Mutant, readMutants } from './mutation/read-mutants.ts'
import { scoreOf, showScores } from './mutation/score.ts'

const folders = ['record', 'session', 'transport', 'client'] as const
const wanted = process.argv.slice(2).filter(argument => !argument.startsWith('--'))
const isFresh = process.argv.includes('--fresh')
const chosen = folders.filter(folder => wanted.length === 0 || wanted.includes(folder))
const lowestScore = 85

const runs: { readonly name: string; readonly mutants: readonly Mutant[] }[] = []
for (const folder of chosen) {
  const incrementalFile = join(tmpdir(), 'esim-usage-mutation', `${folder}.json`)
  if (isFresh) rmSync(incrementalFile, { force: true })
  process.env['MUTATED_FOLDER'] = folder
  const stryker = new Stryker({ mutate: [`packages/core/src/${folder}/**/*.ts`], incrementalFile })
  runs.push({ name: folder, mutants: readMutants(await stryker.runMutationTest()) })
}

const all = runs.flatMap(({ mutants }) => mutants)
const problems = compareSurvivors(all, chosen)
for (const problem of problems) console.log(problem)
console.log(showScores(runs))
if (problems.length > 0 || scoreOf(all) < lowestScore) process.exitCode = 1
