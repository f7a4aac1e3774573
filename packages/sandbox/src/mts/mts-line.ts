/** What a package of a line counts, and how much of it there is. */
export interface PackagePlan {
  readonly name: string
  readonly counts: 'data' | 'tethering' | 'calls' | 'messages'
  readonly packageType: 'Internet' | 'Calling' | 'Messaging'
  readonly packageGroup: 'Main' | 'Tethering'
  readonly priority: number
  readonly unitType: 'KByte' | 'Second' | 'Item'
  /** In `unitType`; absent: unlimited. */
  readonly total?: number
}

/** A paid or free service of a line. */
export interface ServicePlan {
  readonly name: string
  /** Of its group, as the older list heads it. */
  readonly group: string
  /** Of one day or month; 0: free. Absent: the cabinet shows no price. */
  readonly kopecks?: number
  readonly every: 'day' | 'month'
  /** Looks paid, but is charged only on days it is used abroad. */
  readonly isRoaming?: true
}

/** A subscription to something that is no service of MTS. */
export interface ContentPlan {
  readonly name: string
  /** Of thirty days. */
  readonly kopecks: number
}

/** What a line pays for itself. */
export interface TariffPlan {
  readonly name: string
  readonly price: string
  readonly basePrice: string
  readonly feeKopecks: number
  readonly feeEvery: 'month' | 'day'
}

/** A made-up line. */
export interface MtsLine {
  /** Eleven digits. */
  readonly phone: string
  readonly id: string
  readonly holder: string
  /** What it is there to show. */
  readonly shows: string
  readonly account: string
  readonly blocked: boolean
  /** Opens the account at the single sign-on; absent: a code only. */
  readonly password?: string
  /** Its number changed hands; the single sign-on lets nobody in. */
  readonly isLocked?: true
  /** Lines its sessions may read besides. */
  readonly linked: readonly string[]
  readonly tariff: TariffPlan
  /** Rubles with the many decimals the cabinet prints. */
  readonly balance: { readonly account: number; readonly own: number }
  /** Its part of `rowsPerMonth`. */
  readonly share: number
  readonly packages: readonly PackagePlan[]
  readonly services: readonly ServicePlan[]
  readonly contents: readonly ContentPlan[]
}
