import type { UsageBook } from '../mts/usage-book.ts'
import type { SandboxSettings } from '../sandbox-options.ts'
import type { CompanyLine } from './company.ts'
import type { Documents } from './documents.ts'
import type { RateLimit } from './rate-limit.ts'
import type { Tokens } from './tokens.ts'

/** All that the business API knows. */
export interface BusinessWorld {
  readonly settings: SandboxSettings
  readonly book: UsageBook
  readonly tokens: Tokens
  readonly limit: RateLimit
  readonly documents: Documents
}

/** One request with a token that works. */
export interface BusinessCall {
  readonly world: BusinessWorld
  readonly query: URLSearchParams
  /** The JSON that was sent; undefined: none, or none that can be read. */
  readonly body: unknown
  /** Lines to show in place of those that were asked for. */
  readonly instead: readonly CompanyLine[] | undefined
}
