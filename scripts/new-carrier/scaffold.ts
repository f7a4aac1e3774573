import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { toTitle } from '../layout/carrier-parts.ts'

const template = 'scripts/templates/carrier'

const tsconfig = {
  extends: '../../tsconfig.base.json',
  compilerOptions: { declaration: true },
  include: ['src'],
}
const tsup = `import { build } from '../../tsup.base.ts'\n\nexport default build()\n`

const rootManifest = z.object({ devDependencies: z.record(z.string(), z.string()) })

/** Puts the name of a carrier where the template has its own, in all its spellings. */
function rename(text: string, id: string): string {
  const title = toTitle(id)
  return text
    .replaceAll('Newcomer', title)
    .replaceAll(/newcomer(?=[A-Z])/g, title.slice(0, 1).toLowerCase() + title.slice(1))
    .replaceAll('newcomer', id)
}

function checkName(root: string, id: string): void {
  if (!/^[a-z][a-z\d]*(?:-[a-z\d]+)*$/.test(id)) {
    throw new Error(`A carrier is named in kebab-case, such as my-carrier; "${id}" is not.`)
  }
  if (existsSync(join(root, 'packages', id))) throw new Error(`There is a package ${id} already.`)
}

/** Adds one line; all else in the file stays as it is. */
function addToWorkspace(root: string, id: string): void {
  const file = join(root, 'package.json')
  const text = readFileSync(file, 'utf8')
  const { devDependencies } = rootManifest.parse(JSON.parse(text))
  const all = Object.entries({ ...devDependencies, [`@esim-usage/${id}`]: 'workspace:*' })
  const lines = all
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, version]) => `    ${JSON.stringify(name)}: ${JSON.stringify(version)}`)
  const block = `"devDependencies": {\n${lines.join(',\n')}\n  }`
  writeFileSync(
    file,
    text.replace(/"devDependencies": \{[^}]*\}/, () => block),
  )
}

/** Writes the package of a new carrier and its page, and names it in the workspace. Gives what it wrote. */
export function scaffoldCarrier(root: string, id: string): string[] {
  checkName(root, id)
  const files = new Map<string, string>([
    [`packages/${id}/tsconfig.json`, `${JSON.stringify(tsconfig, undefined, 2)}\n`],
    [`packages/${id}/tsup.config.ts`, tsup],
  ])
  for (const file of globSync('**/*.*', { cwd: join(root, template) })) {
    const target = file === 'carrier-page.md' ? `docs/carriers/${id}.md` : `packages/${id}/${file}`
    files.set(target, rename(readFileSync(join(root, template, file), 'utf8'), id))
  }
  for (const [file, text] of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  mkdirSync(join(root, `packages/${id}/test/tapes`), { recursive: true })
  addToWorkspace(root, id)
  return [...files.keys(), 'package.json'].toSorted()
}
