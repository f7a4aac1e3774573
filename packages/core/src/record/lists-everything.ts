import type { UsageLimits } from '../client/carrier-info.ts'
import type { UsageKind } from './usage-record.ts'

const usedKinds: readonly UsageKind[] = ['voice', 'message', 'data']

/** True when a source lists usage of every kind; what it cannot name stands under `other`. */
export const listsEveryKind = ({ kinds }: UsageLimits): boolean =>
  kinds.includes('other') || usedKinds.every(kind => kinds.includes(kind))

/** True when a day without rows is a day without usage. */
export const listsEverything = (limits: UsageLimits | undefined): boolean =>
  limits !== undefined && limits.covers === 'every-event' && listsEveryKind(limits)
