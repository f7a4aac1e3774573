import type { ExitMeaning, Texts } from '@esim-usage/texts'
import { Command } from 'commander'
import type { CliIo } from './cli-io.ts'
import { exitCodes } from './exit-codes.ts'
import { runDemo, type DemoOptions } from './run-demo.ts'
import { runUsage, type UsageOptions } from './run-usage.ts'
import { widthOf } from './screen/paint.ts'
import { renderTable } from './screen/table.ts'
import { widthOfText } from './screen/text-width.ts'
import { version } from './version.ts'

const meanings: readonly ExitMeaning[] = [
  'done',
  'bad-input',
  'account-holder',
  'carrier',
  'our-fault',
  'interrupted',
]

function exitCodeHelp({ program }: Texts): string {
  const rows = meanings.map(meaning => [String(exitCodes[meaning]), program.help.exitCodes[meaning]])
  const lines = renderTable([{ align: 'right' }, {}], rows, 100).map(line => `  ${line}`)
  return ['', program.help.titles.exitCodes, ...lines].join('\n')
}

/** The commands with their options; `finish` hears how the one that ran ended. */
export function createProgram(io: CliIo, texts: Texts, finish: (meaning: ExitMeaning) => void): Command {
  const { help } = texts.program
  const titles = new Map([
    ['Usage:', help.titles.usage],
    ['Arguments:', help.titles.arguments],
    ['Options:', help.titles.options],
    ['Commands:', help.titles.commands],
  ])
  const program = new Command('esim-usage')
    .description(help.program)
    .helpOption('-h, --help', help.options.help)
    .helpCommand('help [command]', help.commands.help)
    .version(version, '-V, --version', help.options.version)
    .option('--lang <code>', help.options.language)
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureHelp({ styleTitle: title => titles.get(title) ?? title, displayWidth: widthOfText })
    .configureOutput({
      writeOut: text => io.stdout.write(text),
      writeErr: text => io.stderr.write(text),
      outputError: () => undefined,
      getOutHelpWidth: () => widthOf(io.stdout),
      getErrHelpWidth: () => widthOf(io.stderr),
    })
    .addHelpText('afterAll', exitCodeHelp(texts))
  program
    .command('demo')
    .description(help.commands.demo)
    .option('--json', help.options.json)
    .option('--month <month>', help.options.demoMonth)
    .option('--lang <code>', help.options.language)
    .action(async (options: DemoOptions) => finish(await runDemo(options, io, texts)))
  program
    .command('usage')
    .description(help.commands.usage)
    .argument('<carrier>', help.arguments.carrier)
    .argument('<line>', help.arguments.line)
    .option('--session <file>', help.options.session)
    .option('--month <month>', help.options.month)
    .option('--json', help.options.json)
    .option('--lang <code>', help.options.language)
    .action(async (carrier: string, line: string, options: UsageOptions) =>
      finish(await runUsage(carrier, line, options, io, texts)),
    )
  return program
}
