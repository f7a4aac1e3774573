import type { UsagePort } from '@esim-usage/core/adapter'
import { readRestUsage } from './rest/usage.ts'
import { type BeelineState, onChannel } from './state.ts'
import { readWebUsage } from './web/usage.ts'

/** Rows over a token; over the web cabinet sums by kind, month by month: the position is the first day of the next one. */
export const usage: UsagePort<BeelineState, string> = {
  limits: {
    // Rows that are no data do not tell what they are.
    kinds: ['data', 'other'],
    covers: 'every-event',
    // The cabinet of 2016 refused more than 31 days; how far back rows reach is not sure, so no limit is named.
    windowDays: 31,
  },
  fetchPage: async (context, window, position) =>
    onChannel(
      context,
      async () => readRestUsage(context, window),
      async ({ host }) => readWebUsage(context, host, window, position),
    ),
}
