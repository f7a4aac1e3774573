import type { Schema } from './schema.ts'

/** A request body. */
export type RequestBody =
  | {
      /** Sent as `application/json`. */
      readonly json: unknown
    }
  | {
      /** Sent as `application/x-www-form-urlencoded`. */
      readonly form: Readonly<Record<string, string>>
    }
  | {
      /** Sent as it is. */
      readonly text: string
      /** Its content type. */
      readonly mediaType: string
    }

/** One request to the carrier. */
export interface AdapterRequest {
  /** Its name in `endpoints.ts`: all that errors, events and tapes ever show. */
  readonly endpoint: string
  /** Absolute, on one of the adapter's origins. */
  readonly url: string
  /** Default `GET`. */
  readonly method?: 'GET' | 'POST' | 'PUT'
  /** Added to the URL; undefined members are left out. */
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>
  /** Sent beside the honest User-Agent. */
  readonly headers?: Readonly<Record<string, string>>
  /** Sent with POST and PUT. */
  readonly body?: RequestBody
  /** Default true; false gives the answer with its Location. */
  readonly follow?: boolean
  /** Largest body, bytes; default 64 MiB. */
  readonly maxBytes?: number
  /** May be sent again after a failure. Default true for GET, false for POST and PUT. */
  readonly repeatable?: boolean
  /**
   * Makes the carrier send a code: sent once, within the code limits. A second code of the same sign-in, sent
   * because the first was right, leaves this out: the limits of the first bound it. Sending it anew does not.
   */
  readonly sendsCode?: true
  /** Values in this request that must never show. */
  readonly secrets?: readonly string[]
}

/** An answer; its body is already read. */
export interface AdapterResponse {
  /** HTTP status. */
  readonly status: number
  /** Final address. */
  readonly url: string
  /** Absolute target of a redirect that was not followed. */
  readonly location: string | undefined
  /** Content type without parameters, lower case; empty when absent. */
  readonly mediaType: string
  /** One header, or undefined. */
  header(name: string): string | undefined
  /** The body as text. */
  text(): string
  /** The body as bytes. */
  bytes(): Uint8Array
  /** The body parsed and checked. Throws `unreadable-body` or `schema-mismatch`. */
  json<T>(schema: Schema<T>): T
  /** Checks what the adapter itself read out of this body, such as XML. Throws `schema-mismatch`. */
  accept<T>(value: unknown, schema: Schema<T>): T
}

/** How an adapter talks to its carrier. */
export interface AdapterHttp {
  /** Sends, applies website and error rules, then content type, parse and schema. */
  json<T>(request: AdapterRequest, schema: Schema<T>): Promise<T>
  /** Sends and gives any answer the network gave; only website rules apply. */
  send(request: AdapterRequest): Promise<AdapterResponse>
  /** Applies the error rules to an answer; throws the error of the first that fits. */
  check(response: AdapterResponse): void
}

/** A cookie that comes from outside. */
export interface ImportedCookie {
  /** Name. */
  readonly name: string
  /** Value. */
  readonly value: string
  /** Host or parent domain, with or without a leading dot. */
  readonly domain: string
  /** Default `/`. */
  readonly path?: string
  /** RFC 3339. Absent: a session cookie. */
  readonly expiresAt?: string
}

/** The session's cookies. */
export interface AdapterCookies {
  /** Value of the cookie that would be sent to the URL. */
  get(name: string, url: string): string | undefined
  /** Adds or replaces one. */
  set(cookie: ImportedCookie): void
  /** Drops all others. */
  keep(names: readonly (string | RegExp)[]): void
}
