// A process of its own: streams 1 000 000 rows and prints its resident memory, in MiB, after 100 000 and after all.
import { openClient } from './open-client.ts'
import { lastMonth } from './usage-pages.ts'

/** Resident memory in MiB, after garbage has been collected. */
async function residentMiB(): Promise<number> {
  for (let round = 0; round < 5; round += 1) {
    globalThis.gc?.()
    // Lets what waits for the collector end.
    await new Promise(resolve => setImmediate(resolve))
  }
  return process.memoryUsage.rss() / 1024 ** 2
}

async function stream(rows: number, measureAt: readonly number[]): Promise<readonly number[]> {
  const month = lastMonth()
  const client = await openClient({ month, rows, rowsPerPage: 1000 })
  const measured: number[] = []
  let count = 0
  for await (const page of client.usage({ month }).pages()) {
    count += page.records.length
    if (measureAt.includes(count)) measured.push(await residentMiB())
  }
  if (count !== rows) throw new Error(`read ${count} records instead of ${rows}`)
  return measured
}

// Lets the memory allocator take what it never gives back, so that the difference is what the rows hold.
await stream(500_000, [])
console.log(JSON.stringify(await stream(1_000_000, [100_000, 1_000_000])))
