import { openClient } from './open-client.ts'
import { lastMonth } from './usage-pages.ts'

/** Resident memory in MiB, after garbage has been collected. */
async function residentMiB(): Promise<number> {
  for (let round = 0; round < 5; round += 1) {
    globalThis.gc?.()
    // Lets what waits for the collector end.
    // oxlint-disable-next-line no-await-in-loop
    await new Promise(resolve => setImmediate(resolve))
  }
  return process.memoryUsage.rss() / 1024 ** 2
}

/** Resident memory in the middle of reading, after `first` rows and after all of them. */
export interface Memory {
  readonly firstMiB: number
  readonly lastMiB: number
}

async function stream(first: number, rows: number): Promise<Memory> {
  const month = lastMonth()
  const client = await openClient({ month, rows, rowsPerPage: 1000 })
  let count = 0
  let firstMiB = Number.NaN
  let lastMiB = Number.NaN
  for await (const page of client.usage({ month }).pages()) {
    count += page.records.length
    if (count === first) firstMiB = await residentMiB()
    if (count === rows) lastMiB = await residentMiB()
  }
  if (count !== rows) throw new Error(`read ${count} records instead of ${rows}`)
  return { firstMiB, lastMiB }
}

/**
 * Streams `rows` rows. A stream before it lets the memory allocator take what it never gives back, so that the
 * difference is what the rows hold.
 */
export async function measureMemory(first: number, rows: number): Promise<Memory> {
  await stream(first, first * 2)
  return stream(first, rows)
}
