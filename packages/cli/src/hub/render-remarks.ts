import { describeCoverage } from '@esim-usage/hub'
import type { Screen } from '../screen/screen.ts'
import { failureOf, sayFailure } from './describe-state.ts'
import { nameCauses } from './name-dataset.ts'
import type { StoredMonth } from './read-month-of-line.ts'

/** What a person should know before trusting a month: which days were not read, and what the last read met. */
export function renderRemarks({ states, coverage, records }: StoredMonth, { texts }: Screen): string[] {
  const never = states.length === 0 ? [texts.program.hub.neverRead] : []
  if (records.length === 0 && never.length > 0) return never
  const failures = states.flatMap(state => {
    const failure = failureOf(state)
    return failure === undefined ? [] : [{ dataset: state.dataset, cause: sayFailure(failure, texts) }]
  })
  return [
    ...coverage.flatMap(each => describeCoverage(each, texts)),
    ...nameCauses(failures, texts),
    ...never,
  ]
}
