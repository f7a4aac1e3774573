import type { AdapterSession } from '../adapter/adapter-context.ts'
import type { SignedIn } from '../adapter/auth-port.ts'
import type { Schema } from '../adapter/schema.ts'
import { type JarOptions, SessionCookies, type StoredCookie } from '../transport/cookie-jar.ts'
import { validate } from '../transport/validate.ts'
import { mergeCookies, sameCookies } from './merge-cookies.ts'
import type { SessionRecord } from './session-record.ts'
import type { SessionPart, Snapshot } from './snapshot.ts'

/** Epoch milliseconds of an end a carrier named; one that cannot be read is none, for it would spoil what is stored. */
export function readEnd(text: string | undefined): number | undefined {
  const at = Date.parse(text ?? '')
  return Number.isNaN(at) ? undefined : at
}

/** A session in use: shared by all calls of a client that run at the same time. */
export class LiveSession<State> implements AdapterSession<State> {
  readonly generation: string
  readonly lines: readonly string[]
  readonly startedAt: number
  readonly cookies: SessionCookies
  readonly #now: () => number
  #state: State
  #stateAt: number
  /** Counts updates, so that one that comes while another is saved is not taken for saved. */
  #updates = 0
  #savedUpdates = 0
  #expiresAt: number | undefined
  #base: readonly StoredCookie[]
  #savedAt: number

  constructor(part: SessionPart, state: State, jar: JarOptions) {
    this.generation = part.generation
    this.lines = part.lines
    this.startedAt = part.startedAt
    this.cookies = new SessionCookies(jar, part.cookies)
    this.#now = jar.now
    this.#state = state
    this.#stateAt = part.stateAt
    this.#expiresAt = part.expiresAt
    this.#base = this.cookies.snapshot()
    this.#savedAt = part.savedAt
  }

  get state(): State {
    return this.#state
  }

  /** Epoch milliseconds; undefined: the carrier does not say. */
  get expiresAt(): number | undefined {
    return this.#expiresAt
  }

  update(state: State, expiresAt?: string): void {
    this.#state = state
    // Younger than the state it replaces, whatever the clock says.
    this.#stateAt = Math.max(this.#now(), this.#stateAt + 1)
    this.#updates += 1
    this.#expiresAt = readEnd(expiresAt) ?? this.#expiresAt
  }

  /** Takes over what another process saved for the same generation. */
  absorb(part: SessionPart, state: State): void {
    this.#takeCookies(part)
    if (part.stateAt > this.#stateAt) {
      this.#state = state
      this.#stateAt = part.stateAt
      this.#savedUpdates = this.#updates
      this.#expiresAt = part.expiresAt
    }
  }

  /** Saves what changed; on conflict cookies merge and the younger state stays. Nothing changed: nothing is saved. */
  async save(record: SessionRecord): Promise<void> {
    let updates = this.#updates
    if (this.#savedUpdates === updates && sameCookies(this.#base, this.cookies.snapshot())) return
    const saved = await record.change(snapshot => {
      updates = this.#updates
      return this.#mergeInto(snapshot)
    })
    if (saved.session?.generation === this.generation) this.#takeCookies(saved.session)
    this.#savedUpdates = Math.max(this.#savedUpdates, updates)
  }

  /** What was read before our own last save is passed over. */
  #takeCookies(part: SessionPart): void {
    if (part.savedAt <= this.#savedAt) return
    this.#savedAt = part.savedAt
    this.cookies.replace(mergeCookies(this.#base, this.cookies.snapshot(), part.cookies))
    this.#base = part.cookies
  }

  #mergeInto(snapshot: Snapshot): Snapshot | undefined {
    const theirs = snapshot.session
    // A newer sign-in or renewal took over: what the old session learned is of no use to it.
    if (theirs?.generation !== this.generation) return undefined
    const younger = this.#stateAt > theirs.stateAt
    return {
      ...snapshot,
      session: {
        ...theirs,
        cookies: mergeCookies(this.#base, this.cookies.snapshot(), theirs.cookies),
        // Later than the save it stands on, whatever the clock says: that is how saves are told apart.
        savedAt: Math.max(this.#now(), theirs.savedAt + 1),
        ...(younger ? { state: this.#state, stateAt: this.#stateAt } : {}),
        ...(younger && this.#expiresAt !== undefined ? { expiresAt: this.#expiresAt } : {}),
      },
    }
  }
}

/** Opens the stored session; undefined when there is none or its state does not fit this version of the adapter. */
export function openLiveSession<State>(
  part: SessionPart | undefined,
  schema: Schema<State>,
  jar: JarOptions,
): LiveSession<State> | undefined {
  if (part === undefined) return undefined
  const result = validate(schema, part.state)
  return 'value' in result ? new LiveSession(part, result.value, jar) : undefined
}

/** What a good sign-in or renewal stores. */
export const toSessionPart = <State>(
  signedIn: SignedIn<State>,
  cookies: SessionCookies,
  generation: string,
  now: number,
): SessionPart => {
  const expiresAt = readEnd(signedIn.expiresAt)
  return {
    generation,
    cookies: cookies.snapshot(),
    state: signedIn.state,
    stateAt: now,
    lines: signedIn.lines,
    startedAt: now,
    savedAt: now,
    ...(expiresAt === undefined ? {} : { expiresAt }),
  }
}
