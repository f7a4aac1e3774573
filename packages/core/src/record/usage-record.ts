import type { Money } from './money.ts'
import type { Quality, Source } from './source.ts'

/** What happened on the line. */
export type UsageKind = 'voice' | 'message' | 'data' | 'service' | 'other'

/** How exact {@link UsageRecordBase.startedAt} is. `day` and `month` stand for their first second in the carrier's zone. */
export type TimePrecision = 'second' | 'minute' | 'day' | 'month'

/** The other side of a call or a message. */
export interface Counterparty {
  /** E.164 for a full number; a short code stays as the carrier wrote it. Absent: not a number. */
  readonly number?: string
  /** The carrier's text where it is not a number, such as an alphanumeric sender. */
  readonly text?: string
  /** What kind of address it is. */
  readonly kind: 'mobile' | 'landline' | 'short-code' | 'alphanumeric' | 'unknown'
  /** ISO 3166-1 alpha-2 country of the number. Absent: not known. */
  readonly country?: string
}

/** Tax inside or outside of a charge. */
export interface Tax {
  /** True when the charge contains the tax. */
  readonly included: boolean
  /** Rate in percent. Absent: the carrier does not say. */
  readonly rate?: number
}

/** Says that a row is a sum over several events. */
export interface Aggregate {
  /** What the carrier summed over. */
  readonly by: 'session' | 'hour' | 'day' | 'month'
  /** Number of events. Absent: the carrier does not say. */
  readonly count?: number
}

/** What every usage record has. A missing field means that the carrier does not say. */
export interface UsageRecordBase {
  /** Stable id: reading the same event again from the same channel gives the same id. */
  readonly id: string
  /** Carrier id, such as `reference`. */
  readonly carrier: string
  /** The line it happened on, E.164. */
  readonly line: string
  /** Start: RFC 3339 with the offset as printed, such as `2026-11-23T23:58:10+03:00`. */
  readonly startedAt: string
  /** How exact `startedAt` is. */
  readonly precision: TimePrecision
  /** `printed`: the carrier wrote the offset. `carrier-zone`: we added the carrier's zone. */
  readonly timeSource: 'printed' | 'carrier-zone'
  /** Seen from the line. `forwarded`: passed on to another number. */
  readonly direction?: 'incoming' | 'outgoing' | 'forwarded'
  /** The other side. Absent: the carrier does not say, or there is none. */
  readonly counterparty?: Counterparty
  /** What it cost: zero only where the carrier printed zero, negative only for a refund. */
  readonly charge?: Money
  /** Whether `charge` contains tax. */
  readonly tax?: Tax
  /** Whether a package covered it (TMF635 usage rating tag). */
  readonly bundle?: 'included' | 'overage' | 'outside'
  /** Where the line was. */
  readonly roaming?: 'home' | 'national' | 'international'
  /** ISO 3166-1 alpha-2 country where the line was. */
  readonly country?: string
  /** Kind of destination. */
  readonly zone?: 'on-net' | 'off-net' | 'landline' | 'long-distance' | 'international' | 'premium'
  /** The carrier's own words for the row. */
  readonly label?: string
  /** `provisional` rows may still change at the carrier. */
  readonly status: 'provisional' | 'final'
  /** Present when the row is a sum over several events. */
  readonly aggregate?: Aggregate
  /** Present when a value is suspect or estimated. */
  readonly quality?: Quality
  /** Where it came from. */
  readonly source: Source
  /** The carrier's row as it came; only with `{ raw: true }`. */
  readonly raw?: unknown
}

/** A call. */
export interface VoiceRecord extends UsageRecordBase {
  /** Discriminator. */
  readonly kind: 'voice'
  /** Real length in whole seconds. */
  readonly seconds?: number
  /** Length that was charged or taken from a package, whole seconds. */
  readonly billedSeconds?: number
}

/** An SMS or MMS. */
export interface MessageRecord extends UsageRecordBase {
  /** Discriminator. */
  readonly kind: 'message'
  /** Text or multimedia message. */
  readonly form: 'sms' | 'mms'
  /** Parts it was sent in. */
  readonly parts?: number
}

/** Mobile data. */
export interface DataRecord extends UsageRecordBase {
  /** Discriminator. */
  readonly kind: 'data'
  /** Real volume in bytes, both ways. */
  readonly bytes?: number
  /** Volume that was charged or taken from a package, bytes. */
  readonly billedBytes?: number
  /** Sent by the line, bytes. */
  readonly bytesUp?: number
  /** Received by the line, bytes. */
  readonly bytesDown?: number
  /** Access point name. */
  readonly accessPoint?: string
}

/** A fee, an option or another dated charge without a quantity. */
export interface ServiceRecord extends UsageRecordBase {
  /** Discriminator. */
  readonly kind: 'service'
  /** What was charged. */
  readonly service: {
    /** The carrier's name of the service. */
    readonly name: string
    /** The carrier's code of the service. */
    readonly code?: string
  }
  /** Days the charge stands for, `YYYY-MM-DD`, both included. */
  readonly period?: {
    /** First day. */
    readonly from: string
    /** Last day. */
    readonly to: string
  }
}

/** A row whose kind the carrier's words do not tell. */
export interface OtherRecord extends UsageRecordBase {
  /** Discriminator. */
  readonly kind: 'other'
  /** The carrier's own words for the row. */
  readonly label: string
}

/** One thing that happened on a line, discriminated by `kind`. */
export type UsageRecord = VoiceRecord | MessageRecord | DataRecord | ServiceRecord | OtherRecord
