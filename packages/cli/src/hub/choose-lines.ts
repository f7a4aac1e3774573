import type { Hub, HubLine } from '@esim-usage/hub'
import type { Texts } from '@esim-usage/texts'
import { parsePhone } from '@esim-usage/core/parse'
import { InputError } from '../input/input-error.ts'
import { nameOf } from './name-line.ts'

/** What a person may call a line by, the surest first; the first that fits anything decides. */
const ways: readonly ((line: HubLine, name: string) => boolean)[] = [
  (line, name) => line.id === name || line.alias === name,
  (line, name) => line.phone === parsePhone(name)?.number,
  (line, name) => line.carrier === name.toLowerCase(),
  (line, name) => line.tags.includes(name),
]

function findLines(lines: readonly HubLine[], name: string): readonly HubLine[] {
  const found = ways.map(fits => lines.filter(line => fits(line, name))).find(each => each.length > 0)
  if (found === undefined) throw new InputError('history-line-unknown')
  return found
}

/** The lines that were named, each once, in the order of the history; all when none was named. */
export async function chooseLines({ lines }: Hub, names: readonly string[]): Promise<readonly HubLine[]> {
  const all = await lines.list()
  if (names.length === 0) return all
  const found = new Set(names.flatMap(name => findLines(all, name)))
  return all.filter(line => found.has(line))
}

/** The one line that was named. */
export async function chooseLine({ lines }: Hub, name: string, texts: Texts): Promise<HubLine> {
  const found = findLines(await lines.list(), name)
  const [line] = found
  if (line === undefined || found.length > 1)
    throw new InputError('history-line-ambiguous', found.map(each => nameOf(each, texts)).join(', '))
  return line
}
