// `pnpm error-table` compares the tables of the pages on errors with the codes; `pnpm error-table --write` writes them.
import { readFileSync, writeFileSync } from 'node:fs'
import { renderErrorTable } from './error-table/render-error-table.ts'
import { chinese, english, russian } from './error-table/error-words.ts'

const files = [
  ['docs/guides/errors.md', english],
  ['docs/ru/errors.md', russian],
  ['docs/zh/errors.md', chinese],
] as const
const [begin, end] = ['<!-- error table -->', '<!-- end of error table -->']

const isWriting = process.argv.includes('--write')
for (const [file, words] of files) {
  const text = readFileSync(file, 'utf8')
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`${file} has no place for the table: ${begin} … ${end}`)
  const fresh = `${text.slice(0, from)}${begin}\n\n${renderErrorTable(words)}\n\n${text.slice(to)}`
  if (fresh === text) continue
  if (isWriting) writeFileSync(file, fresh)
  else {
    console.log(`${file}: the table is not what the codes say. Run pnpm error-table --write`)
    process.exitCode = 1
  }
}
if (process.exitCode === undefined) console.log('The tables of errors are as the codes say.')
