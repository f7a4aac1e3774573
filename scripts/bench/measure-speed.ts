import { openClient } from './open-client.ts'
import { createStages } from './stages.ts'
import { lastMonth } from './usage-pages.ts'

/** Milliseconds of one stage over all runs. */
export interface StageTime {
  readonly name: string
  readonly minMs: number
  readonly medianMs: number
}

/** What was read, and how long each stage took. */
export interface Speed {
  readonly bytes: number
  readonly stages: readonly StageTime[]
}

const toStageTime = (name: string, times: readonly number[]): StageTime => {
  const sorted = times.toSorted((left, right) => left - right)
  return { name, minMs: sorted[0] ?? Number.NaN, medianMs: sorted[sorted.length >> 1] ?? Number.NaN }
}

/**
 * `JSON.parse` of some bytes, each stage from them to records, and the whole client around them, taking turns. Nothing
 * is collected in between: a collection that is asked for leaves the heap small, and makes all that allocates slower.
 */
export async function measureSpeed(rows: number, rowsPerPage: number, runs = 15): Promise<Speed> {
  const month = lastMonth()
  const kept = new Map<number, Uint8Array<ArrayBuffer>>()
  const client = await openClient({ month, rows, rowsPerPage }, kept)
  const readAll = async (): Promise<number> => {
    let count = 0
    for await (const page of client.usage({ month }).pages()) count += page.records.length
    return count
  }
  await readAll()
  const pages = [...kept.values()]
  const stages = Object.entries({ ...createStages(pages, month), client: readAll })
  const times = new Map(stages.map(([name]) => [name, new Array<number>()]))
  for (let run = -3; run < runs; run += 1) {
    for (const [name, work] of stages) {
      const started = performance.now()
      const count = await work()
      const elapsed = performance.now() - started
      if (name !== 'parse' && count !== rows) throw new Error(`${name} read ${count} rows instead of ${rows}`)
      // The first runs are there for the compiler.
      if (run >= 0) times.get(name)?.push(elapsed)
    }
  }
  return {
    bytes: pages.reduce((sum, { byteLength }) => sum + byteLength, 0),
    stages: [...times].map(([name, list]) => toStageTime(name, list)),
  }
}
