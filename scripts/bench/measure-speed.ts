import { openClient } from './open-client.ts'
import { lastMonth } from './usage-pages.ts'

/** Times of one way of reading, in milliseconds, best of the runs. */
export interface Speed {
  readonly rowsPerPage: number
  readonly bytes: number
  readonly parseMs: number
  readonly recordsMs: number
}

const elapsed = async (work: () => Promise<void> | void): Promise<number> => {
  globalThis.gc?.()
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** The whole way from bytes to records beside `JSON.parse` of the same bytes, taking turns. */
export async function measureSpeed(rows: number, rowsPerPage: number, runs = 7): Promise<Speed> {
  const month = lastMonth()
  const kept = new Map<number, Uint8Array<ArrayBuffer>>()
  const client = await openClient({ month, rows, rowsPerPage }, kept)
  const read = async (): Promise<void> => {
    let count = 0
    for await (const page of client.usage({ month }).pages()) count += page.records.length
    if (count !== rows) throw new Error(`read ${count} records instead of ${rows}`)
  }
  const decoder = new TextDecoder()
  const parse = (): void => {
    for (const bytes of kept.values()) JSON.parse(decoder.decode(bytes))
  }
  await read()
  parse()
  const times: { readonly parseMs: number; readonly recordsMs: number }[] = []
  for (let run = 0; run < runs; run += 1) {
    // Side by side on purpose: parallel runs would disturb each other.
    // oxlint-disable-next-line no-await-in-loop
    times.push({ parseMs: await elapsed(parse), recordsMs: await elapsed(read) })
  }
  return {
    rowsPerPage,
    bytes: [...kept.values()].reduce((sum, { byteLength }) => sum + byteLength, 0),
    parseMs: Math.min(...times.map(time => time.parseMs)),
    recordsMs: Math.min(...times.map(time => time.recordsMs)),
  }
}
