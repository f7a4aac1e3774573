import type { Tele2Line } from './tele2-line.ts'

/** Hosts of one family; sessions of the one are none at the other. */
export type Tele2Site = 't2.ru' | 'tele2.ru'

interface Issued {
  readonly line: Tele2Line
  readonly clientId: string
  readonly site: Tele2Site
  readonly accessToken: string
  readonly refreshToken: string
  accessUntil: number
  isOver: boolean
}

/** Stated by several clients. */
export const accessSeconds = 4 * 3600
const refreshDays = 90

const encode = (value: object): string => btoa(JSON.stringify(value)).replaceAll('=', '')

/** A token that says when it ends. Its signature is a word, so nobody takes it for a real one. */
export const toJwt = (issuedAt: number, seconds: number, serial: number): string =>
  [
    encode({ alg: 'RS256', typ: 'JWT' }),
    encode({
      iat: Math.floor(issuedAt / 1000),
      exp: Math.floor(issuedAt / 1000) + seconds,
      jti: `sandbox-${serial}`,
    }),
    'c2ludGhldGlj',
  ].join('.')

/** Pairs that were given out, and which of them still work. */
export class Tele2Tokens {
  readonly #now: () => number
  #issued: Issued[] = []
  #serial = 0

  constructor(now: () => number) {
    this.#now = now
  }

  /** A new pair. */
  issue(line: Tele2Line, clientId: string, site: Tele2Site): Issued {
    const at = this.#now()
    this.#serial += 2
    const issued: Issued = {
      line,
      clientId,
      site,
      accessToken: toJwt(at, accessSeconds, this.#serial),
      refreshToken: toJwt(at, refreshDays * 24 * 3600, this.#serial + 1),
      accessUntil: at + accessSeconds * 1000,
      isOver: false,
    }
    this.#issued.push(issued)
    return issued
  }

  /** The living pair of a request's access token. */
  pairOf(request: Request, site: Tele2Site): Issued | undefined {
    const token = request.headers.get('authorization')?.replace(/^Bearer /, '')
    return this.#issued.find(
      each => each.accessToken === token && each.site === site && each.accessUntil > this.#now(),
    )
  }

  /** A new pair for a refresh token, which is dead from then on. */
  refresh(refreshToken: string, clientId: string, site: Tele2Site): Issued | undefined {
    const old = this.#issued.find(
      each => each.refreshToken === refreshToken && each.site === site && !each.isOver,
    )
    if (old === undefined || old.clientId !== clientId) return undefined
    old.isOver = true
    return this.issue(old.line, clientId, site)
  }

  /** Ends the access token of a request. */
  endOf(request: Request, site: Tele2Site): void {
    const pair = this.pairOf(request, site)
    if (pair !== undefined) this.#end(pair, false)
  }

  /** Ends the access tokens of a line; with `everything` a new sign-in is needed. */
  expire(line: Tele2Line, what: 'session' | 'everything'): void {
    for (const each of this.#issued) if (each.line === line) this.#end(each, what === 'everything')
  }

  #end(pair: Issued, isOver: boolean): void {
    pair.accessUntil = Math.min(pair.accessUntil, this.#now())
    pair.isOver ||= isOver
  }
}
