import type { EmptyQuestion } from '@esim-usage/core'
import type { Named } from './sentences.ts'

/** What of a period was read. */
export interface AnswerCoverageTexts {
  /** Nothing is missing. */
  readonly whole: string
  /** Why days are missing. */
  readonly unread: Readonly<
    Record<'future' | 'out-of-history' | 'failed' | 'not-supported' | 'not-read', (days: string) => string>
  >
  /** Kinds that the source never lists. */
  missingKinds(kinds: string): string
  /** Days of which rows may be missing. */
  inPart(days: string): string
}

/** What is to be expected. */
export interface ForecastTexts {
  /** A package is empty on a day, before its period ends. */
  endsEarly(name: string, day: string, periodEnd: string): string
  /** A package is empty on a day. */
  endsOn(name: string, day: string): string
  /** A package lasts as long as its period. */
  lasts(name: string, periodEnd: string): string
  /** Nothing was used of a package. */
  unused(name: string): string
  /** Why nothing can be said of a package. */
  readonly reasons: Readonly<
    Record<'unlimited' | 'not-active' | 'quantity-unknown' | 'too-early', (name: string) => string>
  >
  /** What a month has cost and will have cost. */
  month(month: string, spent: string, expected: string): string
  /** A charge that is part of what is expected. */
  announced(amount: string): string
  /** Days the average stands in for, a written number. */
  guessed(days: string): string
  /** There is no forecast of the month. */
  readonly noMonth: string
}

/** What stands out, one sentence for each rule. */
export interface FindingTexts {
  /** Charged over the package. */
  overage(kind: string, records: string, money: string): string
  /** A package goes faster than its period; both shares in percent. */
  packageEndsEarly(name: string, used: string, elapsed: string, day: string): string
  /** A paid service that was not there before. */
  serviceNew(name: string, fee: string): string
  /** A service that grew dearer. */
  serviceDearer(name: string, before: string, now: string): string
  /** Charged at a premium or short number. */
  premium(counterparty: string, records: string, money: string): string
  /** Charged abroad, and no package fits. */
  roaming(kind: string, records: string, money: string): string
  /** Charged abroad, and packages are not known. */
  roamingUnsure(kind: string, records: string, money: string): string
  /** A day that cost more than usual. */
  daySpike(day: string, money: string, usual: string): string
  /** A month that cost more than usual. */
  monthHigh(month: string, money: string, usual: string): string
  /** Many events to a number that is new. */
  burst(counterparty: string, records: string, money: string): string
  /** The carrier's total and the sum of the records. */
  totalDiffers(month: string, stated: string, counted: string, difference: string): string
  /** Nothing stands out. */
  readonly nothing: string
}

/** Warnings; the headlines follow the name of the line and a colon. */
export interface AlertTexts {
  /** Headlines on data. */
  readonly data: Readonly<Record<'75-percent' | '90-percent' | 'under-100-mb' | 'used-up', string>>
  /** What is left of all data. */
  dataLeft(left: string, total: string): string
  /** When data is filled again. */
  renews(day: string): string
  /** Headlines on money. */
  readonly balance: Readonly<Record<'under-threshold' | 'under-next-charge', string>>
  /** What can be spent. */
  balanceIs(available: string): string
  /** The person's own limit. */
  limit(limit: string): string
  /** The next charge. */
  charge(amount: string): string
  /** The next charge and its day. */
  chargeOn(amount: string, day: string): string
  /** Headlines on a package that ends. */
  readonly packageEnding: Readonly<Record<'3-days' | '1-day', string>>
  /** Headlines on a line that will be blocked. */
  readonly lineEnding: Readonly<Record<'3-days' | '1-day', string>>
  /** Packages and when they end. */
  packagesEnd(names: string, when: string): string
  /** When the line will be blocked. */
  lineBlocked(when: string): string
  /** Headlines on data that is too old. */
  readonly cannotSee: Readonly<Record<'stale' | 'sign-in', string>>
  /** When it was last read. */
  lastRead(when: string): string
  /** It was never read. */
  readonly neverRead: string
  /** What follows from it. */
  readonly noWarnings: string
  /** A message that only shows that warnings arrive. */
  readonly test: Named<'title' | 'text'>
}

/** Why a period is empty. */
export interface DiagnosisTexts {
  /** What only the person can tell; a yes bears the reason out. */
  readonly questions: Named<EmptyQuestion>
  /** There are records after all. */
  notEmpty(records: string): string
  /** Nothing explains it. */
  readonly unexplained: string
}

/** A sentence to say to a help line. */
export type HotlinePhrase =
  | 'slowly'
  | 'english'
  | 'my-number'
  | 'what-charged'
  | 'what-left'
  | 'no-internet'
  | 'cooling-off'
  | 'identity'
  | 'subscriptions'
  | 'statement'
  | 'lost-card'
  | 'by-sms'

/** What a support card says beside numbers. */
export interface CardTexts {
  /** Heading over the sentences to say. */
  readonly phrases: string
  /** Heading over numbers nobody has confirmed. */
  readonly disputed: string
  /** Nobody says what a call costs. */
  readonly feeUnknown: string
  /** Nobody says when somebody answers. */
  readonly hoursUnknown: string
  /** Nobody says which languages are spoken. */
  readonly languagesUnknown: string
  /** Languages that are spoken, a written list. */
  languages(names: string): string
  /** Day a fact was checked. */
  verified(day: string): string
  /** Nobody has checked it. */
  readonly unverified: string
  /** The page for a new password. */
  passwordPage(url: string): string
  /** Sentences to say; `…` stands for the number or the month they are about. */
  readonly say: Named<HotlinePhrase>
}

/** What the hub says. */
export interface HubTexts {
  /** What was read. */
  readonly coverage: AnswerCoverageTexts
  /** What is to be expected. */
  readonly forecast: ForecastTexts
  /** What stands out. */
  readonly findings: FindingTexts
  /** Warnings. */
  readonly alerts: AlertTexts
  /** Empty periods. */
  readonly diagnosis: DiagnosisTexts
  /** Support cards. */
  readonly card: CardTexts
}
