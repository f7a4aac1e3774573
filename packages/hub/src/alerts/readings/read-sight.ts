import type { DatasetState, HubDataset } from '../../dataset/dataset.ts'
import { type AlertContext, alertFields, seenAtMs } from '../alert-context.ts'
import type { Reading } from '../reading.ts'

/** What alerts are made of. */
const watched: readonly HubDataset[] = ['balance', 'allowances']
const subject = 'sight'

/** Whether what alerts are made of can be seen at all. */
export async function readSight(context: AlertContext): Promise<readonly Reading[]> {
  const { store, line, nowMs, staleAfterMs } = context
  const all = await Promise.all(watched.map(dataset => store.facts.state(line.id, dataset)))
  const states = all.flatMap(state =>
    state === undefined || state.status === 'not-supported' ? [] : [state],
  )
  const isOld = (state: DatasetState): boolean => {
    const seenMs = seenAtMs(state) ?? Date.parse(line.addedAt)
    return nowMs - seenMs > staleAfterMs
  }
  const blind = line.signInNeeded === undefined ? states.filter(isOld) : states
  if (blind.length === 0) return [{ subject, cycle: '', rank: 0 }]
  const readAt = blind.map(state => state.readAt ?? '').toSorted()[0]
  const code =
    line.signInNeeded?.code ?? blind.flatMap(state => ('failure' in state ? state.failure.code : []))[0]
  return [
    {
      subject,
      cycle: '',
      rank: line.signInNeeded === undefined ? 1 : 2,
      event: {
        ...alertFields(context),
        type: 'cannot-see',
        level: line.signInNeeded === undefined ? 'stale' : 'sign-in',
        datasets: blind.map(({ dataset }) => dataset),
        ...(readAt !== undefined && readAt !== '' && { readAt }),
        ...(code !== undefined && { code }),
      },
    },
  ]
}
