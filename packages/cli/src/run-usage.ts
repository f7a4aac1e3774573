import type { ExitMeaning, Texts } from '@esim-usage/texts'
import { findCarrier } from './carriers.ts'
import { type CliIo, nowOf } from './cli-io.ts'
import { readLine } from './input/read-line.ts'
import { monthOf, readMonth } from './input/read-month.ts'
import { readSession } from './input/read-session.ts'
import { createProgress } from './read/progress.ts'
import { showLine } from './show-line.ts'

/** Options of `usage` as they were typed. */
export interface UsageOptions {
  readonly json?: true
  readonly month?: string
  readonly session?: string
}

/** Shows a month of a real line. All that was typed is checked before anything is sent. */
export async function runUsage(
  carrierId: string,
  lineText: string,
  options: UsageOptions,
  io: CliIo,
  texts: Texts,
): Promise<ExitMeaning> {
  const carrier = findCarrier(carrierId)
  const line = readLine(lineText)
  const current = monthOf(nowOf(io), carrier.timeZone)
  const month = options.month === undefined ? current : readMonth(options.month, current)
  const cookies = await readSession(options.session, io, texts)
  const client = carrier.create({ line, fetch: io.fetch, ...(io.clock && { clock: io.clock }) })
  return showLine(
    { client, cookies, month, json: options.json === true, isFake: false },
    io,
    texts,
    createProgress(io.stderr, texts),
  )
}
