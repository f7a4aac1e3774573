import { type ErrorCode, EsimUsageError } from '@esim-usage/core'
import { readStatement, type StatementOptions } from '@esim-usage/statements/node'
import type { ExitMeaning, Texts } from '@esim-usage/texts'
import type { CliIo } from '../cli-io.ts'
import { exitMeanings } from '../exit-codes.ts'
import { tell } from '../input/ask.ts'
import { InputError } from '../input/input-error.ts'
import { readLine } from '../input/read-line.ts'
import { createProgress } from '../read/progress.ts'
import { csvOutput, type FileOutput, jsonOutput, screenOutput } from './file-output.ts'

/** Options of `read` as they were typed. */
export interface ReadFilesOptions {
  readonly json?: true
  readonly csv?: true
  readonly fullNumbers?: true
  readonly line?: string
}

function chooseOutput({ json, csv, fullNumbers }: ReadFilesOptions, io: CliIo, texts: Texts): FileOutput {
  if (json === true && csv === true) throw new InputError('format-excess', '--json, --csv')
  const showOtherSide = fullNumbers === true
  if (csv === true) return csvOutput(io, texts, showOtherSide)
  return json === true ? jsonOutput(io, showOtherSide) : screenOutput(io, texts, showOtherSide)
}

/** Why a file was refused. The errors say it more exactly, but in English alone, and of a path only a code. */
function refusalOf({ code, message, facts }: EsimUsageError, texts: Texts): string | undefined {
  if (facts.operation !== 'readStatement') return undefined
  const isExact = texts.language === 'en' && code !== 'invalid-argument'
  const refusals: Partial<Record<ErrorCode, string>> = texts.statement.refusals
  return isExact ? message : refusals[code]
}

/** How the program ends after a file that was refused: one that is damaged or too large is no fault of ours. */
export const meaningOfFile = ({ code, facts }: EsimUsageError): ExitMeaning =>
  facts.operation === 'readStatement' && (code === 'unreadable-body' || code === 'too-large')
    ? 'bad-input'
    : exitMeanings[code]

/** What is wrong with a file. */
export function tellFailure(file: string, error: EsimUsageError, io: CliIo, texts: Texts): void {
  const { lineMissing } = texts.statement
  const isLineMissing = error.facts.option === 'line'
  tell(io, `${file}: ${isLineMissing ? lineMissing : (refusalOf(error, texts) ?? texts.error(error))}`)
}

/** Shows detail files, one after the other; one that cannot be read loses no other. The first failure decides the end. */
export async function runReadFiles(
  files: readonly string[],
  typed: ReadFilesOptions,
  io: CliIo,
  texts: Texts,
): Promise<ExitMeaning> {
  const output = chooseOutput(typed, io, texts)
  const options: StatementOptions = {
    signal: io.signal,
    ...(typed.line !== undefined && { line: readLine(typed.line) }),
  }
  const progress = createProgress(io.stderr, texts)
  let meaning: ExitMeaning = 'done'
  for (const [index, file] of files.entries()) {
    try {
      await progress.run('file', tellBytes => {
        const onProgress = (bytes: number): void => tellBytes(texts.format.bytes(bytes))
        return output(readStatement(file, { ...options, onProgress }), file, index === 0)
      })
    } catch (error) {
      if (!EsimUsageError.is(error)) throw error
      tellFailure(file, error, io, texts)
      if (meaning === 'done') meaning = meaningOfFile(error)
    }
  }
  return meaning
}
