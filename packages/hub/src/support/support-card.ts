import type { Evidence } from '@esim-usage/core'
import type { HotlinePhrase, Language } from '@esim-usage/texts'

/** Where a person calls from: the line itself, another phone in the country, or abroad. */
export type CallFrom = 'line' | 'country' | 'abroad'

/** Options of a card. */
export interface SupportCardOptions {
  /** Language of the card. */
  readonly language: Language
  /** Which number stands first; default `line`. */
  readonly from?: CallFrom
  /** The line it is about, E.164, for the sentence that names it. Absent: the person says it. */
  readonly phone?: string
  /** The month it is about, `YYYY-MM`, for the sentence that names it. Absent: the person says it. */
  readonly month?: string
}

/** Where a fact was found and how sure it is. */
export interface FactOrigin {
  /** Where it was found, in the language of the card. */
  readonly source: string
  /** How sure it is. */
  readonly evidence: Evidence
  /** The same in the language of the card. */
  readonly evidenceText: string
  /** Day it was checked, `YYYY-MM-DD`. Absent: never checked by us. */
  readonly verifiedAt?: string
}

/** A number to call. */
export interface SupportNumber extends FactOrigin {
  /** What kind of number it is. */
  readonly kind: 'short-code' | 'hotline' | 'abroad'
  /** What to dial. */
  readonly value: string
  /** The same in groups, as people write it. */
  readonly written: string
  /** From where it can be called. */
  readonly meaning: string
  /** What the call costs, or that it is not known. */
  readonly fee: string
  /** When somebody answers, or that it is not known. */
  readonly hours: string
  /** Which languages are spoken, or that it is not known. */
  readonly languages: string
}

/** A number that is published too, and that nobody has confirmed. Never dial it first. */
export interface DisputedNumber {
  /** What to dial. */
  readonly value: string
  /** The same in groups. */
  readonly written: string
  /** The number that is better evidenced. */
  readonly insteadOf: string
  /** Says that it is not confirmed. */
  readonly remark: string
}

/** A code to dial on the line itself, or a page to open. */
export interface SupportEntry extends FactOrigin {
  /** What to dial or to open. */
  readonly value: string
  /** What for. */
  readonly meaning: string
}

/** A sentence to say, with its meaning. */
export interface CardPhrase {
  /** Which one. */
  readonly id: HotlinePhrase
  /** Russian, as it is said or shown; `…` is what the person puts in. */
  readonly russian: string
  /** In the language of the card. Absent on a Russian card. */
  readonly meaning?: string
}

/** How the person gets a new password; nothing is asked for on its behalf. */
export interface PasswordHelp {
  /** A code to dial on the line itself, or a page to open. */
  readonly kind: 'code' | 'page'
  /** The code or the page. */
  readonly value: string
  /** One sentence. */
  readonly text: string
}

/** How to reach a carrier and what to say, in one language. Made from public sources; each fact says how sure it is. */
export interface SupportCard {
  /** Id of the carrier. */
  readonly carrier: string
  /** Its name. */
  readonly title: string
  /** Language of the card. */
  readonly language: Language
  /** The first to be called first. */
  readonly numbers: readonly SupportNumber[]
  /** For when all others fail. */
  readonly disputed: readonly DisputedNumber[]
  /** Codes to dial on the line itself. */
  readonly codes: readonly SupportEntry[]
  /** Pages for people. */
  readonly pages: readonly SupportEntry[]
  /** What to have at hand. */
  readonly prepare: readonly string[]
  /** What to say. */
  readonly phrases: readonly CardPhrase[]
  /** Absent: it is not known. */
  readonly password?: PasswordHelp
  /** Page of the account. */
  readonly cabinet: string
}
