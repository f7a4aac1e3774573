import { describeCarrier } from '@esim-usage/core/testing'
import { beelineAdapter } from '../src/adapter.ts'
import { createBeeline } from '../src/index.ts'

describeCarrier({
  adapter: beelineAdapter,
  create: createBeeline,
  tapes: new URL('tapes/', import.meta.url),
  waivers: [
    {
      rule: 'errors/bot-wall',
      reason: 'No bot check is known at the addresses that are read.',
      until: '2027-06-30',
    },
    {
      rule: 'transport/get-retried',
      subject: 'orderStatement',
      reason: 'Beeline takes the order of a report as a GET, and an order is sent once.',
      until: '2027-06-30',
    },
    {
      rule: 'usage/outside-window',
      subject: 'web-usage',
      reason: 'The web cabinet gives sums of the days it was asked for; they carry no day of their own.',
      until: '2027-06-30',
    },
  ],
})
