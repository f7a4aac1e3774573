import type { Source } from '@esim-usage/core'
import type { CommandName, ExitMeaning, Texts } from '@esim-usage/texts'
import type { Command } from 'commander'
import type { CliIo } from '../cli-io.ts'
import { type ReadFilesOptions, runReadFiles } from '../read-files/run-read-files.ts'
import { type DemoOptions, runDemo } from '../demo/run-demo.ts'
import { runUsage, type UsageOptions } from '../run-usage.ts'
import { runSignIn } from '../sign-in/run-sign-in.ts'
import { runSignOut, type SignOutOptions } from '../sign-in/run-sign-out.ts'
import type { SignInOptions } from '../sign-in/choose-method.ts'
import { addHubCommands } from './add-hub-commands.ts'
import { addNotifyCommands } from './add-notify-commands.ts'
import { addReportCommands } from './add-report-commands.ts'
import { balance, packages, paymentsOf, services, spendingOf } from './datasets.ts'
import { chooseMonth, choosePeriod } from './periods.ts'
import { type ReadCommand, runRead } from './read-command.ts'
import { runSupport, type SupportOptions } from './run-support.ts'

/** What all commands are made with. */
export interface CommandParts {
  readonly program: Command
  readonly io: CliIo
  readonly texts: Texts
  /** Hears how the command that ran ended. */
  readonly finish: (meaning: ExitMeaning) => void
}

interface MonthOptions {
  readonly json?: true
  readonly month?: string
}

type TypedNumber = string | undefined

/** A command of one line: carrier and number, and the options all of them take. */
function lineCommand({ program, texts }: CommandParts, name: CommandName): Command {
  const { help } = texts.program
  return program
    .command(name)
    .description(help.commands[name])
    .argument('<carrier>', help.arguments.carrier)
    .argument('[number]', help.arguments.number)
    .option('--lang <code>', help.options.language)
}

function addRead<Value extends { readonly source: Source }>(
  parts: CommandParts,
  name: CommandName,
  toCommand: (carrier: string, month: string | undefined) => ReadCommand<Value>,
  monthHelp?: string,
): void {
  const command = lineCommand(parts, name).option('--json', parts.texts.program.help.options.json)
  if (monthHelp !== undefined) command.option('--month <month>', monthHelp)
  command.action(async (carrier: string, number: TypedNumber, options: MonthOptions) =>
    parts.finish(
      await runRead(toCommand(carrier, options.month), [carrier, number], options, parts.io, parts.texts),
    ),
  )
}

function addSessions(parts: CommandParts): void {
  const { io, texts, finish } = parts
  const { options: help } = texts.program.help
  lineCommand(parts, 'sign-in')
    .option('--code', help.code)
    .option('--password', help.password)
    .option('--cookies <file>', help.session)
    .option('--discover', help.discover)
    .option('--again', help.again)
    .action(async (carrier: string, number: TypedNumber, options: SignInOptions) =>
      finish(await runSignIn(carrier, number, options, io, texts)),
    )
  lineCommand(parts, 'sign-out')
    .option('--everywhere', help.everywhere)
    .option('--yes', help.yes)
    .action(async (carrier: string, number: TypedNumber, options: SignOutOptions) =>
      finish(await runSignOut(carrier, number, options, io, texts)),
    )
}

function addReads(parts: CommandParts): void {
  const { io, texts, finish } = parts
  const { options: help } = texts.program.help
  lineCommand(parts, 'usage')
    .option('--month <month>', help.month)
    .option('--session <file>', help.once)
    .option('--discover', help.discover)
    .option('--full-numbers', help.fullNumbers)
    .option('--json', help.json)
    .action(async (carrier: string, number: TypedNumber, options: UsageOptions) =>
      finish(await runUsage(carrier, number, options, io, texts)),
    )
  addRead(parts, 'balance', () => balance)
  addRead(parts, 'packages', () => packages)
  addRead(parts, 'spending', (carrier, month) => spendingOf(chooseMonth(carrier, month, io)), help.month)
  addRead(
    parts,
    'payments',
    (carrier, month) => paymentsOf(choosePeriod(carrier, month, io)),
    help.paymentsMonth,
  )
  addRead(parts, 'services', () => services)
}

function addSupport({ program, io, texts, finish }: CommandParts): void {
  const { help } = texts.program
  program
    .command('support')
    .description(help.commands.support)
    .argument('<carrier>', help.arguments.carrierOrLine)
    .argument('[number]', help.arguments.supportNumber)
    .option('--from <place>', help.options.callFrom)
    .option('--month <month>', help.options.supportMonth)
    .option('--json', help.options.json)
    .option('--lang <code>', help.options.language)
    .action(async (name: string, number: TypedNumber, options: SupportOptions) =>
      finish(await runSupport(name, number, options, io, texts)),
    )
}

function addFiles({ program, io, texts, finish }: CommandParts): void {
  const { help } = texts.program
  program
    .command('read')
    .description(help.commands.read)
    .argument('<files...>', help.arguments.files)
    .option('--line <number>', help.options.fileLine)
    .option('--json', help.options.json)
    .option('--csv', help.options.csv)
    .option('--full-numbers', help.options.fullNumbers)
    .option('--lang <code>', help.options.language)
    .action(async (files: string[], options: ReadFilesOptions) =>
      finish(await runReadFiles(files, options, io, texts)),
    )
}

/** Adds every command. */
export function addCommands(parts: CommandParts): void {
  const { program, io, texts, finish } = parts
  const { help } = texts.program
  program
    .command('demo')
    .description(help.commands.demo)
    .argument('[carrier]', help.arguments.demoCarrier)
    .option('--json', help.options.json)
    .option('--month <month>', help.options.demoMonth)
    .option('--format <format>', help.options.demoFormat)
    .option('--output <file>', help.options.output)
    .option('--lang <code>', help.options.language)
    .action(async (carrier: string | undefined, options: DemoOptions) =>
      finish(await runDemo(carrier, options, io, texts)),
    )
  addSessions(parts)
  addReads(parts)
  addSupport(parts)
  addReportCommands(parts)
  addHubCommands(parts)
  addNotifyCommands(parts)
  addFiles(parts)
}
