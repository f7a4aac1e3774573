/** How much packages hold for each 30 days; `Infinity`: no limit. */
export interface Quotas {
  readonly minutes: number
  readonly messages: number
  readonly dayKilobytes: number
  /** From midnight to seven. */
  readonly nightKilobytes: number
}

/** What a line pays for itself. */
export interface MegafonPlan {
  /** With the entities the cabinet writes. */
  readonly name: string
  readonly feeKopecks: number
  readonly feeEvery: '30 days' | 'day'
  /** Which of the shapes of the cabinet its packages take. */
  readonly packs: 'limited' | 'unlimited' | 'data-only' | 'none'
  readonly quotas: Quotas
}

/** A service that is switched on. */
export interface MegafonService {
  readonly id: string
  readonly name: string
  /** Of one day or calendar month; 0: free. */
  readonly kopecks: number
  readonly every: 'day' | 'month'
  /** The cabinet tells its price in members of their own, else in words only. */
  readonly inNumbers: boolean
}

/** A made-up line. */
export interface MegafonLine {
  /** Ten digits. */
  readonly phone: string
  readonly name: string
  readonly holder: string
  /** What it is there to show. */
  readonly shows: string
  readonly account: string
  /** `dd.MM.yyyy`; its 30-day periods are counted from then. */
  readonly contractStart: string
  /** Opens the cabinet; absent: a code only. */
  readonly password?: string
  /** The cabinet lets nobody in. */
  readonly isLocked?: true
  /** A company: the cabinet tells less about it. */
  readonly isCompany?: true
  readonly plan: MegafonPlan
  readonly services: readonly MegafonService[]
  /** Extra numbers on the same SIM, ten digits. */
  readonly extraNumbers: readonly string[]
  readonly money: {
    /** On the account when all of the month before is paid for and nothing of this one is charged. */
    readonly floatKopecks: number
    /** Part of it that is promised, not paid. */
    readonly promisedKopecks: number
    readonly creditKopecks: number
    /** Which of the shapes of the cabinet the balance takes. */
    readonly shape: 'with-cashback' | 'plain' | 'limit-only'
  }
  /** Its part of `rowsPerMonth`. */
  readonly share: number
}
