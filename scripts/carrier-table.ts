// `pnpm carrier-table` compares the tables of the README files with what the adapters declare and their tapes say;
// `pnpm carrier-table --write` writes them.
import { readFileSync, writeFileSync } from 'node:fs'
import { readCarriers } from './carrier-table/read-carriers.ts'
import { renderTable } from './carrier-table/render-table.ts'
import { chinese, english, russian } from './carrier-table/table-words.ts'

const files = [
  ['README.md', english],
  ['docs/README.ru.md', russian],
  ['docs/README.zh.md', chinese],
] as const
const [begin, end] = ['<!-- #region carrier-table -->', '<!-- #endregion carrier-table -->']

function replaceTable(file: string, text: string, table: string): string {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`${file} has no place for the table: ${begin} … ${end}`)
  return `${text.slice(0, from)}${begin}\n${table}\n${text.slice(to)}`
}

const isWriting = process.argv.includes('--write')
const carriers = readCarriers()
for (const [file, words] of files) {
  const text = readFileSync(file, 'utf8')
  const fresh = replaceTable(file, text, renderTable(carriers, words))
  if (fresh === text) continue
  if (isWriting) writeFileSync(file, fresh)
  else {
    console.log(`${file}: the table of carriers is not what the adapters say. Run pnpm carrier-table --write`)
    process.exitCode = 1
  }
}
if (process.exitCode === undefined) console.log('The tables of carriers are as the adapters say.')
