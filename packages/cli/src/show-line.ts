import type { ExitMeaning, Texts } from '@esim-usage/texts'
import { type CliIo, nowOf, writeLines } from './cli-io.ts'
import { exitMeanings } from './exit-codes.ts'
import { type LineMonth, readLineMonth } from './read/read-line-month.ts'
import type { Progress } from './read/progress.ts'
import { readUsage } from './read/read-usage.ts'
import { signIn } from './read/sign-in.ts'
import type { UsageClient } from './read/usage-client.ts'
import { createPaint, widthOf } from './screen/paint.ts'
import { renderLineMonth } from './screen/render-line-month.ts'

/** What to show of a line, and how. */
export interface ShowRequest {
  readonly client: UsageClient
  readonly cookies: string
  /** `YYYY-MM`. */
  readonly month: string
  readonly json: boolean
  /** True when the carrier is the sandbox. */
  readonly isFake: boolean
}

async function showJson(
  request: ShowRequest,
  io: CliIo,
  texts: Texts,
  progress: Progress,
): Promise<ExitMeaning> {
  const { client, month, isFake } = request
  const usage = await progress.run('usage', tell =>
    readUsage(client, month, { signal: io.signal }, records => tell(texts.count('record', records))),
  )
  const remarks = usage.warnings.map(warning =>
    texts.freshness.warnings[warning.code](texts.count('row', warning.count)),
  )
  await writeLines(io.stderr, isFake ? [texts.program.fake, ...remarks] : remarks)
  await writeLines(
    io.stdout,
    usage.records.map(record => JSON.stringify(record)),
  )
  return 'done'
}

/** The first failure decides how the program ends; when nothing at all could be read it is thrown. */
function judge({ profile, balance, allowances, usage }: LineMonth): ExitMeaning {
  const readings = [usage, balance, allowances, profile]
  const errors = readings.flatMap(reading => (reading.status === 'failed' ? [reading.error] : []))
  const [first] = errors
  if (first === undefined) return 'done'
  if (errors.length === readings.length) throw first
  return exitMeanings[first.code]
}

/** Signs in, reads a line and writes what it read to standard output. */
export async function showLine(
  request: ShowRequest,
  io: CliIo,
  texts: Texts,
  progress: Progress,
): Promise<ExitMeaning> {
  const { client, cookies, month, isFake } = request
  await progress.run('sign-in', () => signIn(client, cookies, io.signal))
  if (request.json) return showJson(request, io, texts, progress)
  const data = await readLineMonth(client, month, io.signal, progress, texts)
  const meaning = judge(data)
  const screen = {
    texts,
    paint: createPaint(io.stdout, io.env),
    width: widthOf(io.stdout),
    nowMs: nowOf(io),
  }
  await writeLines(io.stdout, renderLineMonth(data, screen, isFake))
  return meaning
}
