import type { DemoTexts } from './demo-texts.ts'
import type { HubProgramTexts } from './hub-program-texts.ts'
import type { InputProblem } from './input-problem.ts'
import type { NotifyTexts } from './notify-texts.ts'
import type { Placeholder } from './placeholders.ts'

/** A command of the program. */
export type CommandName =
  | 'demo'
  | 'sign-in'
  | 'sign-out'
  | 'usage'
  | 'balance'
  | 'packages'
  | 'spending'
  | 'payments'
  | 'services'
  | 'lines'
  | 'support'
  | 'read'
  | 'report'
  | 'chart'
  | 'add'
  | 'sync'
  | 'watch'
  | 'history'
  | 'summary'
  | 'import'
  | 'forget'
  | 'privacy'
  | 'alerts'
  | 'diagnose'

/** Name of a thing the program does that takes time. */
export type ProgramStep =
  | 'sandbox'
  | 'sign-in'
  | 'sign-out'
  | 'profile'
  | 'balance'
  | 'allowances'
  | 'usage'
  | 'spending'
  | 'payments'
  | 'services'
  | 'lines'
  | 'file'
  | 'report'
  | 'sync'

/** Meaning of an exit code. */
export type ExitMeaning = 'done' | 'bad-input' | 'account-holder' | 'carrier' | 'our-fault' | 'interrupted'

/** Everything the help of the command line says. */
export interface HelpTexts {
  /** What the program is, one sentence. */
  readonly program: string
  /** Headings of the help pages. */
  readonly titles: Readonly<
    Record<'usage' | 'arguments' | 'options' | 'commands' | 'exitCodes' | 'environment', string>
  >
  /** What each command does. */
  readonly commands: Readonly<Record<CommandName | 'help', string>>
  /** What stands between `<` and `>` for what a person types; the mistakes name it alike. */
  readonly placeholders: Readonly<Record<Placeholder, string>>
  /** What each argument is. */
  readonly arguments: Readonly<
    Record<
      | 'carrier'
      | 'demoCarrier'
      | 'reportCarrier'
      | 'number'
      | 'files'
      | 'listCarrier'
      | 'storedLine'
      | 'storedLines'
      | 'carrierOrLine'
      | 'supportNumber',
      string
    >
  >
  /** What each option does. */
  readonly options: Readonly<
    Record<
      | 'json'
      | 'language'
      | 'month'
      | 'demoMonth'
      | 'paymentsMonth'
      | 'supportMonth'
      | 'callFrom'
      | 'timeZone'
      | 'session'
      | 'once'
      | 'discover'
      | 'code'
      | 'password'
      | 'again'
      | 'everywhere'
      | 'yes'
      | 'help'
      | 'fileLine'
      | 'filesOnly'
      | 'csv'
      | 'format'
      | 'demoFormat'
      | 'output'
      | 'fullNumbers'
      | 'reportLine'
      | 'from'
      | 'to'
      | 'alias'
      | 'tag'
      | 'card'
      | 'kind'
      | 'cron'
      | 'under'
      | 'answer'
      | 'confirm'
      | 'export'
      | 'erase'
      | 'version',
      string
    >
  >
  /** What the variable with the passphrase is for. */
  readonly passphrase: string
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
  /** The history of many lines. */
  readonly hub: HubProgramTexts
  /** What the demo tells of it. */
  readonly demo: DemoTexts
  /** Ways to be warned. */
  readonly notify: NotifyTexts
  /** The data is not real. */
  readonly fake: string
  /** A file was written. */
  written(file: string): string
  /** A workbook has rows and no tables, and where the totals are. */
  readonly rowsOnly: string
  /** How to see one of several lines whole; `carriers` are their ids. */
  demoMore(carriers: string): string
  /** Ended by Ctrl-C. */
  readonly interrupted: string
  /** A mistake in the program itself; `detail` is the kind of error. */
  crashed(detail: string): string
}
