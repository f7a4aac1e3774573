import { EsimUsageError } from '@esim-usage/core'
import { type ImportReport, LineBusyError } from '@esim-usage/hub'
import { readStatement } from '@esim-usage/statements/node'
import type { ExitMeaning, Texts } from '@esim-usage/texts'
import { type CliIo, writeLines } from '../cli-io.ts'
import { exitMeanings } from '../exit-codes.ts'
import { tell } from '../input/ask.ts'
import { readLine } from '../input/read-line.ts'
import { tellFailure } from '../read-files/run-read-files.ts'
import { createProgress } from '../read/progress.ts'
import { wrapText } from '../screen/text-width.ts'
import { widthOf } from '../screen/paint.ts'
import { withHub } from './open-hub.ts'

/** Options of `import` as they were typed. */
export interface ImportFileOptions {
  readonly json?: true
  readonly line?: string
}

function sum(runs: ImportReport['runs'], name: 'added' | 'changed'): number {
  return runs.reduce((total, { usage }) => total + usage[name], 0)
}

async function showImport(
  file: string,
  { runs, unknown }: ImportReport,
  isJson: boolean,
  io: CliIo,
  texts: Texts,
): Promise<ExitMeaning> {
  const { hub } = texts.program
  for (const { line, records } of unknown) tell(io, hub.unknownLine(line, texts.count('record', records)))
  if (isJson) await writeLines(io.stdout, [JSON.stringify({ file, runs, unknown })])
  else {
    const [added, changed] = [sum(runs, 'added'), sum(runs, 'changed')].map(count =>
      texts.format.number(count),
    )
    await writeLines(io.stdout, wrapText(hub.imported(file, added ?? '', changed ?? ''), widthOf(io.stdout)))
  }
  return unknown.length === 0 ? 'done' : 'bad-input'
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
        if (EsimUsageError.is(error)) tellFailure(file, error, io, texts)
        else if (error instanceof LineBusyError) tell(io, `${file}: ${texts.program.hub.busy}`)
        else throw error
        if (meaning === 'done') meaning = EsimUsageError.is(error) ? exitMeanings[error.code] : 'carrier'
      }
    }
    return meaning
  })
}
