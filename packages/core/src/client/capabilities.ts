import type { Allowance } from '../record/allowance.ts'
import type { Balance } from '../record/balance.ts'
import type { Line } from '../record/line.ts'
import type { Payment } from '../record/payment.ts'
import type { Profile } from '../record/profile.ts'
import type { Service } from '../record/service.ts'
import type { Spending } from '../record/spending.ts'
import type { CarrierClient } from './carrier-client.ts'
import type { CallOptions } from './options.ts'
import type { Period, UsageQuery, UsageResults } from './usage.ts'

/** Itemised calls, messages, data and charges. */
export interface UsageCapability {
  /**
   * Reads itemised usage, oldest window first. Nothing is sent until you iterate.
   *
   * @throws {@link InvalidRequestError} `invalid-argument`, `period-out-of-history`, `cursor-mismatch`, before any
   * request; while reading, the errors of every read: {@link CarrierClient}.
   */
  usage(query: UsageQuery, options?: CallOptions): UsageResults
}

/** Money on the line. */
export interface BalanceCapability {
  /** Reads the balance. A carrier's failure is an error, never zero. Throws what every read throws: {@link CarrierClient}. */
  balance(options?: CallOptions): Promise<Balance>
}

/** Packages of data, minutes and messages. */
export interface AllowancesCapability {
  /** Reads all packages; an empty list means that the carrier lists none. Throws what every read throws: {@link CarrierClient}. */
  allowances(options?: CallOptions): Promise<readonly Allowance[]>
}

/** Month totals by category. */
export interface SpendingCapability {
  /**
   * Reads one month, `YYYY-MM` in the carrier's zone.
   *
   * @throws {@link InvalidRequestError} `invalid-argument` when the month is none or has not begun, before any request; the errors
   * of every read: {@link CarrierClient}.
   */
  spending(
    query: {
      /** `YYYY-MM`. */
      readonly month: string
    },
    options?: CallOptions,
  ): Promise<Spending>
}

/** Money that was paid in. */
export interface PaymentsCapability {
  /**
   * Reads the payments of a period, newest or oldest first as the carrier has them.
   *
   * @throws {@link InvalidRequestError} `invalid-argument` when the period is none or has not begun, before any request; the
   * errors of every read: {@link CarrierClient}.
   */
  payments(query: Period, options?: CallOptions): Promise<readonly Payment[]>
}

/** Options and subscriptions. */
export interface ServicesCapability {
  /** Reads what is switched on. Throws what every read throws: {@link CarrierClient}. */
  services(options?: CallOptions): Promise<readonly Service[]>
}

/** Lines the session can see. */
export interface LinesCapability {
  /** Reads the lines of this sign-in, its own first. Throws what every read throws: {@link CarrierClient}. */
  lines(options?: CallOptions): Promise<readonly Line[]>
}

/** Holder, tariff and state of the line. */
export interface ProfileCapability {
  /** Reads the profile. Throws what every read throws: {@link CarrierClient}. */
  profile(options?: CallOptions): Promise<Profile>
}

/** Ending the carrier's sessions everywhere. */
export interface SignOutEverywhereCapability {
  /**
   * Ends ALL sessions of the account at the carrier, also those of other apps and browsers.
   *
   * @throws What every read throws: {@link CarrierClient}.
   */
  signOutEverywhere(options?: CallOptions): Promise<void>
}

/** An ordered detail file; plain JSON, to be fetched later or elsewhere. */
export interface StatementOrder {
  /** Carrier id. */
  readonly carrier: string
  /** Opaque: which line or account it was ordered for. Only a client of the same can fetch it. */
  readonly owner: string
  /** The carrier's id of the order. */
  readonly id: string
  /** First day, `YYYY-MM-DD`. */
  readonly from: string
  /** Last day, `YYYY-MM-DD`. */
  readonly to: string
  /** File format, such as `xml`. */
  readonly format: string
  /** When it was ordered, RFC 3339. */
  readonly orderedAt: string
}

/** Where an ordered file stands. */
export type StatementStep =
  | {
      /** Not ready yet. */
      readonly status: 'pending'
      /** When to ask again, milliseconds from now. */
      readonly askAgainMs: number
    }
  | {
      /** The carrier sends it by e-mail. */
      readonly status: 'e-mailed'
    }
  | {
      /** Here it is. */
      readonly status: 'ready'
      /** The file. */
      readonly bytes: Uint8Array
      /** Such as `text/xml`. */
      readonly mediaType: string
    }

/** The carrier's own detail file; `@esim-usage/statements` reads it. */
export interface StatementCapability {
  /**
   * Orders a free file. The one call that makes the carrier do something.
   *
   * @throws {@link InvalidRequestError} `invalid-argument` when the period is none or has not begun, before any request; the
   * errors of every read: {@link CarrierClient}.
   */
  orderStatement(
    query: Period & {
      /** File format; default: the carrier's best. */
      readonly format?: string
      /** Where the carrier should send it, if it sends it. */
      readonly email?: string
    },
    options?: CallOptions,
  ): Promise<StatementOrder>
  /**
   * Asks once how an order stands and takes the file when it is ready.
   *
   * @throws {@link InvalidRequestError} `invalid-argument` when it is no order of this carrier and line, before any request.
   * @throws {@link CarrierError} `report-failed` when the carrier could not make the file.
   */
  fetchStatement(order: StatementOrder, options?: CallOptions): Promise<StatementStep>
}

/** All capabilities by name. */
export interface Capabilities {
  /** Itemised usage. */
  readonly usage: UsageCapability
  /** Money on the line. */
  readonly balance: BalanceCapability
  /** Packages. */
  readonly allowances: AllowancesCapability
  /** Month totals. */
  readonly spending: SpendingCapability
  /** Payments. */
  readonly payments: PaymentsCapability
  /** Options and subscriptions. */
  readonly services: ServicesCapability
  /** Lines of the sign-in. */
  readonly lines: LinesCapability
  /** Holder, tariff, state. */
  readonly profile: ProfileCapability
  /** Detail files. */
  readonly statements: StatementCapability
  /** Ending all sessions. */
  readonly signOutEverywhere: SignOutEverywhereCapability
}

/** Name of a capability. */
export type CapabilityName = keyof Capabilities

/** True when this carrier offers the capability; then its method compiles. */
export function supports<Client extends CarrierClient, Name extends CapabilityName>(
  client: Client,
  name: Name,
): client is Client & Capabilities[Name] {
  return client.carrier.capabilities.includes(name)
}
