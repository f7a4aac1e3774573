import type {
  AccountAction,
  AllowanceScope,
  Allowance,
  CarrierFacts,
  Channel,
  EmptyCode,
  EmptyEvidence,
  EmptyExplanation,
  EmptyNextStep,
  ErrorCode,
  Evidence,
  FeePeriod,
  Line,
  LineStatus,
  UsageKind,
  UsageRecordBase,
  UsageWarning,
} from '@esim-usage/core'
import type { HubTexts } from './hub-texts.ts'
import type { ProgramTexts } from './program-texts.ts'
import type { ReportTexts } from './report-texts.ts'
import type { ScreenWord } from './screen-words.ts'
import type { SignInTexts } from './sign-in-texts.ts'
import type { StatementTexts } from './statement-texts.ts'
import type { SupportTexts } from './support-texts.ts'

/** A text for each value of a union. */
export type Named<Value extends string | undefined> = Readonly<Record<NonNullable<Value>, string>>

/** Names of the values records are made of. */
export interface WordTexts {
  /** Kinds of records, as headings. */
  readonly kinds: Named<UsageKind>
  /** What one record is. */
  readonly events: Named<UsageKind>
  /** Which way an event went. */
  readonly directions: Named<UsageRecordBase['direction']>
  /** Where the line was. */
  readonly roaming: Named<UsageRecordBase['roaming']>
  /** Whether a package covered an event. */
  readonly bundles: Named<UsageRecordBase['bundle']>
  /** Kinds of packages. */
  readonly allowances: Named<Allowance['kind']>
  /** States of packages. */
  readonly allowanceStates: Named<Allowance['status']>
  /** How a package is shared. */
  readonly sharing: Named<Allowance['shared']>
  /** Where a package may be used. */
  readonly scopes: Named<AllowanceScope['roaming']>
  /** States of lines. */
  readonly lineStates: Named<LineStatus>
  /** Places of lines in a group. */
  readonly lineRoles: Named<Line['role']>
  /** How often a fee is taken. */
  readonly feePeriods: Named<FeePeriod>
  /** Kinds of addresses data comes from. */
  readonly channels: Named<Channel>
  /** How well a dataset is evidenced. */
  readonly evidence: Named<Evidence>
}

/** What went wrong and what to do; each text is one or two whole sentences for the person who reads the line. */
export interface ErrorTexts {
  /** By code. */
  readonly codes: Named<ErrorCode>
  /** What the account holder can do. */
  readonly actions: Named<AccountAction>
  /** When to ask again; `wait` is a written duration. */
  retryAfter(wait: string): string
  /** The carrier's own words, quoted. */
  carrierSays(words: string): string
}

/** Parts of a summary that hold values, all written already. */
export interface SummaryTexts {
  /** What is left of a package, below a heading that says so. */
  leftOf(left: string, total: string): string
  /** What is used of a package whose rest is not stated. */
  used(used: string): string
  /** Last day of something. */
  until(day: string): string
  /** Day a package is filled again. */
  renews(day: string): string
  /** Heading over the totals of a month. */
  byKind(month: string): string
  /** Heading over the dearest records. */
  dearest(records: string): string
  /** How much of the records was roaming. */
  roaming(records: string, charged: string): string
  /** How many records say nothing about their price. */
  uncharged(records: string): string
  /** Heading over what was spent in a month. */
  spent(month: string): string
  /** The totals may still grow, or lack something. */
  readonly partial: string
  /** The carrier's own total of the month. */
  ownTotal(total: string): string
  /** The carrier names no total. */
  readonly ownTotalMissing: string
  /** The carrier's own total is the sum of the records. */
  ownTotalEqual(total: string): string
  /** The carrier's own total is larger than the sum of the records. */
  ownTotalMore(total: string, difference: string): string
  /** The carrier's own total is smaller than the sum of the records. */
  ownTotalLess(total: string, difference: string): string
}

/** Where data came from, how fresh it is and what it lacks. */
export interface FreshnessTexts {
  /** Kinds of addresses the data was read from, whose they are, and the zone its times are written in. */
  readFrom(channels: string, carrier: string, zone: string): string
  /** Free events are missing in this source. */
  readonly chargedOnly: string
  /** The newest rows may still change at the carrier; `rows` is a written number of rows. */
  provisional(rows: string): string
  /** Remarks on a read; `rows` is a written number of rows. */
  readonly warnings: Readonly<Record<UsageWarning['code'], (rows: string) => string>>
}

/** Where the events of a line can be had that a carrier shows to no program. */
export interface ElsewhereTexts {
  /** That it is so. */
  none(carrier: string): string
  /** Where else; `id` is how the commands call the carrier. */
  readonly places: Readonly<
    Record<NonNullable<CarrierFacts['usageElsewhere']>[number], (id: string) => string>
  >
}

/** Why there are no records, and what the person can do. */
export interface EmptyTexts {
  /** The reason, one sentence. */
  readonly causes: Named<EmptyCode>
  /** How sure it is, one sentence. */
  readonly levels: Named<EmptyExplanation['level']>
  /** What it rests on, as parts of a list. */
  readonly evidence: Named<EmptyEvidence>
  /** What to do, one sentence each. */
  readonly nextSteps: Named<EmptyNextStep>
}

/** Everything a person reads, in one language. */
export interface Sentences {
  /** Names of values. */
  readonly words: WordTexts
  /** Headings, column titles and short words of a summary. */
  readonly screen: Readonly<Record<ScreenWord, string>>
  /** Summaries. */
  readonly summary: SummaryTexts
  /** Errors. */
  readonly errors: ErrorTexts
  /** Sources and freshness. */
  readonly freshness: FreshnessTexts
  /** Reasons for an empty list. */
  readonly empty: EmptyTexts
  /** Other places of itemised usage. */
  readonly elsewhere: ElsewhereTexts
  /** Signing in and out. */
  readonly signIn: SignInTexts
  /** Detail files. */
  readonly statement: StatementTexts
  /** Reports. */
  readonly report: ReportTexts
  /** How to reach a carrier. */
  readonly support: SupportTexts
  /** What the hub says. */
  readonly hub: HubTexts
  /** The command line. */
  readonly program: ProgramTexts
}
