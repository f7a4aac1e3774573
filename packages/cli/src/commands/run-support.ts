import type { ExitMeaning, Texts } from '@esim-usage/texts'
import { findCarrier } from '../carriers.ts'
import { type CliIo, writeLines } from '../cli-io.ts'
import { readLine } from '../input/read-line.ts'
import { renderSupport } from '../screen/render-support.ts'
import { type ReadOptions, screenOf } from './read-command.ts'

/** Shows how to reach a carrier; needs no session and sends nothing. */
export async function runSupport(
  carrierId: string,
  number: string | undefined,
  options: ReadOptions,
  io: CliIo,
  texts: Texts,
): Promise<ExitMeaning> {
  const { info } = findCarrier(carrierId)
  // it plays no part, but a mistake in it should show here as well
  if (number !== undefined) readLine(number)
  const lines = options.json === true ? [JSON.stringify(info)] : renderSupport(info, screenOf(io, texts))
  await writeLines(io.stdout, lines)
  return 'done'
}
