import { type EsimUsageError, supports } from '@esim-usage/core'
import { maskRecord } from '@esim-usage/hub'
import type { ExitMeaning, Texts } from '@esim-usage/texts'
import { type CliIo, writeLines } from './cli-io.ts'
import { screenOf } from './commands/read-command.ts'
import { exitMeanings } from './exit-codes.ts'
import { type LineMonth, readLineMonth } from './read/read-line-month.ts'
import type { Progress } from './read/progress.ts'
import { readUsage } from './read/read-usage.ts'
import type { MonthClient } from './read/month-client.ts'
import { renderLineMonth } from './screen/render-line-month.ts'
import { usageMissing } from './screen/render-elsewhere.ts'

/** What to show of a line, and how. */
export interface ShowRequest {
  readonly client: MonthClient
  /** `YYYY-MM`. */
  readonly month: string
  readonly json: boolean
  /** Whether numbers of other people are whole. */
  readonly showOtherSide: boolean
}

async function showJson(
  request: ShowRequest,
  io: CliIo,
  texts: Texts,
  progress: Progress,
): Promise<ExitMeaning> {
  const { client, month, showOtherSide } = request
  if (!supports(client, 'usage')) throw usageMissing(client.carrier, texts)
  const usage = await progress.run('usage', tell =>
    readUsage(client, month, { signal: io.signal }, records => tell(texts.count('record', records))),
  )
  const remarks = usage.warnings.map(warning =>
    texts.freshness.warnings[warning.code](texts.count('row', warning.count)),
  )
  await writeLines(io.stderr, remarks)
  await writeLines(
    io.stdout,
    usage.records.map(record => JSON.stringify(showOtherSide ? record : maskRecord(record))),
  )
  return 'done'
}

/** The first failure decides how the program ends; when nothing at all could be read it is thrown. */
function judge({ profile, balance, allowances, usage, spending }: LineMonth<EsimUsageError>): ExitMeaning {
  const readings = [usage, balance, allowances, profile, spending].filter(each => each !== undefined)
  const errors = readings.flatMap(reading => (reading.status === 'failed' ? [reading.error] : []))
  const [first] = errors
  if (first === undefined) return 'done'
  if (errors.length === readings.length) throw first
  return exitMeanings[first.code]
}

/** Reads a line and writes what it read to standard output. */
export async function showLine(
  request: ShowRequest,
  io: CliIo,
  texts: Texts,
  progress: Progress,
): Promise<ExitMeaning> {
  const { client, month, showOtherSide } = request
  if (request.json) return showJson(request, io, texts, progress)
  const data = await readLineMonth(client, month, io.signal, progress, texts)
  const meaning = judge(data)
  await writeLines(io.stdout, renderLineMonth(data, screenOf(io, texts), { isFake: false, showOtherSide }))
  return meaning
}
