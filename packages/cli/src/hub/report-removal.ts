import type { HubLine } from '@esim-usage/hub'
import type { Texts } from '@esim-usage/texts'
import { type CliIo, writeLines } from '../cli-io.ts'
import { report } from '../input/ask.ts'

/** Says which lines were removed; none: the person said no. */
export async function reportRemoval(
  removed: readonly HubLine[],
  sentence: string,
  isJson: boolean,
  io: CliIo,
  texts: Texts,
): Promise<void> {
  if (isJson) await writeLines(io.stdout, [JSON.stringify({ removed: removed.map(({ id }) => id) })])
  else await report(io, removed.length === 0 ? texts.program.hub.nothingRemoved : sentence)
}
