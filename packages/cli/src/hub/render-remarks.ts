import type { Days } from '@esim-usage/core'
import type { DatasetState } from '@esim-usage/hub'
import type { Screen } from '../screen/screen.ts'
import { describeState } from './describe-state.ts'
import { daysOfMonth } from './month-days.ts'
import { nameDataset } from './name-dataset.ts'

/** Gaps of other months say nothing about this one. */
function within(state: DatasetState, { from, to }: Days): DatasetState {
  if (state.status !== 'partial') return state
  return { ...state, gaps: state.gaps.filter(gap => gap.from <= to && gap.to >= from) }
}

/** What a person should know before trusting a month: what was not read and why, or that nothing ever was. */
export function renderRemarks(month: string, states: readonly DatasetState[], { texts }: Screen): string[] {
  if (states.length === 0) return [texts.program.hub.neverRead]
  return states
    .map(state => within(state, daysOfMonth(month)))
    .flatMap(state =>
      describeState(state, texts).map(sentence => `${nameDataset(state.dataset, texts)}: ${sentence}`),
    )
}
