import type { UsageLimits } from '../client/carrier-info.ts'
import type { UsageKind, UsageRecord } from './usage-record.ts'
import type { SummaryCoverage, UsageSummary } from './usage-summary.ts'
import { tallyCharge, tallyKind } from './usage-tally.ts'

const everyKind: readonly UsageKind[] = ['voice', 'message', 'data', 'service', 'other']

const coverageOf = (limits: UsageLimits | undefined): SummaryCoverage =>
  limits === undefined
    ? { freeEvents: 'unknown', missingKinds: [] }
    : {
        freeEvents: limits.covers === 'every-event' ? 'covered' : 'missing',
        missingKinds: everyKind.filter(kind => !limits.kinds.includes(kind)),
      }

/**
 * Adds up usage by kind, direction and place. What a row does not say is counted as unknown, never added as zero;
 * money is added within one currency only.
 *
 * @param limits - `client.carrier.usage`: tells what the rows cannot show.
 *
 * @example
 * ```ts
 * import { summarize } from '@esim-usage/core'
 * import { readStatement } from '@esim-usage/statements/node'
 *
 * const { kinds, charge } = summarize(await readStatement('detail.xml').toArray())
 * console.log(kinds.voice.quantity.total, 'seconds', kinds.data.quantity.total, 'bytes')
 * console.log(charge.sums, charge.unknown, 'rows do not say what they cost')
 * ```
 */
export function summarize(records: Iterable<UsageRecord>, limits?: UsageLimits): UsageSummary {
  const charge = tallyCharge()
  const kinds = {
    voice: tallyKind(),
    message: tallyKind(),
    data: tallyKind(),
    service: tallyKind(),
    other: tallyKind(),
  }
  const counts = { records: 0, provisional: 0, suspect: 0, estimated: 0 }
  for (const record of records) {
    counts.records += 1
    if (record.status === 'provisional') counts.provisional += 1
    if (record.quality !== undefined) counts[record.quality.level] += 1
    charge.add(record)
    kinds[record.kind].add(record)
  }
  return {
    ...counts,
    charge: charge.total(),
    kinds: {
      voice: kinds.voice.total(),
      message: kinds.message.total(),
      data: kinds.data.total(),
      service: kinds.service.total(),
      other: kinds.other.total(),
    },
    coverage: coverageOf(limits),
  }
}
