/** Whom a fee is for: an option of the catalogue, or a subscription to content. */
export interface Tele2Option {
  readonly name: string
  readonly id: string
  /** Absent: it costs nothing. */
  readonly kopecks?: number
  readonly every?: 'day' | 'month'
  readonly isConnected: boolean
}

/** A content subscription; its fee is printed in words. */
export interface Tele2Subscription {
  readonly name: string
  readonly description: string
  readonly kopecks: number
  readonly every: 'day' | 'month'
}

/** A tariff with two of its prices; the third is what its packages say. */
export interface Tele2Tariff {
  readonly name: string
  readonly id: string
  readonly every: 'day' | 'month'
  /** List price. */
  readonly listKopecks: number
  /** What is charged, after discounts. */
  readonly kopecks: number
}

/** An entry of the packages, as it stands on the first of a month. */
export interface Tele2Package {
  readonly name: string
  readonly type: 'tariff' | 'service'
  readonly trafficType: 'data' | 'voice' | 'sms'
  /** MB, minutes or pieces; null: unlimited. */
  readonly volume: number | null
  /** What of it a day of the month uses. */
  readonly perDay: number
  readonly isRoaming?: true
  readonly isRollover?: true
}

/** A line of the sandbox's t2. */
export interface Tele2Line {
  /** `7` and ten digits. */
  readonly phone: string
  readonly holder: string
  readonly email: string
  /** What it is there to show. */
  readonly shows: string
  readonly siteId: string
  readonly city: string
  readonly state: 'ACTIVATED' | 'SUSPENDED'
  /** Absent: only a code signs in. */
  readonly password?: string
  /** Whether a sign-in wants a code by e-mail as well. */
  readonly wantsMailCode: boolean
  /** Phones of linked lines, which its session reads as well. */
  readonly linked: readonly string[]
  readonly tariff: Tele2Tariff
  readonly packages: readonly Tele2Package[]
  readonly options: readonly Tele2Option[]
  readonly subscriptions: readonly Tele2Subscription[]
  /** Money on the line at the beginning of every month. */
  readonly openingKopecks: number
  /** What comes in on the second of a month. */
  readonly topUpKopecks: number
}
