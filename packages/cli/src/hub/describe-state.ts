import type { DatasetState, ReadFailure } from '@esim-usage/hub'
import type { Texts } from '@esim-usage/texts'
import type { ReadProblem } from '../read/read-line-month.ts'

/** A failure of a sync as an error tells it. */
export const toProblem = ({ code, action, retryAfterMs }: ReadFailure): ReadProblem => ({
  code,
  facts: { ...(action !== undefined && { action }), ...(retryAfterMs !== undefined && { retryAfterMs }) },
})

/** What a failure is and what to do. */
export const sayFailure = (failure: ReadFailure, texts: Texts): string => texts.error(toProblem(failure))

/** The first failure of a dataset; undefined: it was read, or is not offered. */
export function failureOf(state: DatasetState): ReadFailure | undefined {
  if (state.status === 'partial') return state.gaps[0]?.failure
  return state.status === 'stale' || state.status === 'unavailable' ? state.failure : undefined
}

/** Why a dataset is not complete and what to do, one sentence for each cause; nothing when it is. */
export function describeState(state: DatasetState, texts: Texts): string[] {
  if (state.status === 'partial') {
    const { format, program } = texts
    return state.gaps.map(({ from, to, failure }) => {
      const missing = program.hub.gap(format.day(from), format.day(to))
      return `${missing} ${sayFailure(failure, texts)}`
    })
  }
  const failure = failureOf(state)
  return failure === undefined ? [] : [sayFailure(failure, texts)]
}
