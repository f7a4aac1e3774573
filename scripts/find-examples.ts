import { globSync, readFileSync } from 'node:fs'

/** A fenced `ts` block of a page or of a TSDoc comment. */
export interface Example {
  /** Path and line of the fence, such as `README.md:12`. */
  readonly place: string
  readonly code: string
  /** False for a block that is fenced as `ts no-run`. */
  readonly runs: boolean
}

const pages = ['*.md', 'packages/*/README.md', 'docs/**/*.md']
const sources = ['packages/*/src/**/*.ts']
const lineOf = (text: string, index: number): number => text.slice(0, index).split('\n').length

function findIn(file: string): Example[] {
  const text = readFileSync(file, 'utf8')
  const parts = file.endsWith('.ts') ? [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)] : [{ 0: text, index: 0 }]
  return parts.flatMap(part => {
    const body = file.endsWith('.ts') ? part[0].replace(/^[ \t]*\* ?/gm, '') : part[0]
    return [...body.matchAll(/^```ts( no-run)?\n([\s\S]*?)^```/gm)].map(block => ({
      place: `${file}:${lineOf(text, part.index) + lineOf(body, block.index) - 1}`,
      code: block[2] ?? '',
      runs: block[1] === undefined,
    }))
  })
}

/** All examples of pages and comments, in the order of their files. */
export function findExamples(): Example[] {
  return globSync([...pages, ...sources], {
    exclude: ['docs/api/**', 'docs/.vitepress/**', '**/node_modules/**'],
  })
    .toSorted()
    .flatMap(findIn)
}
