import type { ExitMeaning, Texts } from '@esim-usage/texts'
import { Command, Help } from 'commander'
import type { CliIo } from './cli-io.ts'
import { addCommands } from './commands/add-commands.ts'
import { namePlaceholder, namePlaceholders } from './commands/name-placeholders.ts'
import { exitCodes } from './exit-codes.ts'
import { widthOf } from './screen/paint.ts'
import { renderTable } from './screen/table.ts'
import { widthOfText, wrapText } from './screen/text-width.ts'
import { passphraseVariable } from './vault/open-key.ts'
import { version } from './version.ts'

const meanings: readonly ExitMeaning[] = [
  'done',
  'bad-input',
  'account-holder',
  'carrier',
  'our-fault',
  'interrupted',
]

/** A command in the list, such as `balance <carrier> [number]`. */
function termOf(command: Command): string {
  const names = command.registeredArguments.map(each => {
    const name = each.variadic ? `${each.name()}...` : each.name()
    return each.required ? `<${name}>` : `[${name}]`
  })
  return [command.name(), ...names].join(' ')
}

function afterHelp({ program: { help } }: Texts): string {
  const codes = meanings.map(meaning => [String(exitCodes[meaning]), help.exitCodes[meaning]])
  return [
    '',
    help.titles.environment,
    `  ${passphraseVariable}`,
    ...wrapText(help.passphrase, 74).map(line => `    ${line}`),
    '',
    help.titles.exitCodes,
    ...renderTable([{ align: 'right' }, {}], codes, 100).map(line => `  ${line}`),
  ].join('\n')
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
  const usual = new Help()
  const program = new Command('esim-usage')
    .description(help.program)
    .helpOption('-h, --help', help.options.help)
    .helpCommand('help [command]', help.commands.help)
    .version(version, '-V, --version', help.options.version)
    .option('--lang <code>', help.options.language)
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureHelp({
      styleTitle: title => titles.get(title) ?? title,
      displayWidth: widthOfText,
      minWidthToWrap: 24,
      commandUsage: command => namePlaceholders(usual.commandUsage(command), texts),
      subcommandTerm: command => namePlaceholders(termOf(command), texts),
      argumentTerm: argument => namePlaceholder(argument.name(), texts),
      optionTerm: option => namePlaceholders(option.flags, texts),
    })
    .configureOutput({
      writeOut: text => io.stdout.write(text),
      writeErr: text => io.stderr.write(text),
      outputError: () => undefined,
      getOutHelpWidth: () => widthOf(io.stdout),
      getErrHelpWidth: () => widthOf(io.stderr),
    })
    .addHelpText('afterAll', afterHelp(texts))
  addCommands({ program, io, texts, finish })
  return program
}
