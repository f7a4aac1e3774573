import type { Tape } from '../tape/tape.ts'
import type { Bench } from './bench.ts'
import { isGood, isSignInCall, methodOf } from './tape-facts.ts'

/** A tape in which a session is renewed, and the endpoints that only the renewal asks. */
export interface RenewalTape {
  readonly tape: Tape
  /** How often each is asked for one renewal. */
  readonly endpoints: ReadonlyMap<string, number>
}

/** How often each endpoint is asked in the last call of a tape. */
export async function countEndpoints(bench: Bench, tape: Tape): Promise<ReadonlyMap<string, number>> {
  const { stage } = await bench.trace(tape)
  const counts = new Map<string, number>()
  for (const { exchange } of stage.lastVisits) {
    if (exchange !== undefined) counts.set(exchange.endpoint, (counts.get(exchange.endpoint) ?? 0) + 1)
  }
  return counts
}

async function isRenewed(bench: Bench, tape: Tape): Promise<boolean> {
  const { stage } = await bench.trace(tape)
  return stage.events.some(({ type }) => type === 'renewal')
}

/** The first good tape with a renewal in front of its last read; undefined: there is none. */
export async function findRenewal(bench: Bench): Promise<RenewalTape | undefined> {
  const reads = bench.tapes.filter(tape => isGood(tape) && !isSignInCall(tape, -1))
  for (const tape of reads) {
    if (!(await isRenewed(bench, tape))) continue
    const endpoints = new Map(await countEndpoints(bench, tape))
    for (const other of reads.filter(each => methodOf(each) === methodOf(tape))) {
      if (await isRenewed(bench, other)) continue
      for (const name of (await countEndpoints(bench, other)).keys()) endpoints.delete(name)
    }
    if (endpoints.size > 0) return { tape, endpoints }
  }
  return undefined
}
