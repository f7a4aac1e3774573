import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { DefaultTheme, SiteConfig } from 'vitepress'
import { expandIncludes } from './expand-includes.ts'
import { api, carriers, contributing, guides } from './sidebar.ts'

const sections = [
  ['Guides', guides],
  ['Carriers', carriers],
  ['API', api],
  ['Contributing', contributing],
] as const

/** What a program that writes code has to know before it looks anything up. */
const rules = `## Rules

- The packages are ESM for Node 22.12 or newer (the hub 22.13), with types. They are not on the npm registry yet: in a clone of
  the repository they are imported by their names.
- One package for each carrier: \`createMts\` of \`@esim-usage/mts\`, \`createMegafon\`, \`createBeeline\`, \`createTele2\`. A client speaks for
  one line, sends nothing before it is called, and has only the methods its carrier has: \`supports(client, 'usage')\` asks.
- A field that is missing means that the carrier does not say. It is never null, and never zero.
- Money is \`{ amount, currency, scale }\` in whole numbers: \`{ amount: 12345, currency: 'RUB', scale: 2 }\` is 123.45 ₽. Data is in bytes,
  calls in seconds, times are RFC 3339 with their offset, days are \`YYYY-MM-DD\`, months \`YYYY-MM\`.
- \`signIn()\` gives a step, not always a session: check \`step.status\`; a challenge is answered by \`client.answer(challenge, text)\`.
- Errors are \`EsimUsageError\`s with a \`code\`. Try nothing again in a loop: what may be tried again was, and \`facts.retryAfterMs\` says when.
- Many lines and their history: \`createHub\` of \`@esim-usage/hub\`. Reports: \`createReport\` of \`@esim-usage/report\`. Files of carriers:
  \`readStatement\` of \`@esim-usage/statements/node\`. Tests and first steps: \`startSandbox\` of \`@esim-usage/sandbox\`, no real line needed.`

const fileOf = (link: string): string => `${link.slice(1)}${link.endsWith('/') ? 'index' : ''}.md`

/** What its front matter says of a page, else its first paragraph. */
function descriptionOf(text: string): string | undefined {
  const said = /^description: (.+)$/m.exec(text)?.[1] ?? /^# .+\n\n([^#<\s][\s\S]*?)\n\n/.exec(text)?.[1]
  return said?.replaceAll('\n', ' ').replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1')
}

/** One line for a page: where its source is, and what it is about. */
function describe({ text = '', link = '' }: DefaultTheme.SidebarItem, sources: string): string {
  const file = fileOf(link)
  const description = descriptionOf(readFileSync(join(sources, file), 'utf8'))
  return `- [${text}](/${file})${description === undefined ? '' : `: ${description}`}`
}

/** The programs, by what their first line says of them. */
function listPrograms(sources: string): string {
  const lines = globSync('examples/*.ts', { cwd: sources })
    .toSorted()
    .map(file => {
      const first = readFileSync(join(sources, file), 'utf8').split('\n')[0] ?? ''
      return `- [${file.slice('examples/'.length)}](/${file}): ${first.slice('// '.length)}`
    })
  return ['## Complete programs', '', ...lines].join('\n')
}

function listTranslations(pages: readonly string[], sources: string): string {
  const lines = pages
    .filter(page => /^(?:ru|zh)\//.test(page))
    .toSorted()
    .map(page => {
      const title = /^title: (.+)$/m.exec(readFileSync(join(sources, page), 'utf8'))?.[1] ?? page
      return `- [${title}](/${page})`
    })
  return ['## Optional: in Russian and Chinese', '', ...lines].join('\n')
}

/** Writes `llms.txt`, which tells programs that read what is where, and lays the Markdown of each page beside the page. */
export function writeLlmsText({ srcDir, outDir, site, pages }: SiteConfig): void {
  const write = (file: string): void => {
    mkdirSync(dirname(join(outDir, file)), { recursive: true })
    writeFileSync(join(outDir, file), expandIncludes(join(srcDir, file)))
  }
  for (const file of [...pages, ...globSync('examples/*.ts', { cwd: srcDir })]) write(file)
  const lists = sections.map(([title, items]) =>
    [`## ${title}`, '', ...items.map(item => describe(item, srcDir))].join('\n'),
  )
  const head = [
    `# ${site.title}`,
    `> ${site.description} A TypeScript library and a command; MTS, MegaFon, Beeline and t2.`,
    'Nothing has been checked against a live line yet. All code on these pages is compiled and run against a sandbox.',
    rules,
  ]
  const parts = [...head, ...lists, listPrograms(srcDir), listTranslations(pages, srcDir)]
  writeFileSync(join(outDir, 'llms.txt'), `${parts.join('\n\n')}\n`)
}
