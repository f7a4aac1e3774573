import type { SandboxSettings } from '../../sandbox-options.ts'

interface Ordered<Result> {
  readonly of: string
  /** Made when the order is given: what happens later is not in it. */
  readonly result: Result
  asks: number
}

/** Codes that mean "not yet", one after the other; which of them the carrier sends is not recorded. */
const pendingCodes = [20030, 20017, 20024] as const

/** What becomes of an order: the result, or a code of the carrier's table. */
export type OrderState<Result> = { readonly result: Result } | { readonly code: number }

/** Orders that take some asks until they are done. */
export class ReportOrders<Result> {
  readonly #settings: SandboxSettings
  readonly #ordered = new Map<string, Ordered<Result>>()
  #next: number

  /** @param first - Number of the first order; above 2^31, as real ones. */
  constructor(settings: SandboxSettings, first: number) {
    this.#settings = settings
    this.#next = first
  }

  /** Takes an order of a login; its number. */
  place(of: string, result: Result): number {
    const id = this.#next
    this.#next += 1
    this.#ordered.set(String(id), { of, result, asks: 0 })
    return id
  }

  /** Asks for an order; it counts. Nobody sees the orders of somebody else. */
  ask(of: string, id: string): OrderState<Result> {
    const order = this.#ordered.get(id)
    if (order === undefined || order.of !== of) return { code: 20001 }
    order.asks += 1
    if (order.asks > this.#settings.pendingAnswers) return { result: order.result }
    return { code: pendingCodes[(order.asks - 1) % pendingCodes.length] ?? 20030 }
  }
}
