import { json } from '../answers.ts'
import { keys } from './company.ts'
import { refusals } from './refusals.ts'

const lifeSeconds = 3600

/** The tokens that were sold. */
export class Tokens {
  readonly #ends = new Map<string, number>()
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  /** Sells a token for the keys. */
  sell(request: Request, body: string): Response {
    const asked = request.headers.get('authorization') ?? ''
    const isRight = asked === `Basic ${btoa(`${keys.clientId}:${keys.clientSecret}`)}`
    if (!isRight) return json({ error: 'invalid_client', error_description: 'No such client' }, 401)
    if (new URLSearchParams(body).get('grant_type') !== 'client_credentials')
      return json({ error: 'unsupported_grant_type' }, 400)
    const token = `SANDBOX-TOKEN-${this.#ends.size + 1}`
    this.#ends.set(token, this.#now() + lifeSeconds * 1000)
    return json({ access_token: token, scope: 'default', token_type: 'Bearer', expires_in: lifeSeconds })
  }

  /** Refuses a request without a token that works. */
  check(request: Request): Response | undefined {
    const end = this.#ends.get((request.headers.get('authorization') ?? '').replace(/^Bearer /, ''))
    if (end === undefined) return refusals.noToken()
    return end <= this.#now() ? refusals.tokenOver() : undefined
  }

  /** Ends all tokens. */
  expire(): void {
    for (const token of this.#ends.keys()) this.#ends.set(token, 0)
  }
}
