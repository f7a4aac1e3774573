import { describeCarrier } from '@esim-usage/core/testing'
import { beelineBusinessAdapter } from '../../src/business/adapter.ts'
import { createBeelineBusiness } from '../../src/business/index.ts'

describeCarrier({
  adapter: beelineBusinessAdapter,
  create: ({ line, account = '', ...options }) =>
    createBeelineBusiness({ account, ...(line !== '' && { line }), ...options }),
  tapes: new URL('tapes/', import.meta.url),
  waivers: [
    {
      rule: 'errors/bot-wall',
      reason: 'No bot check is known at the addresses of the service.',
      until: '2027-06-30',
    },
  ],
})
