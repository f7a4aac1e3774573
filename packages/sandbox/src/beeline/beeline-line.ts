/** What a line pays for itself. */
export interface BeelineTariff {
  readonly soc: string
  readonly name: string
  readonly description: string | null
  /** With VAT. */
  readonly feeKopecks: number
  readonly feeEvery: 'month' | 'day'
  readonly isArchived: boolean
}

/** A package of a line. */
export interface BeelinePackage {
  readonly counts: 'data' | 'calls' | 'messages' | 'pictures' | 'roaming-data'
  readonly name: string
  readonly words: string
  /** Kilobytes, seconds or pieces; absent: unlimited. */
  readonly size?: number
  readonly isShared?: true
}

/** A service of a line. */
export interface BeelineService {
  readonly soc: string
  readonly name: string
  readonly description: string | null
  /** With VAT; absent: its price stands only in words. */
  readonly kopecks?: number
  readonly every?: 'day' | 'month'
  /** Technical: the cabinet does not show it. */
  readonly isHidden?: true
}

/** A made-up line. */
export interface BeelineLine {
  /** Ten digits. */
  readonly ctn: string
  /** What it is there to show. */
  readonly shows: string
  readonly firstName: string | null
  readonly lastName: string | null
  /** Contract. */
  readonly ban: string
  readonly paysAs: 'prepaid' | 'postpaid'
  /** Host of its region in the web cabinet. */
  readonly region: 'moskva.beeline.ru' | 'spb.beeline.ru'
  /** Which addresses of the web cabinet hold its data; the others are there, but empty. */
  readonly layout: 'older' | 'newer' | 'both'
  readonly blocked: boolean
  /** Of a prepaid line: what it has after its top-up on the first of each month. */
  readonly openingKopecks: number
  readonly tariff: BeelineTariff
  /** Its part of `rowsPerMonth`; 0: it is not used. */
  readonly share: number
  /** Ten digits of a line that uses its packages as well. */
  readonly sharesWith?: string
  readonly packages: readonly BeelinePackage[]
  readonly services: readonly BeelineService[]
  readonly subscriptions: readonly string[]
}
