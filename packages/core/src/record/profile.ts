import type { LineStatus } from './line.ts'
import type { Money } from './money.ts'
import type { FeePeriod } from './service.ts'
import type { Source } from './source.ts'

/** The tariff of a line. A missing field means that the carrier does not say. */
export interface Tariff {
  /** The carrier's name of it. */
  readonly name: string
  /** What the person pays per `feePeriod`. */
  readonly fee?: Money
  /** How often the fee is taken. */
  readonly feePeriod?: FeePeriod
  /** List price, where it differs from `fee`. */
  readonly listFee?: Money
  /** Next fee: RFC 3339 or `YYYY-MM-DD`. */
  readonly renewsAt?: string
}

/** Who and what the line is at the carrier. */
export interface Profile {
  /** E.164 number. */
  readonly line: string
  /** Holder as the carrier writes it. */
  readonly holder?: string
  /** Account number as printed; leading digits are kept. */
  readonly account?: string
  /** Prepaid or postpaid. Absent: the carrier does not say. */
  readonly paymentModel?: 'prepaid' | 'postpaid'
  /** Home region in the carrier's words. */
  readonly region?: string
  /** IANA zone the carrier's days are counted in. */
  readonly timeZone: string
  /** The tariff. Absent: the carrier does not say. */
  readonly tariff?: Tariff
  /** State of the line. */
  readonly lineStatus: LineStatus
  /** Where it came from. */
  readonly source: Source
}
