import type { ExitMeaning, Texts } from '@esim-usage/texts'
import { findCarrier, type LineClient } from './carriers.ts'
import { type CliIo, nowOf } from './cli-io.ts'
import { InputError } from './input/input-error.ts'
import { readCookies } from './input/read-cookies.ts'
import { readLine } from './input/read-line.ts'
import { monthOf, readMonth } from './input/read-month.ts'
import { createProgress, type Progress } from './read/progress.ts'
import { toUsageClient } from './read/usage-client.ts'
import { showLine } from './show-line.ts'
import { signInWithCookies } from './sign-in/sign-in-with-cookies.ts'
import { openLine } from './vault/stored-line.ts'

/** Options of `usage` as they were typed. */
export interface UsageOptions {
  readonly json?: true
  readonly month?: string
  readonly session?: string
}

/** Signs in for this one run; nothing is kept. */
async function openOnce(
  carrierId: string,
  number: string | undefined,
  source: string,
  io: CliIo,
  progress: Progress,
): Promise<LineClient> {
  if (number === undefined) throw new InputError('line-missing')
  const line = readLine(number)
  const cookies = await readCookies(source, '--session', io)
  const client = findCarrier(carrierId).create({
    line,
    fetch: io.fetch,
    ...(io.clock && { clock: io.clock }),
  })
  await progress.run('sign-in', () => signInWithCookies(client, cookies, '--session', io.signal))
  return client
}

/** Shows a month of a real line. All that was typed is checked before anything is sent. */
export async function runUsage(
  carrierId: string,
  number: string | undefined,
  options: UsageOptions,
  io: CliIo,
  texts: Texts,
): Promise<ExitMeaning> {
  const current = monthOf(nowOf(io), findCarrier(carrierId).info.timeZone)
  const month = options.month === undefined ? current : readMonth(options.month, current)
  const progress = createProgress(io.stderr, texts)
  const client =
    options.session === undefined
      ? (await openLine(carrierId, number, io, texts)).client
      : await openOnce(carrierId, number, options.session, io, progress)
  return showLine(
    { client: toUsageClient(client), month, json: options.json === true, isFake: false },
    io,
    texts,
    progress,
  )
}
