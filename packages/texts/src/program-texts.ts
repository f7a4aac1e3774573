/** A mistake in what was typed. */
export type InputProblem =
  | 'command-missing'
  | 'command-unknown'
  | 'argument-missing'
  | 'argument-excess'
  | 'option-unknown'
  | 'option-value-missing'
  | 'language-unknown'
  | 'carrier-unknown'
  | 'line-malformed'
  | 'month-malformed'
  | 'month-future'
  | 'month-too-old'
  | 'session-missing'
  | 'session-unreadable'
  | 'session-empty'
  | 'session-too-large'
  | 'session-malformed'

/** Name of a thing the program does that takes time. */
export type ProgramStep = 'sandbox' | 'sign-in' | 'profile' | 'balance' | 'allowances' | 'usage'

/** Meaning of an exit code. */
export type ExitMeaning = 'done' | 'bad-input' | 'account-holder' | 'carrier' | 'our-fault' | 'interrupted'

/** Everything the help of the command line says. */
export interface HelpTexts {
  /** What the program is, one sentence. */
  readonly program: string
  /** Headings of the help pages. */
  readonly titles: Readonly<Record<'usage' | 'arguments' | 'options' | 'commands' | 'exitCodes', string>>
  /** What each command does. */
  readonly commands: Readonly<Record<'demo' | 'usage' | 'help', string>>
  /** What each argument is. */
  readonly arguments: Readonly<Record<'carrier' | 'line', string>>
  /** What each option does. */
  readonly options: Readonly<
    Record<'json' | 'language' | 'month' | 'demoMonth' | 'session' | 'help' | 'version', string>
  >
  /** What each exit code means. */
  readonly exitCodes: Readonly<Record<ExitMeaning, string>>
}

/** What the command line says. */
export interface ProgramTexts {
  /** Help pages. */
  readonly help: HelpTexts
  /** One sentence that names the option and says what to do; `detail` is what is wrong or missing. */
  readonly problems: Readonly<Record<InputProblem, (detail: string) => string>>
  /** What is being done. */
  readonly steps: Readonly<Record<ProgramStep, string>>
  /** Asks for the cookies. */
  readonly askSession: string
  /** The data is not real. */
  readonly fake: string
  /** Ended by Ctrl-C. */
  readonly interrupted: string
  /** A mistake in the program itself; `detail` is the kind of error. */
  crashed(detail: string): string
  /** Only the person can go on, on that page. */
  website(url: string): string
}
