import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'

const aimMiB = 200
const outcome = z.object({ milliseconds: z.number(), peakMiB: z.number() })

// Runs on the built packages, in a process of its own: records are made one at a time, as a client gives them.
const program = `
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
const [path, format, count] = process.argv.slice(1)
const common = { carrier: 'reference', line: '+79000000001', precision: 'second', timeSource: 'printed', status: 'final',
  source: { carrier: 'reference', channel: 'api', endpoint: 'rows', fetchedAt: '2026-11-01T00:00:00Z' } }
function* records() {
  for (let index = 0; index < Number(count); index += 1) {
    const startedAt = new Date(Date.UTC(2026, 9, 1) + index * 1000).toISOString().slice(0, 19) + '+03:00'
    const id = 'v1-' + String(index).padStart(32, '0') + '-1'
    const charge = { amount: index % 1000, currency: 'RUB', scale: 2 }
    yield index % 2 === 0
      ? { ...common, id, startedAt, kind: 'voice', direction: 'outgoing', counterparty: { number: '+7900000' + String(index % 10000).padStart(4, '0'), kind: 'mobile' }, seconds: index % 3600, charge, roaming: 'home' }
      : { ...common, id, startedAt, kind: 'data', bytes: index * 1024, charge, bundle: 'included', label: 'Мобильный интернет' }
  }
}
const options = { language: 'ru' }
const write = format === 'xlsx'
  ? (await import('@esim-usage/report/xlsx')).toBulkXlsx
  : (await import('@esim-usage/report')).toCsv
const before = process.cpuUsage()
await pipeline(Readable.from(write(records(), options)), createWriteStream(path))
const { user, system } = process.cpuUsage(before)
console.log(JSON.stringify({ milliseconds: (user + system) / 1000, peakMiB: process.resourceUsage().maxRSS / 1024 }))`

/** Prints what writing so many rows costs: time of the processor, memory, and the size of the file. */
export function measureReport(rows: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'esim-usage-bench-'))
  try {
    for (const format of ['xlsx', 'csv']) {
      const path = join(folder, `usage.${format}`)
      const args = ['--input-type=module', '-e', program, path, format, String(rows)]
      // From a folder that knows the package by its name.
      const text = execFileSync(process.execPath, args, { encoding: 'utf8', cwd: 'packages/report' })
      const { milliseconds, peakMiB } = outcome.parse(JSON.parse(text))
      console.log(
        `write   ${rows} rows as ${format}: ${(milliseconds / 1000).toFixed(1)} s,`,
        `${(statSync(path).size / 1024 ** 2).toFixed(0)} MiB, peak ${peakMiB.toFixed(0)} MiB of memory (aim: at most ${aimMiB}, ${peakMiB <= aimMiB ? 'met' : 'NOT MET'})`,
      )
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
