// Checks where things lie: files and exports of carriers, what packages know of each other, and what a carrier
// does without. `node scripts/check-layout.ts [package]` shows one package alone.
import { checkLayout } from './layout/check-layout.ts'
import { showProblem } from './layout/problem.ts'

const [only] = process.argv.slice(2)
const problems = checkLayout('.').filter(
  ({ file }) =>
    only === undefined || file.startsWith(`packages/${only}/`) || file === `docs/carriers/${only}.md`,
)
for (const problem of problems) console.log(showProblem(problem))
const found = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}.`
console.log(problems.length === 0 ? 'The layout is as it should be.' : found)
process.exitCode = problems.length === 0 ? 0 : 1
