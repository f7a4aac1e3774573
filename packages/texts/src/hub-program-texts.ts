/** Column titles of the commands about the history. */
export type HubTitle =
  | 'name'
  | 'carrier'
  | 'tags'
  | 'signIn'
  | 'readAt'
  | 'dataset'
  | 'added'
  | 'changed'
  | 'removed'
  | 'line'
  | 'days'
  | 'people'
  | 'session'

/** How a dataset stands after a sync. */
export type HubDatasetStatus =
  | 'complete'
  | 'empty-confirmed'
  | 'partial'
  | 'stale'
  | 'unavailable'
  | 'not-supported'

/** What the commands about the history of many lines say; every parameter is written already. */
export interface HubProgramTexts {
  /** Column titles. */
  readonly titles: Readonly<Record<HubTitle, string>>
  /** How a dataset stands. */
  readonly statuses: Readonly<Record<HubDatasetStatus, string>>
  /** Whether the session of a line works. */
  readonly sessions: Readonly<Record<'signed-in' | 'waiting' | 'signed-out' | 'needed', string>>
  /** There is no line yet, and how to add one. */
  readonly noLines: string
  /** A line was added, and what to do next. */
  added(line: string): string
  /** A line was there already; what was told of it is kept. */
  known(line: string): string
  /** The card is of another network than the carrier's. */
  readonly foreignCard: string
  /** A sync brought nothing that was not there. */
  readonly nothingNew: string
  /** Days that could not be read. */
  gap(from: string, to: string): string
  /** Another sync of the line is running. */
  readonly busy: string
  /** The line was never synced, and how to do it. */
  readonly neverRead: string
  /** A sync of all lines leaves out one that was added for detail files. */
  readonly filesOnly: string
  /** Heading over the records of a month. */
  records(month: string): string
  /** How many rows of a file were taken in, and how many the history had from an earlier file. */
  imported(file: string, added: string, changed: string, known: string): string
  /** Rows that are the same event as one from the carrier or another file. */
  importedTwice(rows: string): string
  /** Rows that were passed over. */
  importedWithout(rows: string): string
  /** A file broke off. */
  readonly notImported: string
  /** Rows of a file that belong to a line that is not here. */
  unknownLine(line: string, records: string): string
  /** Asks before a line is removed. */
  askForget(line: string): string
  /** A line was removed. */
  forgotten(line: string): string
  /** Heading over what is kept. */
  readonly held: string
  /** Where it is kept, that it is not encrypted, and what to do where that matters. */
  heldIn(file: string): string
  /** Heading over lines that are signed in and not in the history. */
  readonly signedInOnly: string
  /** Nothing was ever kept, or all was removed. */
  readonly nothingKept: string
  /** Everything was written to a file. */
  exported(file: string): string
  /** Asks before everything is removed. */
  readonly askErase: string
  /** The person said no. */
  readonly nothingRemoved: string
  /** Everything was removed, the key of the sessions too. */
  readonly erased: string
  /** The keychain did not remove the key. */
  readonly keyLeft: string
  /** What was removed is on the disk as long as another program reads the file. */
  readonly erasedLater: string
  /** The disk is full, or another program has the file. */
  readonly unwritable: string
  /** There is nothing new to warn of. */
  readonly nothingToWarn: string
  /** Warnings that were told a short while ago and still hold, a written number. */
  stillTrue(warnings: string): string
  /** Heading over what stands out. */
  readonly standsOut: string
  /** Heading over what is to be expected. */
  readonly ahead: string
  /** Heading over what was read and what was not. */
  readonly coverage: string
  /** Heading over the reason for an empty month. */
  diagnosis(month: string): string
  /** What a reason rests on, a list by semicolons: some parts have commas of their own. */
  evidence(parts: string): string
  /** Where the numbers of the carrier stand. */
  hotline(command: string): string
  /** Before questions nobody could be asked. */
  readonly questions: string
  /** When the next sync begins. */
  nextSync(at: string): string
}
