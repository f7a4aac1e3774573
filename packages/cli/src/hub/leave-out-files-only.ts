import type { Hub, HubLine } from '@esim-usage/hub'
import type { Texts } from '@esim-usage/texts'
import type { CliIo } from '../cli-io.ts'
import { tell } from '../input/ask.ts'
import { nameOf } from './name-line.ts'

/** True for a line that was added for detail files: nobody ever signed it in or read it. */
async function isFilesOnly({ lines, store }: Hub, { id }: HubLine): Promise<boolean> {
  if ((await store.facts.states(id)).length > 0) return false
  return (await lines.signIn(id)).session.status === 'signed-out'
}

/** The lines there is something to read of; of the others it says why they are left out. */
export async function leaveOutFilesOnly(
  hub: Hub,
  all: readonly HubLine[],
  io: CliIo,
  texts: Texts,
): Promise<readonly HubLine[]> {
  const kept: HubLine[] = []
  for (const line of all)
    if (await isFilesOnly(hub, line)) tell(io, texts.label(nameOf(line, texts), texts.program.hub.filesOnly))
    else kept.push(line)
  return kept
}
