/// <reference types="node" />
import { existsSync } from 'node:fs'
import type { CapabilityName } from '../../client/capabilities.ts'
import type { CarrierClient } from '../../client/carrier-client.ts'
import type { CarrierInfo } from '../../client/carrier-info.ts'
import { readTapes } from '../tape/read-tape.ts'
import type { Tape } from '../tape/tape.ts'
import type { AdapterManifest, CarrierUnderTest } from './carrier-under-test.ts'
import { type Outcome, outcomeOf } from './outcome.ts'
import { Stage, type StageOptions } from './stage.ts'
import { isGood, methodOf, methodsOf } from './tape-facts.ts'

/** A tape played once, leniently. */
export interface Trace {
  readonly stage: Stage
  /** What each call came to; none behind the first that failed. */
  readonly outcomes: readonly Outcome[]
}

/** A carrier under test with what several rules need of it. */
export interface Bench {
  readonly adapter: AdapterManifest
  /** A client that nothing was done with. */
  readonly client: CarrierClient
  readonly info: CarrierInfo
  readonly carrier: CarrierUnderTest
  readonly tapes: readonly Tape[]
  /** One good tape for each method of the carrier's capabilities that has one. */
  readonly reads: readonly Tape[]
  /** Sets a tape up with nothing called yet. */
  open(tape: Tape, options?: StageOptions): Stage
  /** Plays a tape as it is; once for all rules. */
  trace(tape: Tape): Promise<Trace>
}

async function play(stage: Stage): Promise<Trace> {
  const outcomes: Outcome[] = []
  for (const index of stage.tape.calls.keys()) {
    const outcome = await outcomeOf(stage.call(index))
    outcomes.push(outcome)
    if ('error' in outcome) break
    stage.before = outcome.value
  }
  return { stage, outcomes }
}

/** The shortest good tape whose last call is the method. */
const findRead = (tapes: readonly Tape[], method: string): Tape | undefined =>
  tapes
    .filter(tape => isGood(tape) && methodOf(tape) === method)
    .toSorted((one, other) => one.calls.length - other.calls.length)[0]

/** For a carrier that has no tape yet: it declares something all the same. */
const emptyTape: Tape = {
  name: 'none',
  scenario: 'Nothing',
  source: 'synthetic',
  date: '2026-11-25',
  clock: '2026-11-25T12:00:00+03:00',
  line: '+79000000001',
  account: '1',
  calls: [],
  exchanges: [],
  expected: { result: null },
}

function toTapes(tapes: CarrierUnderTest['tapes']): readonly Tape[] {
  if (typeof tapes !== 'string' && !(tapes instanceof URL)) return tapes
  return existsSync(tapes) ? readTapes(tapes) : []
}

/** Reads the tapes and makes one client, to see what the carrier declares. */
export function createBench(carrier: CarrierUnderTest): Bench {
  const tapes = toTapes(carrier.tapes)
  const open = (tape: Tape, options?: StageOptions): Stage => new Stage(carrier, tape, options)
  const { client } = open(tapes[0] ?? emptyTape)
  const { carrier: info } = client
  const traces = new Map<Tape, Promise<Trace>>()
  const methods = info.capabilities.flatMap((name: CapabilityName) => methodsOf(name))
  return {
    adapter: carrier.adapter,
    client,
    info,
    carrier,
    tapes,
    reads: methods.map(method => findRead(tapes, method)).filter(tape => tape !== undefined),
    open,
    async trace(tape) {
      const trace = traces.get(tape) ?? play(open(tape))
      traces.set(tape, trace)
      return trace
    },
  }
}
