import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DefaultTheme, SiteConfig } from 'vitepress'
import { api, carriers, contributing, guides } from './sidebar.ts'

const sections = [
  ['Guides', guides],
  ['Carriers', carriers],
  ['API', api],
  ['Contributing', contributing],
] as const

const fileOf = (link: string): string => `${link.slice(1)}${link.endsWith('/') ? 'index' : ''}.md`

/** One line for a page: where its source is, and what its front matter says of it. */
function describe({ text = '', link = '' }: DefaultTheme.SidebarItem, sources: string): string {
  const file = fileOf(link)
  const description = /^description: (.+)$/m.exec(readFileSync(join(sources, file), 'utf8'))?.[1]
  return `- [${text}](/${file})${description === undefined ? '' : `: ${description}`}`
}

/** Writes `llms.txt`, which tells programs that read what is where, and lays the Markdown of each page beside the page. */
export function writeLlmsText({ srcDir, outDir, site, pages }: SiteConfig): void {
  for (const page of pages) cpSync(join(srcDir, page), join(outDir, page))
  const lists = sections.map(([title, items]) =>
    [`## ${title}`, '', ...items.map(item => describe(item, srcDir))].join('\n'),
  )
  const head = [
    `# ${site.title}`,
    `> ${site.description} A TypeScript library and a command; MTS, MegaFon, Beeline and t2.`,
    'Nothing has been checked against a live line yet. All code on these pages is compiled and run against a sandbox.',
  ]
  writeFileSync(join(outDir, 'llms.txt'), `${[...head, ...lists].join('\n\n')}\n`)
}
