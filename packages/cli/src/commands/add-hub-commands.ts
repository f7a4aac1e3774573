import { type AddOptions, runAdd } from '../hub/run-add.ts'
import { type AlertsCommandOptions, runAlerts } from '../hub/run-alerts.ts'
import { type DiagnoseOptions, runDiagnose } from '../hub/run-diagnose.ts'
import { type ForgetOptions, runForget } from '../hub/run-forget.ts'
import { type HistoryOptions, runHistory } from '../hub/run-history.ts'
import { type ImportFileOptions, runImport } from '../hub/run-import.ts'
import { runHubLines } from '../hub/run-lines.ts'
import { type PrivacyOptions, runPrivacy } from '../hub/run-privacy.ts'
import { type SummaryOptions, runSummary } from '../hub/run-summary.ts'
import { runSync } from '../hub/run-sync.ts'
import { runWatch, type WatchCommandOptions } from '../hub/run-watch.ts'
import type { CommandParts } from './add-commands.ts'
import { collect } from './collect.ts'
import { lines } from './datasets.ts'
import { type ReadOptions, runRead } from './read-command.ts'

function addLines({ program, io, texts, finish }: CommandParts): void {
  const { help } = texts.program
  program
    .command('lines')
    .description(help.commands.lines)
    .argument('[carrier]', help.arguments.listCarrier)
    .argument('[number]', help.arguments.number)
    .option('--json', help.options.json)
    .option('--lang <code>', help.options.language)
    .action(async (carrier: string | undefined, number: string | undefined, options: ReadOptions) =>
      finish(
        carrier === undefined
          ? await runHubLines(options, io, texts)
          : await runRead(lines, [carrier, number], options, io, texts),
      ),
    )
  program
    .command('add')
    .description(help.commands.add)
    .argument('<carrier>', help.arguments.carrier)
    .argument('[number]', help.arguments.number)
    .option('--alias <name>', help.options.alias)
    .option('--tag <word>', help.options.tag, collect)
    .option('--time-zone <zone>', help.options.timeZone)
    .option('--files-only', help.options.filesOnly)
    .option('--imsi <number>', help.options.card)
    .option('--iccid <number>', help.options.card)
    .option('--eid <number>', help.options.card)
    .option('--json', help.options.json)
    .option('--lang <code>', help.options.language)
    .action(async (carrier: string, number: string | undefined, options: AddOptions) =>
      finish(await runAdd(carrier, number, options, io, texts)),
    )
}

function addSync({ program, io, texts, finish }: CommandParts): void {
  const { help } = texts.program
  program
    .command('sync')
    .description(help.commands.sync)
    .argument('[lines...]', help.arguments.storedLines)
    .option('--json', help.options.json)
    .option('--lang <code>', help.options.language)
    .action(async (names: string[], options: ReadOptions) => finish(await runSync(names, options, io, texts)))
}

function addAnswers({ program, io, texts, finish }: CommandParts): void {
  const { help } = texts.program
  program
    .command('history')
    .description(help.commands.history)
    .argument('[line]', help.arguments.storedLine)
    .option('--month <month>', help.options.month)
    .option('--kind <kind>', help.options.kind)
    .option('--full-numbers', help.options.fullNumbers)
    .option('--json', help.options.json)
    .option('--lang <code>', help.options.language)
    .action(async (name: string | undefined, options: HistoryOptions) =>
      finish(await runHistory(name, options, io, texts)),
    )
  program
    .command('summary')
    .description(help.commands.summary)
    .argument('[line]', help.arguments.storedLine)
    .option('--month <month>', help.options.month)
    .option('--full-numbers', help.options.fullNumbers)
    .option('--json', help.options.json)
    .option('--lang <code>', help.options.language)
    .action(async (name: string | undefined, options: SummaryOptions) =>
      finish(await runSummary(name, options, io, texts)),
    )
  program
    .command('import')
    .description(help.commands.import)
    .argument('<files...>', help.arguments.files)
    .option('--line <number>', help.options.fileLine)
    .option('--json', help.options.json)
    .option('--lang <code>', help.options.language)
    .action(async (files: string[], options: ImportFileOptions) =>
      finish(await runImport(files, options, io, texts)),
    )
}

function addWatch({ program, io, texts, finish }: CommandParts): void {
  const { help } = texts.program
  program
    .command('watch')
    .description(help.commands.watch)
    .option('--cron <fields>', help.options.cron)
    .option('--under <rubles>', help.options.under)
    .option('--json', help.options.json)
    .option('--lang <code>', help.options.language)
    .action(async (options: WatchCommandOptions) => finish(await runWatch(options, io, texts)))
}

function addWarnings({ program, io, texts, finish }: CommandParts): void {
  const { help } = texts.program
  program
    .command('alerts')
    .description(help.commands.alerts)
    .argument('[lines...]', help.arguments.storedLines)
    .option('--under <rubles>', help.options.under)
    .option('--send', texts.program.notify.help.options.send)
    .option('--json', help.options.json)
    .option('--lang <code>', help.options.language)
    .action(async (names: string[], options: AlertsCommandOptions) =>
      finish(await runAlerts(names, options, io, texts)),
    )
  program
    .command('diagnose')
    .description(help.commands.diagnose)
    .argument('<line>', help.arguments.storedLine)
    .option('--month <month>', help.options.month)
    .option('--answer <question=yes|no>', help.options.answer, collect)
    .option('--json', help.options.json)
    .option('--lang <code>', help.options.language)
    .action(async (name: string, options: DiagnoseOptions) =>
      finish(await runDiagnose(name, options, io, texts)),
    )
}

function addPrivacy({ program, io, texts, finish }: CommandParts): void {
  const { help } = texts.program
  program
    .command('forget')
    .description(help.commands.forget)
    .argument('<line>', help.arguments.storedLine)
    .option('--yes', help.options.confirm)
    .option('--json', help.options.json)
    .option('--lang <code>', help.options.language)
    .action(async (name: string, options: ForgetOptions) => finish(await runForget(name, options, io, texts)))
  program
    .command('privacy')
    .description(help.commands.privacy)
    .option('--export <file>', help.options.export)
    .option('--full-numbers', help.options.fullNumbers)
    .option('--erase', help.options.erase)
    .option('--yes', help.options.confirm)
    .option('--json', help.options.json)
    .option('--lang <code>', help.options.language)
    .action(async (options: PrivacyOptions) => finish(await runPrivacy(options, io, texts)))
}

/** Adds the commands about the history of many lines. */
export function addHubCommands(parts: CommandParts): void {
  addLines(parts)
  addSync(parts)
  addWatch(parts)
  addAnswers(parts)
  addWarnings(parts)
  addPrivacy(parts)
}
