import type { Source } from './source.ts'

/** State of a line. `blocked`: blocked without a stated reason. */
export type LineStatus =
  | 'active'
  | 'blocked-financial'
  | 'blocked-voluntary'
  | 'blocked'
  | 'suspended'
  | 'closed'
  | 'unknown'

/** A line the session can see. None of the card numbers is ever needed to read usage. */
export interface Line {
  /** E.164 number. */
  readonly line: string
  /** Carrier id. */
  readonly carrier: string
  /** The person's name for it at the carrier. */
  readonly title?: string
  /** State of the line. */
  readonly status: LineStatus
  /** International Mobile Subscriber Identity, at most 15 digits. */
  readonly imsi?: string
  /** Number of the SIM or eSIM profile (E.118), 19 or 20 digits. */
  readonly iccid?: string
  /** Number of the eUICC, 32 digits. */
  readonly eid?: string
  /** Kind of SIM. Absent: the carrier does not say. */
  readonly simForm?: 'esim' | 'physical'
  /** Tariff name. */
  readonly tariff?: string
  /** Account number as printed; leading digits are kept. */
  readonly account?: string
  /** Place in the group. */
  readonly role?: 'main' | 'linked' | 'extra'
  /** Where it came from. */
  readonly source: Source
}
