import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Problem } from './problem.ts'
import type { PackageFolder } from './read-workspace.ts'

/** Stands in a template wherever the author of a carrier has to put what is true of it. */
const unfinishedMark = 'FILL-IN'

const rootManifest = z.object({ devDependencies: z.record(z.string(), z.string()).default({}) })

/** A package is known to the workspace, its API is locked, and a carrier has its page. */
export function checkWiring(root: string, packages: readonly PackageFolder[]): Problem[] {
  const { devDependencies } = rootManifest.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))
  return packages.flatMap(({ id, folder, role, packageName }) => {
    const problems: Problem[] = []
    const want = (file: string, message: string): void => {
      if (!existsSync(join(root, file))) problems.push({ file, rule: 'wiring', message })
    }
    if (devDependencies[packageName] !== 'workspace:*') {
      const message = `"${packageName}": "workspace:*" is missing in devDependencies; add it and run pnpm install.`
      problems.push({ file: 'package.json', rule: 'wiring', message })
    }
    want(`${folder}/README.md`, 'is missing; it stands on the page of the package.')
    want(`${folder}/etc/index.api.md`, 'is missing; run pnpm build and pnpm api:update.')
    if (role === 'carrier')
      want(`docs/carriers/${id}.md`, 'is missing; it says what is known and how surely.')
    return problems
  })
}

/** What a template left open. */
export function checkUnfinished(root: string, packages: readonly PackageFolder[]): Problem[] {
  const carriers = packages.filter(({ role }) => role === 'carrier')
  return carriers
    .flatMap(({ id, folder }) =>
      globSync([`${folder}/{src,test}/**/*`, `${folder}/*.{md,json}`, `docs/carriers/${id}.md`], {
        cwd: root,
        withFileTypes: false,
      }),
    )
    .filter(file => /\.(?:ts|md|json)$/.test(file))
    .toSorted()
    .flatMap(file =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .flatMap((text, index) => {
          const at = text.indexOf(unfinishedMark)
          if (at === -1) return []
          const message = text
            .slice(at + unfinishedMark.length)
            .replace(/^:?\s*/, '')
            .replace(/(?: \|.*|['",\]]+)$/, '')
          return [{ file, line: index + 1, rule: 'unfinished', message }]
        }),
    )
}
