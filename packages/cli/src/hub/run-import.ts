import { EsimUsageError } from '@esim-usage/core'
import { type ImportReport, type ImportRows, LeaseLostError, LineBusyError } from '@esim-usage/hub'
import { readStatement } from '@esim-usage/statements/node'
import type { ExitMeaning, Texts } from '@esim-usage/texts'
import { type CliIo, writeLines } from '../cli-io.ts'
import { tell } from '../input/ask.ts'
import { readLine } from '../input/read-line.ts'
import { meaningOfFile, tellFailure } from '../read-files/run-read-files.ts'
import { createProgress } from '../read/progress.ts'
import { wrapText } from '../screen/text-width.ts'
import { widthOf } from '../screen/paint.ts'
import { withHub } from './open-hub.ts'

/** Options of `import` as they were typed. */
export interface ImportFileOptions {
  readonly json?: true
  readonly line?: string
}

function sayRows(
  file: string,
  { added, changed, known, sameAs, skipped = 0 }: ImportRows,
  texts: Texts,
): string[] {
  const { hub } = texts.program
  const write = (count: number): string => texts.format.number(count)
  return [
    hub.imported(file, write(added), write(changed), write(known)),
    ...(sameAs === 0 ? [] : [hub.importedTwice(write(sameAs))]),
    ...(skipped === 0 ? [] : [hub.importedWithout(write(skipped))]),
  ]
}

async function showImport(
  file: string,
  report: ImportReport,
  isJson: boolean,
  io: CliIo,
  texts: Texts,
): Promise<ExitMeaning> {
  const { unknown, rows } = report
  for (const { line, records } of unknown)
    tell(io, texts.program.hub.unknownLine(line, texts.count('record', records)))
  const width = widthOf(io.stdout)
  const shown = isJson
    ? [JSON.stringify({ file, ...report })]
    : sayRows(file, rows, texts).flatMap(sentence => wrapText(sentence, width))
  await writeLines(io.stdout, shown)
  return unknown.length === 0 ? 'done' : 'bad-input'
}

/** Says why a file was not taken in; what is no failure of the file ends the command. */
function tellImportFailure(file: string, error: unknown, io: CliIo, texts: Texts): ExitMeaning {
  const { hub } = texts.program
  if (EsimUsageError.is(error)) tellFailure(file, error, io, texts)
  else if (error instanceof LineBusyError || error instanceof LeaseLostError) tell(io, `${file}: ${hub.busy}`)
  else throw error
  tell(io, hub.notImported)
  return EsimUsageError.is(error) ? meaningOfFile(error) : 'carrier'
}

/** Takes detail files into the history, one after the other; one that cannot be read loses no other. */
export const runImport = (
  files: readonly string[],
  { json, line: typed }: ImportFileOptions,
  io: CliIo,
  texts: Texts,
): Promise<ExitMeaning> => {
  const line = typed === undefined ? undefined : readLine(typed)
  return withHub(io, texts, async ({ hub }) => {
    const progress = createProgress(io.stderr, texts)
    const { signal } = io
    let meaning: ExitMeaning = 'done'
    for (const file of files) {
      try {
        const report = await progress.run('file', say =>
          hub.importStatement(readStatement(file, { signal, ...(line !== undefined && { line }) }), {
            signal,
            onProgress: records => say(texts.count('record', records)),
          }),
        )
        const ended = await showImport(file, report, json === true, io, texts)
        if (meaning === 'done') meaning = ended
      } catch (error) {
        const ended = tellImportFailure(file, error, io, texts)
        if (meaning === 'done') meaning = ended
      }
    }
    return meaning
  })
}
