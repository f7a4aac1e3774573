import { readFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'

const regionOf = (text: string, name: string): string =>
  new RegExp(`<!-- #region ${name} -->\\n([\\s\\S]*?)\\n<!-- #endregion ${name} -->`).exec(text)?.[1] ?? text

/** The Markdown of a page with what it takes from other files in its place: programs, and marked parts of pages. */
export function expandIncludes(file: string): string {
  const read = (path: string): string => readFileSync(join(dirname(file), path), 'utf8')
  return readFileSync(file, 'utf8')
    .replaceAll(/^<<< (\S+)$/gm, (_, path: string) => `\`\`\`${extname(path).slice(1)}\n${read(path)}\`\`\``)
    .replaceAll(/^<!--@include: ([^#\s]+)#(\S+)-->$/gm, (_, path: string, name: string) =>
      regionOf(read(path), name),
    )
}
