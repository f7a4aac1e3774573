import type { ExitMeaning, InputProblem, Texts } from '@esim-usage/texts'
import { createTexts } from '@esim-usage/texts'
import { CommanderError } from 'commander'
import type { CliIo } from './cli-io.ts'
import { namePlaceholder } from './commands/name-placeholders.ts'
import { createProgram } from './create-program.ts'
import { exitCodes } from './exit-codes.ts'
import { languageOfArguments, languageOfEnvironment } from './input/choose-language.ts'
import { tell } from './input/ask.ts'
import { InputError } from './input/input-error.ts'
import { reportFailure } from './report-failure.ts'
import { namedByFolder } from './vault/folder-failure.ts'

const problems = new Map<string, InputProblem>([
  ['commander.help', 'command-missing'],
  ['commander.unknownCommand', 'command-unknown'],
  ['commander.missingArgument', 'argument-missing'],
  ['commander.excessArguments', 'argument-excess'],
  ['commander.unknownOption', 'option-unknown'],
  ['commander.optionMissingArgument', 'option-value-missing'],
])

/** Puts commander's finding into our words; what follows a `=` may be private and is cut. */
function toInputError(error: CommanderError, texts: Texts): InputError | undefined {
  // help that was asked for
  if (error.exitCode === 0) return undefined
  const problem = problems.get(error.code)
  const name = /'([^'\s=]+)/u.exec(error.message)?.[1] ?? ''
  return (
    problem && new InputError(problem, problem === 'argument-missing' ? namePlaceholder(name, texts) : name)
  )
}

async function runProgram(argv: readonly string[], io: CliIo, texts: Texts): Promise<ExitMeaning> {
  let meaning: ExitMeaning = 'done'
  try {
    await createProgram(io, texts, ended => (meaning = ended)).parseAsync(argv, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    const mistake = toInputError(error, texts)
    if (mistake !== undefined) throw mistake
  }
  return meaning
}

/**
 * Runs the command line without a process around it.
 *
 * @param argv - what was typed behind the name of the program.
 * @returns the exit code, one of {@link exitCodes}; failures are written to `io.stderr`, nothing is thrown.
 */
export async function runCli(argv: readonly string[], io: CliIo): Promise<number> {
  let texts = createTexts(languageOfEnvironment(io.env))
  try {
    const language = languageOfArguments(argv)
    if (language !== undefined) texts = createTexts(language)
    return exitCodes[await runProgram(argv, io, texts)]
  } catch (error) {
    const { meaning, sentence } = reportFailure(namedByFolder(error, io), texts, io.signal)
    tell(io, sentence)
    return exitCodes[meaning]
  }
}
