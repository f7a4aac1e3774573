import { describeCarrier } from '@esim-usage/core/testing'
import { createBusinessAdapter } from '../../src/business/adapter.ts'
import { createMegafonBusiness } from '../../src/business/index.ts'

describeCarrier({
  adapter: createBusinessAdapter({}),
  create: ({ line, account = '', ...options }) =>
    createMegafonBusiness({ ...options, account, ...(line !== '' && { line }) }),
  tapes: new URL('tapes/', import.meta.url),
  waivers: [
    {
      rule: 'errors/bot-wall',
      reason: 'No source knows a bot check in the business cabinet; its 403 means that the session is over.',
      until: '2027-11-24',
    },
  ],
})
