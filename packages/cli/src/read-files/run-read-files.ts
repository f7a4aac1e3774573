import { EsimUsageError } from '@esim-usage/core'
import { readStatement, type Statement, type StatementOptions } from '@esim-usage/statements/node'
import type { ExitMeaning, Texts } from '@esim-usage/texts'
import { type CliIo, writeLines } from '../cli-io.ts'
import { screenOf } from '../commands/read-command.ts'
import { exitMeanings } from '../exit-codes.ts'
import { tell } from '../input/ask.ts'
import { readLine } from '../input/read-line.ts'
import { createProgress, type Progress } from '../read/progress.ts'
import { DearestRecords } from './dearest-records.ts'
import { renderStatement } from './render-statement.ts'

/** Options of `read` as they were typed. */
export interface ReadFilesOptions {
  readonly json?: true
  readonly line?: string
}

/** Records go to standard output while they are read, as a file may be larger than memory. */
async function printRecords(statement: Statement, io: CliIo): Promise<void> {
  for await (const records of statement.batches())
    await writeLines(
      io.stdout,
      records.map(record => JSON.stringify(record)),
    )
}

async function showFile(file: string, statement: Statement, io: CliIo, texts: Texts): Promise<void> {
  const dearest = new DearestRecords()
  for await (const records of statement.batches()) dearest.add(records)
  const screen = screenOf(io, texts)
  await writeLines(io.stdout, renderStatement(file, await statement.summary(), dearest.records, screen))
}

/** What is wrong with a file; the reasons why one is refused are written in English alone. */
function tellFailure(file: string, error: EsimUsageError, io: CliIo, texts: Texts): void {
  const { operation, option } = error.facts
  const reason = operation === 'readStatement' ? error.message : texts.error(error)
  const sentence = option === 'line' ? texts.statement.lineMissing : reason
  tell(io, texts.statement.failed(file, sentence))
}

async function readOne(
  file: string,
  options: StatementOptions,
  isJson: boolean,
  io: CliIo,
  texts: Texts,
  progress: Progress,
): Promise<ExitMeaning> {
  try {
    const work = (tellBytes: (detail: string) => void): Promise<void> => {
      const onProgress = (bytes: number): void => tellBytes(texts.format.bytes(bytes))
      const statement = readStatement(file, { ...options, onProgress, signal: io.signal })
      return isJson ? printRecords(statement, io) : showFile(file, statement, io, texts)
    }
    await progress.run('file', work)
    return 'done'
  } catch (error) {
    if (!EsimUsageError.is(error)) throw error
    tellFailure(file, error, io, texts)
    return exitMeanings[error.code]
  }
}

/** Shows detail files, one after the other; one that cannot be read loses no other. The first failure decides the end. */
export async function runReadFiles(
  files: readonly string[],
  { json, line }: ReadFilesOptions,
  io: CliIo,
  texts: Texts,
): Promise<ExitMeaning> {
  const options = line === undefined ? {} : { line: readLine(line) }
  const progress = createProgress(io.stderr, texts)
  let meaning: ExitMeaning = 'done'
  for (const [index, file] of files.entries()) {
    if (index > 0 && json !== true) await writeLines(io.stdout, [''])
    const ended = await readOne(file, options, json === true, io, texts, progress)
    if (meaning === 'done') meaning = ended
  }
  return meaning
}
