import { type CliIo, writeLines } from '../cli-io.ts'
import { report } from '../input/ask.ts'

/** Says what was removed; programs hear the ids of the lines. */
export async function reportRemoval(
  removed: readonly string[],
  sentence: string,
  isJson: boolean,
  io: CliIo,
): Promise<void> {
  if (isJson) await writeLines(io.stdout, [JSON.stringify({ removed })])
  else await report(io, sentence)
}
