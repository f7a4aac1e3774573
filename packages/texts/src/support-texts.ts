/** A phrase of the contacts that carrier packages hold in English. */
export type SupportPhrase =
  | 'help line, from a number of the carrier'
  | 'help line, from any number in Russia'
  | 'help line, from abroad'
  | 'balance'
  | 'what is left of the packages'
  | 'what is left of bonus minutes'
  | 'last charges'
  | 'paid services'
  | 'tariff name'
  | 'set a password of the cabinet'
  | 'phone number'
  | 'full name as in the contract'
  | 'passport'
  | 'code word, if one was set'
  | 'public help pages of the carrier'
  | 'general knowledge, not checked'
  | 'tariff and what is left of the packages'
  | 'connected packages'
  | 'packages and bonuses'
  | 'one-time password of the cabinet by SMS'
  | 'switch content subscriptions off'
  | 'sum due on a postpaid line'
  | 'last five charges of three days, by SMS'
  | 'menu of services'
  | 'several public pages'
  | 'public help pages'
  | 'public help pages, not checked'
  | 'public help pages and clients'
  | 'third-party pages'
  | 'a client of the cabinet'
  | 'a client of 2023'
  | 'foot of a report the carrier made in 2016'

/** How to reach a carrier. */
export interface SupportTexts {
  /** Heading over the numbers to call. */
  readonly call: string
  /** Heading over the codes to dial. */
  readonly dial: string
  /** Heading over the pages to open. */
  readonly pages: string
  /** Heading over what to have at hand. */
  readonly prepare: string
  /** Mark of a number that stands in other places, and nobody has confirmed. */
  readonly disputed: string
  /** Where the account of the person is. */
  cabinet(url: string): string
  /** What to dial for a new password. */
  password(code: string): string
  /** Known phrases in this language. */
  readonly phrases: Readonly<Record<SupportPhrase, string>>
}
