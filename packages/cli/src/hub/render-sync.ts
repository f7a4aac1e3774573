import type { DatasetState, HubLine, LineReport, RowCounts, RunEntry } from '@esim-usage/hub'
import { renderSection, type Screen, sectionWidth } from '../screen/screen.ts'
import { renderTable } from '../screen/table.ts'
import { reportFailure } from '../report-failure.ts'
import { describeState } from './describe-state.ts'
import { nameCauses, nameDataset } from './name-dataset.ts'
import { headOf } from './name-line.ts'
import { isBusy } from './sync-meaning.ts'

const isNothing = ({ added, changed, removed }: RowCounts): boolean => added + changed + removed === 0

function renderStates(states: readonly DatasetState[], run: RunEntry | undefined, screen: Screen): string[] {
  const { texts } = screen
  const { titles, statuses, nothingNew } = texts.program.hub
  const write = (count: number | undefined): string =>
    count === undefined || count === 0 ? '' : texts.format.number(count)
  const rows = states.map(({ dataset, status }) => {
    const counts = run?.datasets.find(each => each.dataset === dataset)
    const written = [counts?.added, counts?.changed, counts?.removed].map(write)
    return [nameDataset(dataset, texts), statuses[status], ...written]
  })
  const columns = [
    { title: titles.dataset },
    { title: texts.screen.state, flexible: true },
    { title: titles.added, align: 'right' },
    { title: titles.changed, align: 'right' },
    { title: titles.removed, align: 'right' },
  ] as const
  return [
    ...renderTable(columns, rows, sectionWidth(screen)),
    ...nameCauses(
      states.flatMap(state => describeState(state, texts).map(cause => ({ dataset: state.dataset, cause }))),
      texts,
    ),
    ...(run?.datasets.every(isNothing) === true ? [nothingNew] : []),
  ]
}

function renderReport(report: LineReport, screen: Screen): string[] {
  const { texts } = screen
  switch (report.outcome) {
    case 'busy':
      return [texts.program.hub.busy]
    case 'failed':
      if (isBusy(report)) return [texts.program.hub.busy]
      return [reportFailure(report.error, texts, new AbortController().signal).sentence]
    case 'sign-in-needed':
    case 'synced': {
      const { states, run } = report
      return states.length === 0 && report.outcome === 'sign-in-needed'
        ? [texts.errors.codes[report.failure.code]]
        : renderStates(states, run, screen)
    }
    default:
      return report satisfies never
  }
}

/** What came of the sync of one line. */
export const renderSync = (line: HubLine, report: LineReport, screen: Screen): string[] =>
  renderSection(screen, headOf(line, screen.texts), renderReport(report, screen))
