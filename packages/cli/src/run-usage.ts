import type { ExitMeaning, Texts } from '@esim-usage/texts'
import { findCarrier, type LineClient } from './carriers.ts'
import { type CliIo, nowOf } from './cli-io.ts'
import { InputError } from './input/input-error.ts'
import { readSession } from './input/read-session.ts'
import { readLine } from './input/read-line.ts'
import { monthOf, readMonth } from './input/read-month.ts'
import { createProgress, type Progress } from './read/progress.ts'
import { toMonthClient } from './read/month-client.ts'
import { showLine } from './show-line.ts'
import { chooseDiscovery, discovering } from './sign-in/choose-discovery.ts'
import { signInBySession } from './sign-in/sign-in-by-session.ts'
import { openLine } from './vault/stored-line.ts'

/** Options of `usage` as they were typed. */
export interface UsageOptions {
  readonly json?: true
  readonly month?: string
  readonly session?: string
  readonly discover?: true
  readonly fullNumbers?: true
}

/** Signs in for this one run; nothing is kept. */
async function openOnce(
  carrierId: string,
  number: string | undefined,
  options: UsageOptions & { readonly session: string },
  io: CliIo,
  texts: Texts,
  progress: Progress,
): Promise<LineClient> {
  if (number === undefined) throw new InputError('line-missing')
  const line = readLine(number)
  const session = await readSession(options.session, '--session', io)
  const carrier = findCarrier(carrierId)
  const mayDiscover = await chooseDiscovery(carrier, { method: 'session', session }, options, io, texts)
  const client = (mayDiscover ? discovering(carrier) : carrier).create({
    line,
    fetch: io.fetch,
    ...(io.clock && { clock: io.clock }),
  })
  await progress.run('sign-in', () => signInBySession(client, session, '--session', io.signal))
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
  const { session } = options
  const client =
    session === undefined
      ? (await openLine(carrierId, number, io, texts)).client
      : await openOnce(carrierId, number, { ...options, session }, io, texts, progress)
  const { json, fullNumbers } = options
  const request = { month, json: json === true, showOtherSide: fullNumbers === true }
  return showLine({ ...request, client: toMonthClient(client) }, io, texts, progress)
}
