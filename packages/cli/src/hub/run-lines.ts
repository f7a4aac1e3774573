import { existsSync } from 'node:fs'
import type { Hub, HubLine } from '@esim-usage/hub'
import type { ExitMeaning, Texts } from '@esim-usage/texts'
import { type CliIo, writeLines } from '../cli-io.ts'
import { type ReadOptions, screenOf } from '../commands/read-command.ts'
import { report } from '../input/ask.ts'
import { renderSection, type Screen, sectionWidth, withoutGap } from '../screen/screen.ts'
import { renderTable } from '../screen/table.ts'
import { sessionsOnDemand } from '../vault/open-sessions.ts'
import { titleOf } from './name-line.ts'
import { historyFile, withHubOf } from './open-hub.ts'

interface ListedLine extends HubLine {
  /** Whether its session works, as far as is known here. */
  readonly signIn: 'signed-in' | 'waiting' | 'signed-out' | 'needed'
  /** When anything of it was read last, RFC 3339. Absent: never. */
  readonly readAt?: string
}

async function listLine(line: HubLine, { lines, store }: Hub): Promise<ListedLine> {
  const { session, needed } = await lines.signIn(line.id)
  const reads = (await store.facts.states(line.id)).flatMap(({ readAt }) => readAt ?? [])
  const readAt = reads.toSorted((one, other) => Date.parse(one) - Date.parse(other)).at(-1)
  return {
    ...line,
    signIn: needed === undefined ? session.status : 'needed',
    ...(readAt !== undefined && { readAt }),
  }
}

function renderHubLines(lines: readonly ListedLine[], screen: Screen): string[] {
  const { program, screen: words, format } = screen.texts
  const { titles, sessions } = program.hub
  const rows = lines.map(line => [
    line.alias ?? '',
    titleOf(line, screen.texts),
    line.phone,
    line.tags.join(', '),
    sessions[line.signIn],
    line.readAt === undefined ? '' : format.dateTimeIn(line.readAt, line.timeZone),
  ])
  const columns = [
    { title: titles.name },
    { title: titles.carrier },
    { title: words.number },
    { title: titles.tags, flexible: true },
    { title: titles.signIn },
    { title: titles.readAt },
  ] as const
  return renderSection(screen, words.lines, renderTable(columns, rows, sectionWidth(screen)))
}

/** Lists the lines of the history; nothing is sent. */
export async function runHubLines(options: ReadOptions, io: CliIo, texts: Texts): Promise<ExitMeaning> {
  const lines = existsSync(historyFile(io))
    ? await withHubOf(sessionsOnDemand(io, texts), io, async ({ hub }) =>
        Promise.all((await hub.lines.list()).map(line => listLine(line, hub))),
      )
    : []
  if (options.json === true)
    await writeLines(
      io.stdout,
      lines.map(line => JSON.stringify(line)),
    )
  else if (lines.length === 0) await report(io, texts.program.hub.noLines)
  else await writeLines(io.stdout, withoutGap(renderHubLines(lines, screenOf(io, texts))))
  return 'done'
}
