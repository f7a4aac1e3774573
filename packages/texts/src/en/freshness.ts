import type { FreshnessTexts } from '../sentences.ts'

export const freshness: FreshnessTexts = {
  readFrom: (channels, carrier, zone) => `From: ${channels}, ${carrier}. Times: ${zone}.`,
  chargedOnly: 'The carrier lists only what cost money: free calls, messages and data are missing.',
  provisional: rows => `May still change at the carrier: ${rows}.`,
  warnings: {
    'row-skipped': rows => `Left out, because it is no usage: ${rows}.`,
    'row-unread': rows => `Could not be read and is missing: ${rows}.`,
    'kind-unknown': rows => `The carrier’s words do not tell the kind: ${rows}.`,
    'unit-assumed': rows => `The unit was not stated and was assumed: ${rows}.`,
    'zone-assumed': rows => `The time zone was not stated and was assumed: ${rows}.`,
    'outside-window': rows => `Lies outside the period and was left out: ${rows}.`,
    'not-listed': () => 'This source does not list all days of the period.',
    empty: () => 'The carrier says that there is nothing in this period.',
  },
}
