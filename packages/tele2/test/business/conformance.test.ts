import { describeCarrier } from '@esim-usage/core/testing'
import { tele2BusinessAdapter } from '../../src/business/adapter.ts'
import { createTele2Business } from '../../src/business/index.ts'

describeCarrier({
  adapter: tele2BusinessAdapter,
  // The suite gives an empty line where a tape has none.
  create: ({ line: _line, account = '', ...options }) => createTele2Business({ ...options, account }),
  tapes: new URL('tapes/', import.meta.url),
  waivers: [
    {
      rule: 'usage/unknown-kind',
      reason: 'The exchange lists calls and nothing else: whatever the word for its kind, a row is a call.',
      until: '2027-10-31',
    },
  ],
})
