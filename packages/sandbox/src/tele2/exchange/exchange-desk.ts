import type { SandboxSettings } from '../../sandbox-options.ts'
import { toJwt } from '../tokens.ts'
import { CallBook } from './call-book.ts'

/** A pair as a person makes it in the cabinet of the exchange. */
export interface ExchangePair {
  /** Good for 24 hours. */
  readonly accessToken: string
  /** Good for 7 days, and once. */
  readonly refreshToken: string
}

interface IssuedPair extends ExchangePair {
  accessUntil: number
  refreshUntil: number
  isUsed: boolean
}

const dayMs = 86_400_000

/** What a refresh token comes to. */
export type Renewal = ExchangePair | 'used' | 'expired' | 'unknown'

/** The business exchange: its tokens and its calls. */
export class ExchangeDesk {
  readonly calls: CallBook
  readonly #settings: SandboxSettings
  readonly #issued: IssuedPair[] = []

  constructor(settings: SandboxSettings) {
    this.#settings = settings
    this.calls = new CallBook(settings)
  }

  /** A new pair. */
  issue(): ExchangePair {
    const at = this.#settings.now()
    const serial = 2 * this.#issued.length
    const pair = {
      accessToken: toJwt(at, dayMs / 1000, serial),
      refreshToken: toJwt(at, (7 * dayMs) / 1000, serial + 1),
    }
    this.#issued.push({ ...pair, accessUntil: at + dayMs, refreshUntil: at + 7 * dayMs, isUsed: false })
    return pair
  }

  /** What the access token of a request is worth; a scheme word is passed over. */
  judge(request: Request): 'good' | 'expired' | 'unknown' {
    const pair = this.#pairOf(request)
    if (pair === undefined) return 'unknown'
    return pair.accessUntil > this.#settings.now() ? 'good' : 'expired'
  }

  /** A new pair for the refresh token of a request, which is dead from then on, as is its access token. */
  renew(request: Request): Renewal {
    const token = tokenOf(request)
    const old = this.#issued.find(({ refreshToken }) => refreshToken === token)
    if (old === undefined) return 'unknown'
    if (old.isUsed) return 'used'
    if (old.refreshUntil <= this.#settings.now()) return 'expired'
    old.isUsed = true
    old.accessUntil = this.#settings.now()
    return this.issue()
  }

  /** Ends the access token of a request. */
  endOf(request: Request): void {
    const pair = this.#pairOf(request)
    if (pair !== undefined) pair.accessUntil = this.#settings.now()
  }

  /** Ends all access tokens; with `everything` a new pair must be made by hand. */
  expire(what: 'session' | 'everything'): void {
    for (const pair of this.#issued) {
      pair.accessUntil = Math.min(pair.accessUntil, this.#settings.now())
      if (what === 'everything') pair.refreshUntil = pair.accessUntil
    }
  }

  #pairOf(request: Request): IssuedPair | undefined {
    const token = tokenOf(request)
    return this.#issued.find(({ accessToken }) => accessToken === token)
  }
}

const tokenOf = (request: Request): string | undefined =>
  request.headers.get('authorization')?.replace(/^Bearer /, '')
