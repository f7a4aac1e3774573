import { ageFailure, describeCoverage } from '@esim-usage/hub'
import type { Screen } from '../screen/screen.ts'
import { failureOf, sayFailure } from './describe-state.ts'
import { nameCauses } from './name-dataset.ts'
import type { StoredMonth } from './read-month-of-line.ts'

/** What a person should know before trusting a month: which days were not read, and what the last read met. */
export function renderRemarks(
  { states, coverage, records }: StoredMonth,
  { texts, nowMs }: Screen,
): string[] {
  const never = states.length === 0 ? [texts.program.hub.neverRead] : []
  if (records.length === 0 && never.length > 0) return never
  const failures = states.flatMap(state => {
    const met = failureOf(state)
    if (met === undefined) return []
    return [{ dataset: state.dataset, cause: sayFailure(ageFailure(met, state.triedAt, nowMs), texts) }]
  })
  return [
    ...coverage.flatMap(each => describeCoverage(each, texts)),
    ...nameCauses(failures, texts),
    ...never,
  ]
}
