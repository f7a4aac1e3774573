import type { HubLine, SyncReport } from '@esim-usage/hub'
import type { Screen } from '../../screen/screen.ts'
import type { Demo } from '../open-demo.ts'

/** What a part of the story is told with. */
export interface StoryTeller {
  readonly demo: Demo
  readonly screen: Screen
  /** Ends it with its own reason. */
  readonly signal: AbortSignal
  /** Syncs lines; all, unless they are named. */
  readonly sync: (lines?: readonly HubLine[]) => Promise<SyncReport>
}

/** A part of the story: what was done, and what came of it. */
export interface StoryPart {
  readonly title: string
  /** Sentences; those that begin with spaces stand under the one before. */
  readonly lines: readonly string[]
}

/** Records of usage that a sync brought. */
export const addedBy = ({ lines }: SyncReport): number =>
  lines.reduce((sum, report) => ('run' in report ? sum + (report.run?.usage.added ?? 0) : sum), 0)

/** The line of the demo at a carrier. */
export function lineAt({ lines }: Demo, carrier: string): HubLine {
  const line = lines.find(each => each.carrier === carrier)
  if (line === undefined) throw new Error(`The demo has no line at ${carrier}`)
  return line
}
