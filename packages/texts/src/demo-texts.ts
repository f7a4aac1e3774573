/** What the demo tells of a history of many lines; every parameter is written already. */
export interface DemoTexts {
  /** Heading over all of it. */
  readonly title: string
  /** Days pass in it at once. */
  readonly daysPass: string
  /** Headings of its four parts. */
  readonly parts: Readonly<Record<'together' | 'again' | 'failure' | 'money', string>>
  /** How many records of how many lines were read, and since which day. */
  together(records: string, lines: string, day: string): string
  /** A sync brought records. */
  more(records: string): string
  /** What came before is not counted again. */
  readonly countsOnce: string
  /** A carrier does not work on the next day; which others were read in full, a written list. */
  failure(carrier: string, others: string): string
  /** Heading over the reason why a line has no records of a day. */
  why(carrier: string, day: string): string
  /** What was read before the failure. */
  kept(records: string, balance: string): string
  /** The carrier works again, and what the sync brought. */
  works(carrier: string, brought: string): string
  /** Below which sum the person wants to be warned; the warning follows. */
  wish(line: string, limit: string): string
  /** Another look, without anything new; its outcome follows. */
  readonly checkedAgain: string
  /** Money came to the line; what the next look says follows. */
  toppedUp(amount: string, balance: string): string
  /** Money was spent on the next day; what the next look says follows. */
  spent(amount: string): string
  /** How to have the same of one's own lines. */
  readonly own: string
}
