// Prints how fast, large and frugal the SDK is. Only prints: figures rise with whatever else runs beside it.
// Needs `pnpm build` first; the last two figures are taken from the built packages.
import { measureHub } from './bench/measure-hub.ts'
import { measureImport } from './bench/measure-import.ts'
import { measureMemory } from './bench/measure-memory.ts'
import { measureReport } from './bench/measure-report.ts'
import { measureSize } from './bench/measure-size.ts'
import { measureSpeed } from './bench/measure-speed.ts'
import { measureStatements } from './bench/measure-statements.ts'

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KiB`

for (const { firstMiB, lastMiB } of measureMemory()) {
  console.log(
    `memory  ${firstMiB.toFixed(1)} MiB after 100 000 rows, ${lastMiB.toFixed(1)} MiB after 1 000 000:`,
    `${(lastMiB - firstMiB).toFixed(1)} MiB more (aim: at most 32)`,
  )
}

for (const rowsPerPage of [100_000, 1000, 50]) {
  const { bytes, stages } = await measureSpeed(100_000, rowsPerPage)
  console.log(
    `speed   100 000 rows of ${(bytes / 100_000).toFixed(0)} bytes, ${rowsPerPage} a page: median (least) ms, times JSON.parse`,
  )
  const [parse] = stages
  for (const { name, minMs, medianMs } of stages) {
    const ratio = (medianMs / (parse?.medianMs ?? Number.NaN)).toFixed(2)
    const aim = name === 'records' ? ' (aim: at most 3)' : ''
    console.log(`          ${name.padEnd(8)} ${medianMs.toFixed(0)} (${minMs.toFixed(0)}): ${ratio}${aim}`)
  }
}

console.log(`import  @esim-usage/core and @esim-usage/mts: ${measureImport().toFixed(0)} ms`)

const client = `export { createMts } from '@esim-usage/mts'`
const dependencies = ['@noble/hashes', 'fetch-cookie', 'ky', 'tough-cookie', 'zod']
const own = await measureSize(client, dependencies)
const all = await measureSize(client, [])
console.log(
  `size    core with one adapter, ours: ${kilobytes(own.minified)}, gzipped ${kilobytes(own.gzipped)}`,
)
console.log(`size    with dependencies: ${kilobytes(all.minified)}, gzipped ${kilobytes(all.gzipped)}`)
for (const [name, bytes] of all.byPackage)
  if (bytes > 512) console.log(`          ${name}: ${kilobytes(bytes)}`)
await measureStatements(1_000_000)
await measureHub(1_000_000)
measureReport(1_000_000)
