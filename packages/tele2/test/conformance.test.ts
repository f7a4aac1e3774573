import { describeCarrier } from '@esim-usage/core/testing'
import { tele2Adapter } from '../src/adapter.ts'
import { createTele2 } from '../src/index.ts'

/** The tape `session-other-line` shows what t2 says to a pair that may not read a line. */
const reason =
  'Answers of t2 name no line: it stands in the address, and t2 refuses one that is not of the session. The suite answers such an address as if the session were over.'

describeCarrier({
  adapter: tele2Adapter,
  create: createTele2,
  tapes: new URL('tapes/', import.meta.url),
  waivers: ['allowances', 'code'].map(subject => ({
    rule: 'session/other-line',
    subject,
    reason,
    until: '2027-10-31',
  })),
})
