import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { type StatementKind, statementKinds, writeStatementFile } from './statement-files.ts'

const aims: Record<StatementKind, number> = { xml: 2.5, html: 1.8, csv: 1.8 }
const aimMiB = 150
const outcome = z.object({ rows: z.number(), milliseconds: z.number(), peakMiB: z.number() })

// Both ways run on the built packages, in a process of their own, beside each other on the same file.
const program = `
import { createReadStream } from 'node:fs'
const [path, kind, way] = process.argv.slice(1)
const { readStatement } = await import('@esim-usage/statements/node')
const { Parser } = await import('htmlparser2')
const { parse } = await import('csv-parse/sync')
let rows = 0
const isRow = kind === 'xml' ? 'i' : 'tr'
const count = name => { if (name === isRow) rows += 1 }
const nothing = () => {}
function createTokenizer() {
  if (kind === 'xml') return new Parser({ onopentag: count, onclosetag: nothing }, { xmlMode: true })
  if (kind === 'html') return new Parser({ onopentagname: count, ontext: nothing, onclosetag: nothing })
  let held = ''
  const options = { delimiter: ';', relax_column_count: true, relax_quotes: true, skip_empty_lines: true, max_record_size: 65536 }
  return {
    write(text) {
      held += text
      const at = held.lastIndexOf('\\n') + 1
      rows += parse(held.slice(0, at), options).length
      held = held.slice(at)
    },
  }
}
const before = process.cpuUsage()
if (way === 'records') for await (const batch of readStatement(path).batches()) rows += batch.length
else {
  const tokenizer = createTokenizer()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const chunk of createReadStream(path)) tokenizer.write(decoder.decode(chunk, { stream: true }))
}
const { user, system } = process.cpuUsage(before)
console.log(JSON.stringify({ rows, milliseconds: (user + system) / 1000, peakMiB: process.resourceUsage().maxRSS / 1024 }))`

function run(path: string, kind: StatementKind, way: 'tokens' | 'records'): z.infer<typeof outcome> {
  const args = ['--input-type=module', '-e', program, path, kind, way]
  // From the folder of the package, so that its dependencies are found.
  const text = execFileSync(process.execPath, args, { encoding: 'utf8', cwd: 'packages/statements' })
  return outcome.parse(JSON.parse(text))
}

/** The faster of two runs. */
function runBest(path: string, kind: StatementKind, way: 'tokens' | 'records'): z.infer<typeof outcome> {
  const [one, other] = [run(path, kind, way), run(path, kind, way)]
  return one.milliseconds < other.milliseconds ? one : other
}

/** Prints what reading a statement of so many rows costs beside its tokenizer alone: time of the processor, and memory. */
export async function measureStatements(rows: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'esim-usage-bench-'))
  try {
    for (const kind of statementKinds) {
      const path = join(folder, `detail.${kind}`)
      await writeStatementFile(path, kind, rows)
      const tokens = runBest(path, kind, 'tokens')
      const records = runBest(path, kind, 'records')
      if (records.rows !== rows) throw new Error(`read ${records.rows} records instead of ${rows}`)
      const ratio = (records.milliseconds / tokens.milliseconds).toFixed(2)
      console.log(
        `read    ${rows} rows of ${kind}: tokenizer ${tokens.milliseconds.toFixed(0)} ms, records`,
        `${records.milliseconds.toFixed(0)} ms: ${ratio} times (aim: at most ${aims[kind]}),`,
        `peak ${records.peakMiB.toFixed(0)} MiB (aim: at most ${aimMiB}, tokenizer ${tokens.peakMiB.toFixed(0)})`,
      )
      rmSync(path)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
