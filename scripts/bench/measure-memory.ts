import { execFileSync } from 'node:child_process'
import { z } from 'zod'

/** Resident memory in the middle of a stream, in MiB. */
export interface Memory {
  readonly firstMiB: number
  readonly lastMiB: number
}

const flags = ['-C', '@esim-usage/source', '--expose-gc']
const program = 'scripts/bench/stream-memory.ts'
const figures = z.tuple([z.number(), z.number()])

const growth = ({ firstMiB, lastMiB }: Memory): number => lastMiB - firstMiB

/** Streams in fresh processes, as memory that was given back would be taken again; those by how much they grew. */
export function measureMemory(runs = 5): readonly Memory[] {
  const all = Array.from({ length: runs }, (): Memory => {
    const [firstMiB, lastMiB] = figures.parse(
      JSON.parse(execFileSync(process.execPath, [...flags, program], { encoding: 'utf8' })),
    )
    return { firstMiB, lastMiB }
  })
  return all.toSorted((left, right) => growth(left) - growth(right))
}
