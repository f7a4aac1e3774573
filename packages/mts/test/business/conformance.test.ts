import { describeCarrier } from '@esim-usage/core/testing'
import { createMtsBusinessAdapter } from '../../src/business/adapter.ts'
import { createMtsBusiness } from '../../src/business/index.ts'

describeCarrier({
  adapter: createMtsBusinessAdapter({}),
  create: ({ line, account = '', ...options }) =>
    createMtsBusiness({ ...options, account, ...(line !== '' && { line }) }),
  tapes: new URL('tapes/', import.meta.url),
  waivers: [
    {
      rule: 'errors/bot-wall',
      reason: 'The API is made for programs: no bot check of it is known.',
      until: '2027-06-30',
    },
  ],
})
