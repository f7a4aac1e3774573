import type { CarrierClient } from '../../client/carrier-client.ts'
import type { ClientEvent } from '../../client/options.ts'
import { runCall } from '../tape/run-call.ts'
import type { Tape, TapeCall } from '../tape/tape.ts'
import { type VirtualClock, virtualClock } from '../virtual-clock.ts'
import type { CarrierUnderTest, ConformanceOptions } from './carrier-under-test.ts'
import { createReplay, type Instead, type Replay, type Visit } from './replay.ts'
import { createStoreSpy, type StoreSpy } from './store-spy.ts'

/** What a check changes about a tape. */
export interface StageOptions {
  /** Answers in the carrier's place. */
  readonly instead?: Instead
  /** Other options of the clients. */
  readonly client?: Partial<ConformanceOptions>
}

/** User-Agent of all clients of the suite. */
export const suiteAgent = 'esim-usage-conformance/1'

/** A client before the carrier of a tape. */
export class Stage {
  readonly tape: Tape
  readonly clock: VirtualClock
  readonly store: StoreSpy = createStoreSpy()
  readonly events: ClientEvent[] = []
  readonly client: CarrierClient
  readonly #carrier: CarrierUnderTest
  readonly #replay: Replay
  readonly #more: Partial<ConformanceOptions>
  /** What the call before came to. */
  before: unknown

  constructor(carrier: CarrierUnderTest, tape: Tape, options: StageOptions = {}) {
    this.tape = tape
    this.clock = virtualClock(tape.clock)
    this.#carrier = carrier
    this.#replay = createReplay(tape, visit => options.instead?.(visit))
    this.#more = options.client ?? {}
    this.client = this.another()
  }

  get visits(): readonly Visit[] {
    return this.#replay.visits
  }

  /** Index of the tape's last call. */
  get lastIndex(): number {
    return this.tape.calls.length - 1
  }

  /** Another client over the same store, clock and carrier. */
  another(more: Partial<ConformanceOptions> = {}): CarrierClient {
    return this.#carrier.create({
      fetch: this.#replay.fetch,
      clock: this.clock,
      line: this.tape.line ?? '',
      ...(this.tape.account === undefined ? {} : { account: this.tape.account }),
      sessionStore: this.store,
      userAgent: suiteAgent,
      onEvent: event => this.events.push(event),
      ...this.#more,
      ...more,
    })
  }

  /** Makes one call of the tape. */
  async call(index: number, client: CarrierClient = this.client): Promise<unknown> {
    const call = this.tape.calls[index]
    if (call === undefined) throw new RangeError(`Tape ${this.tape.name} has no call ${index + 1}.`)
    return this.make(call, index, client)
  }

  /** Makes any call, counted as the tape's call of that index. */
  async make(call: TapeCall, index: number, client: CarrierClient = this.client): Promise<unknown> {
    this.#replay.call = index
    return runCall(this.tape.name, client, this.clock, call, this.before)
  }

  /** Makes the calls before `end`; default: all but the last. */
  async start(end: number = this.lastIndex): Promise<this> {
    for (let index = 0; index < end; index += 1) this.before = await this.call(index)
    return this
  }

  /** Makes the last call. */
  async last(client?: CarrierClient): Promise<unknown> {
    return this.call(this.lastIndex, client)
  }

  /** Requests of the last call so far. */
  get lastVisits(): readonly Visit[] {
    return this.visits.filter(({ call }) => call === this.lastIndex)
  }
}
