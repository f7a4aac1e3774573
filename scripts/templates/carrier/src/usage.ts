import type { UsagePort } from '@esim-usage/core/adapter'
import { requestTo, withToken } from './endpoints.ts'
import { isKnown, toUsageRow } from './to-usage-record.ts'
import { type NewcomerState, usageWire } from './wire.ts'

/** Itemised usage, page by page. Core cuts periods into windows, walks the pages and drops rows outside. */
export const usage: UsagePort<NewcomerState, number> = {
  // FILL-IN: what the rows cover, how far back they reach, and how many days one request may span.
  limits: { kinds: ['voice', 'message', 'data', 'other'], covers: 'every-event', windowDays: 31 },
  async fetchPage(context, window, position) {
    const page = position ?? 1
    const { pages, rows } = await context.http.json(
      requestTo('usage.page', {
        query: { from: window.from, to: window.to, page },
        ...withToken(context.session.state.access),
      }),
      usageWire,
    )
    const count = rows.filter(row => !isKnown(row)).length
    return {
      endpoint: 'usage',
      rows: rows.map(row => toUsageRow(row) ?? context.fail('schema-mismatch')),
      ...(page < pages && { next: page + 1 }),
      ...(count > 0 && {
        warnings: [{ code: 'kind-unknown', reason: 'The words of the row do not tell what it is.', count }],
      }),
    }
  },
}
