/** One call on the client. */
export interface TapeCall {
  /**
   * Name of a method of the client. `usage` gives all records, `usage.pages` the pages; `answer` and `resend` go on
   * with the last challenge; `wait` moves the clock on by so many milliseconds.
   */
  readonly operation: string
  /** Its arguments, JSON; for `answer` only the text. Default: none. */
  readonly arguments?: readonly unknown[]
}

/** A request body that a tape wants: parsed, so that the order of members does not matter. */
export type TapeBody =
  | {
      /** Equal as JSON. */
      readonly json: unknown
    }
  | {
      /** Equal as a form; names that repeat keep their order. */
      readonly form: Readonly<Record<string, string | readonly string[]>>
    }
  | {
      /** Equal letter by letter. */
      readonly text: string
    }

/** What a request must look like. */
export interface TapeRequest {
  /** HTTP method. */
  readonly method: string
  /** The whole address; the order of its query does not matter. */
  readonly url: string
  /** Headers that must have exactly these values; others are not looked at. */
  readonly headers?: Readonly<Record<string, string>>
  /** Absent: the request must have no body. */
  readonly body?: TapeBody
}

/** What the carrier answers. */
export type TapeResponse =
  | {
      /** HTTP status. */
      readonly status: number
      /** Headers; several values where one is sent several times, such as `set-cookie`. */
      readonly headers?: Readonly<Record<string, string | readonly string[]>>
      /** The bytes of the body file. Absent: no body. */
      readonly body?: Uint8Array<ArrayBuffer>
    }
  | {
      /** The request never reaches the carrier. */
      readonly failure: 'network'
    }

/** A request and its answer. */
export interface TapeExchange {
  /** The adapter's name for the address. */
  readonly endpoint: string
  /** What must be sent. */
  readonly request: TapeRequest
  /** What comes back. */
  readonly response: TapeResponse
}

/** What the last call comes to, as JSON; bytes are `{ base64 }`, the id of a challenge is left out. */
export type TapeOutcome =
  | {
      /** What it gives; `null` where it gives nothing. */
      readonly result: unknown
    }
  | {
      /** Code of its error. */
      readonly code: string
      /** Facts of its error. */
      readonly facts: Readonly<Record<string, unknown>>
    }

/** Recorded or made-up exchanges with a carrier, and what a client must make of them. */
export interface Tape {
  /** Name of its folder; rules and messages know it by that. */
  readonly name: string
  /** What happens, in a sentence. */
  readonly scenario: string
  /** `live`: recorded, with its secrets replaced. `synthetic`: written by hand. */
  readonly source: 'live' | 'synthetic'
  /** Day it was recorded or written, `YYYY-MM-DD`. */
  readonly date: string
  /** Where the client's clock starts, RFC 3339. */
  readonly clock: string
  /** The line the client speaks for, E.164. */
  readonly line?: string
  /** The account a business client speaks for. */
  readonly account?: string
  /** Calls in their order; all but the last must succeed. */
  readonly calls: readonly TapeCall[]
  /** Exchanges; those of one address come in this order. */
  readonly exchanges: readonly TapeExchange[]
  /** What the last call must come to. */
  readonly expected: TapeOutcome
}
