import { LeaseLostError, type LineReport, type SyncReport } from '@esim-usage/hub'
import type { ExitMeaning, Texts } from '@esim-usage/texts'
import { exitMeanings } from '../exit-codes.ts'
import { reportFailure } from '../report-failure.ts'
import { failureOf } from './describe-state.ts'

/** True when another sync of the line runs, or took it over. */
export const isBusy = (report: LineReport): boolean =>
  report.outcome === 'busy' || (report.outcome === 'failed' && report.error instanceof LeaseLostError)

function meaningOf(report: LineReport, texts: Texts): ExitMeaning {
  if (report.outcome === 'busy' || isBusy(report)) return 'carrier'
  if (report.outcome === 'failed')
    return reportFailure(report.error, texts, new AbortController().signal).meaning
  if (report.outcome === 'sign-in-needed') return exitMeanings[report.failure.code]
  const [first] = report.states.flatMap(state => failureOf(state) ?? [])
  return first === undefined ? 'done' : exitMeanings[first.code]
}

/** How a sync ends the program: the first line that lacks anything decides. */
export const meaningOfSync = ({ lines }: SyncReport, texts: Texts): ExitMeaning =>
  lines.map(report => meaningOf(report, texts)).find(meaning => meaning !== 'done') ?? 'done'
