// Looks through tapes, fixtures and other test data for anything that may belong to a real person.
// `node scripts/check-tapes.ts FOLDER…` looks through these folders alone.
import { showProblem } from './layout/problem.ts'
import { checkPrivate } from './private/check-private.ts'

const folders = process.argv.slice(2)
const problems =
  folders.length === 0
    ? checkPrivate('.')
    : checkPrivate(
        '.',
        folders.map(folder => `${folder}/**/*`),
      ).filter(({ rule }) => rule !== 'stale-exception')
for (const problem of problems) console.log(showProblem(problem))
const found = problems.length === 1 ? '1 place looks private.' : `${problems.length} places look private.`
console.log(problems.length === 0 ? 'Nothing looks private.' : found)
process.exitCode = problems.length === 0 ? 0 : 1
