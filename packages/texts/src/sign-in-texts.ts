import type { CodeChallenge, WebsiteReason } from '@esim-usage/core'

/** What is said while a person signs in or out. */
export interface SignInTexts {
  /** Asks for the number of the line. */
  readonly askLine: string
  /** What was typed is no number of a line. */
  readonly lineMalformed: string
  /** Asks how to sign in. */
  readonly askMethod: string
  /** The ways to sign in, to choose from. */
  readonly methods: Readonly<Record<'code' | 'password' | 'session', string>>
  /** Asks for the password of the account. */
  readonly askPassword: string
  /** Asks for the file with the cookies. */
  readonly askCookies: string
  /** Whether constants of the carrier's public front end may be read. */
  askDiscover(carrier: string): string
  /** Why a passphrase is wanted, before the first one is chosen. */
  readonly whyPassphrase: string
  /** Asks for a new passphrase. */
  readonly askNewPassphrase: string
  /** Asks for the new passphrase once more. */
  readonly askPassphraseAgain: string
  /** The two were not the same. */
  readonly passphrasesDiffer: string
  /** Asks for the passphrase of what is stored. */
  readonly askPassphrase: string
  /** An empty answer is none. */
  readonly nothingTyped: string
  /** A code is on its way. */
  readonly sent: Readonly<Record<CodeChallenge['medium'], string>>
  /** A code is on its way, and where to; `to` is masked. */
  sentTo(sent: string, to: string): string
  /** Asks for the code. */
  readonly askCode: string
  /** What was typed is no code. */
  readonly codeMalformed: string
  /** How to get another code. */
  readonly resendNow: string
  /** When another code may be asked for; `wait` is a written duration. */
  resendIn(wait: string): string
  /** Another code was asked for before its time. */
  readonly tooEarly: string
  /** The code was wrong and tries are left. */
  readonly wrongCode: string
  /** There is a picture; the path of its file follows. */
  readonly picture: string
  /** Asks for the text of the picture. */
  readonly askPicture: string
  /** The text of the picture was wrong; there is a new one. */
  readonly wrongPicture: string
  /** Only the person can go on, on that page; `carrier` is the id to go on with. */
  website(url: string, reason: string, carrier: string): string
  /** What the page wants. */
  readonly reasons: Readonly<Record<WebsiteReason, string>>
  /** Done; `line` is masked, `carrier` is the id to go on with. */
  signedIn(title: string, line: string, carrier: string): string
  /** The stored session still works, so nothing was sent. */
  alreadySignedIn(title: string, line: string, carrier: string): string
  /** There is no session here; `carrier` is the id to sign in with. */
  notSignedIn(carrier: string): string
  /** The session is forgotten here; `line` is masked. */
  signedOut(title: string, line: string): string
  /** All sessions of the account are over; `line` is masked. */
  signedOutEverywhere(title: string, line: string): string
  /** What signing out everywhere means. */
  readonly everywhereWarning: string
  /** Asks whether to do it. */
  readonly askEverywhere: string
  /** The person said no. */
  readonly nothingDone: string
  /** A yes to choose. */
  readonly yes: string
  /** A no to choose. */
  readonly no: string
}
