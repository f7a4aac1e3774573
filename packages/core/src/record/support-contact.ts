import type { Evidence } from './source.ts'

/** A way to reach the carrier, from public sources; each says how sure it is. */
export interface SupportContact {
  /** How to reach it. `abroad`: a number for callers outside the country. */
  readonly kind: 'hotline' | 'short-code' | 'abroad' | 'ussd' | 'page'
  /** E.164 number, short code, USSD code or URL. */
  readonly value: string
  /** What it is for, one English phrase. */
  readonly meaning: string
  /** What a call costs. Absent: not known. */
  readonly fee?: string
  /** Opening hours. Absent: not known. */
  readonly hours?: string
  /** ISO 639-1 codes of the languages spoken; empty when not known. */
  readonly languages: readonly string[]
  /** What to have at hand before calling. */
  readonly prepare: readonly string[]
  /** Where the fact was found, in words. */
  readonly source: string
  /** How sure it is. */
  readonly evidence: Evidence
  /** Day it was checked, `YYYY-MM-DD`. Absent: never checked by us. */
  readonly verifiedAt?: string
  /** Other numbers that are published for the same thing, unconfirmed. */
  readonly disputed?: readonly string[]
}
