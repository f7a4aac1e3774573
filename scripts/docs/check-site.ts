// Looks at the built site and at the pages that are read in the repository: every link leads somewhere, to the very heading
// it names, and nothing is loaded from another place. Needs the site: `pnpm docs:build`.
import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { findForeignLoads } from './foreign-loads.ts'

const site = 'docs/.vitepress/dist'
const problems: string[] = []

/** Where a link of the site leads: a file, and the heading in it. */
function resolveLink(page: string, link: string): readonly [file: string, heading: string] {
  const [path = '', heading = ''] = link.split('#')
  const target = path === '' ? page : path.startsWith('/') ? path.slice(1) : join(dirname(page), path)
  const file = normalize(target === '' || target.endsWith('/') ? `${target}index.html` : target)
  return [decodeURIComponent(file), decodeURIComponent(heading)]
}

const valuesOf = (html: string, attribute: RegExp): string[] =>
  Array.from(html.matchAll(attribute), ([, value = '']) => value.replaceAll('&amp;', '&'))

function checkSite(): number {
  const pages = globSync('**/*.html', { cwd: site })
  const html = new Map(pages.map(page => [page, readFileSync(join(site, page), 'utf8')]))
  const headings = new Map(
    [...html].map(([page, text]) => [page, new Set(valuesOf(text, /\sid="([^"]*)"/g))]),
  )
  for (const [page, text] of html) {
    for (const link of new Set(valuesOf(text, /\s(?:href|src)="([^"]*)"/g))) {
      if (/^[a-z][a-z+.-]*:/i.test(link)) continue
      const [file, heading] = resolveLink(page, link)
      if (!existsSync(join(site, file))) problems.push(`${page} links to ${link}, which is not there`)
      else if (heading !== '' && headings.get(file)?.has(heading) === false)
        problems.push(`${page} links to ${link}, but there is no such heading`)
    }
    problems.push(...findForeignLoads(text).map(address => `${page} loads ${address}`))
  }
  for (const sheet of globSync('**/*.css', { cwd: site }))
    problems.push(
      ...findForeignLoads(readFileSync(join(site, sheet), 'utf8')).map(
        address => `${sheet} loads ${address}`,
      ),
    )
  return pages.length
}

/** README files and their like are read in the repository, where a link is a path. */
function checkRepository(): void {
  for (const page of globSync(['*.md', 'packages/*/README.md', 'docs/README.*.md', '.changeset/*.md'])) {
    const text = readFileSync(page, 'utf8').replaceAll(/```[\s\S]*?```/g, '')
    for (const [, link = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      const [path = ''] = link.split('#')
      if (path !== '' && !/^[a-z]+:/i.test(path) && !existsSync(join(dirname(page), path)))
        problems.push(`${page} links to ${link}, which is not there`)
    }
  }
}

/** `llms.txt` names files by their path in the site; a program that reads them sees no other files through them. */
function checkList(): void {
  for (const page of globSync('**/*.md', { cwd: site }))
    if (/^(?:<<< |<!--@include)/m.test(readFileSync(join(site, page), 'utf8')))
      problems.push(`${page} takes something from another file that is not in it`)
  for (const [, path = ''] of readFileSync(join(site, 'llms.txt'), 'utf8').matchAll(/\]\((\/[^)]+)\)/g))
    if (!existsSync(join(site, path))) problems.push(`llms.txt links to ${path}, which is not there`)
}

if (!existsSync(site) || !statSync(site).isDirectory())
  throw new Error('There is no site. Run pnpm docs:build')
const count = checkSite()
checkRepository()
checkList()
for (const problem of problems) console.log(problem)
console.log(
  problems.length === 0 ? `All links of ${count} pages lead somewhere.` : `${problems.length} problems`,
)
process.exitCode = problems.length === 0 ? 0 : 1
