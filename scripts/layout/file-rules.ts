import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Problem } from './problem.ts'

const explainedLength = 200
const longestLength = 300

/** Source files of the workspace, from its root. */
export const listSources = (root: string): string[] =>
  globSync(['packages/*/{src,test}/**/*.ts', 'scripts/**/*.ts', 'docs/examples/**/*.ts'], {
    cwd: root,
    exclude: ['**/node_modules/**', '**/dist/**'],
  })
    .map(file => file.replaceAll('\\', '/'))
    .toSorted()

const countLines = (root: string, file: string): number =>
  readFileSync(join(root, file), 'utf8').trimEnd().split('\n').length

/** File names in kebab-case, and no file too long to be read at once; tests may be a long list of cases. */
export function checkFiles(root: string): Problem[] {
  return listSources(root).flatMap(file => {
    const problems: Problem[] = []
    if (!/^[a-z\d]+(?:-[a-z\d]+)*(?:\.test|\.test-d)?\.ts$/.test(basename(file))) {
      problems.push({ file, rule: 'file-name', message: 'names of files are kebab-case; rename it.' })
    }
    const lines = countLines(root, file)
    if (lines > longestLength) {
      const message = `has ${lines} lines, more than ${longestLength}; split it.`
      problems.push({ file, rule: 'too-long', message })
    } else if (lines > explainedLength && !file.includes('/test/')) {
      const message = `has ${lines} lines; split it, or give the reason in scripts/layout/exceptions.json.`
      problems.push({ file, rule: 'long', message })
    }
    return problems
  })
}
