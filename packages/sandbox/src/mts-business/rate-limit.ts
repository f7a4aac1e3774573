/** Requests a second of each package of requests a minute. */
const perSecond = { 60: 3, 300: 10 } as const

/** A package of requests, by how many it lets through in a minute. */
export type RatePackage = keyof typeof perSecond

/** Counts requests; too many in a second or in a minute are refused. */
export class RateLimit {
  /** The package the company ordered. */
  ordered: RatePackage = 60
  #passed: number[] = []
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  /** Seconds to wait; undefined: the request may pass, and counts. */
  refuse(): number | undefined {
    const now = this.#now()
    this.#passed = this.#passed.filter(at => at > now - 60_000)
    const { length } = this.#passed
    const oldest = this.#passed[0] ?? now
    if (length >= this.ordered) return Math.ceil((oldest + 60_000 - now) / 1000)
    if (this.#passed.filter(at => at > now - 1000).length >= perSecond[this.ordered]) return 1
    this.#passed.push(now)
    return undefined
  }
}
