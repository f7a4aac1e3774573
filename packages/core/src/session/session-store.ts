/** A stored value and its version. */
export interface StoredSession {
  /** Opaque text. */
  readonly value: string
  /** Changes with every save. */
  readonly version: string
}

/** A short exclusive right to a key. */
export interface SessionLease {
  /** Gives it back; harmless when it has run out. */
  release(): Promise<void>
}

/** Where sessions are kept: opaque text under opaque keys, with compare-and-set. */
export interface SessionStore {
  /** The value, or undefined when there is none. */
  load(key: string): Promise<StoredSession | undefined>
  /**
   * Saves when the stored version is still `ifVersion` (undefined: when there is none).
   *
   * @returns the new version, or undefined when someone saved first.
   */
  save(key: string, value: string, ifVersion: string | undefined): Promise<string | undefined>
  /** Removes the value; harmless when there is none. */
  remove(key: string): Promise<void>
  /** Takes the key for so many milliseconds; undefined when another holds it. */
  lease(key: string, forMs: number): Promise<SessionLease | undefined>
}
