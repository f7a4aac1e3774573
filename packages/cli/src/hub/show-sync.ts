import type { HubLine, LineReport, SyncEvent, SyncReport } from '@esim-usage/hub'
import type { Texts } from '@esim-usage/texts'
import { type CliIo, writeLines } from '../cli-io.ts'
import { screenOf } from '../commands/read-command.ts'
import { nameDataset } from './name-dataset.ts'
import { nameOf } from './name-line.ts'
import { renderSync } from './render-sync.ts'

/** What is being read just now; undefined: this changes nothing on the screen. */
export function describeEvent(event: SyncEvent, lines: readonly HubLine[], texts: Texts): string | undefined {
  if (event.type !== 'dataset-started' && event.type !== 'window-read') return undefined
  const line = lines.find(({ id }) => id === event.lineId)
  if (line === undefined) return undefined
  const far = event.type === 'window-read' ? ` ${event.done}/${event.total}` : ''
  return `${nameOf(line, texts)} · ${nameDataset(event.dataset, texts)}${far}`
}

/** An error says nothing as JSON, and its text may hold anything. */
const toJson = (report: LineReport): unknown =>
  report.outcome === 'failed'
    ? { ...report, error: report.error instanceof Error ? report.error.name : typeof report.error }
    : report

/** Writes what came of a sync, each line for itself. */
export async function showSync(
  { lines: reports }: SyncReport,
  lines: readonly HubLine[],
  isJson: boolean,
  io: CliIo,
  texts: Texts,
): Promise<void> {
  const screen = screenOf(io, texts)
  for (const report of reports) {
    const line = lines.find(({ id }) => id === report.lineId)
    if (isJson) await writeLines(io.stdout, [JSON.stringify(toJson(report))])
    else if (line !== undefined) await writeLines(io.stdout, renderSync(line, report, screen))
  }
}
