import type { Allowance } from '@esim-usage/core'
import type { Draft, ReadContext } from '@esim-usage/core/adapter'
import { readLongTask } from './long-task.ts'
import type { MtsState } from './sign-in.ts'
import { toAllowance } from './to-allowance.ts'
import { type Counter, type Counters, counters } from './wire.ts'

/** MTS leaves counters out at times; a tariff with calls, messages and data has three. */
const usualCounters = 3
const mostReads = 3

const sizeOf = ({ counters: list }: Counters): number => list?.length ?? 0

/** Asks again while the answer looks short, and keeps the fullest. An internet-only tariff stays short. */
async function readFullest(context: ReadContext<MtsState>): Promise<Counters> {
  let fullest = await readLongTask(context, 'lk.counters', counters)
  for (let reads = 1; reads < mostReads && sizeOf(fullest) < usualCounters; reads += 1) {
    // Each question waits for the answer to the one before.
    const next = await readLongTask(context, 'lk.counters', counters)
    if (sizeOf(next) > sizeOf(fullest)) fullest = next
  }
  return fullest
}

/** Of each kind the main package that is used first: the highest priority. */
function findPrimary(list: readonly Counter[]): ReadonlySet<Counter> {
  const primary = new Map<string, Counter>()
  for (const counter of list) {
    const type = counter.packageType ?? ''
    const best = primary.get(type)
    const isMain = counter.packageGroup === 'Main' && !counter.name.startsWith('Входящ')
    if (isMain && (best === undefined || (counter.priority ?? 0) > (best.priority ?? 0)))
      primary.set(type, counter)
  }
  return new Set(primary.values())
}

/** Packages of the line. */
export async function readAllowances(context: ReadContext<MtsState>): Promise<readonly Draft<Allowance>[]> {
  const { subscriberType, counters: list } = await readFullest(context)
  const primary = findPrimary(list ?? [])
  return (list ?? []).map(counter => toAllowance(counter, subscriberType, primary.has(counter)))
}
