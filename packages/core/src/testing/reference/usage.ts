import type { UsagePort } from '../../adapter/capability-ports.ts'
import { ask } from './ask.ts'
import { knownTypes, toUsageRow } from './to-usage-record.ts'
import { usageWire } from './wire.ts'
import type { ReferenceState } from './wire-sign-in.ts'

/** Reads itemised usage page by page; the position is the carrier's own mark of the next page. */
export const usage: UsagePort<ReferenceState, string> = {
  limits: {
    kinds: ['voice', 'message', 'data', 'service', 'other'],
    covers: 'every-event',
    historyDays: 180,
    windowDays: 31,
  },
  async fetchPage(context, window, position) {
    const page = await ask(context, 'usage.page', usageWire, {
      query: { from: window.from, to: window.to, after: position },
    })
    const unknown = page.rows.filter(row => !knownTypes.has(row.type))
    return {
      endpoint: 'usage',
      rows: page.rows.map(toUsageRow),
      ...(page.next === undefined ? {} : { next: page.next }),
      asOf: page.asOf,
      ...(unknown.length === 0
        ? {}
        : {
            warnings: [
              { code: 'kind-unknown', reason: 'The type of a row is not known.', count: unknown.length },
            ],
          }),
    }
  },
}
