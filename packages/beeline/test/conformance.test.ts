import { describeCarrier, readTapes, ruleNames, runRules } from '@esim-usage/core/testing'
import { expect, test } from 'vitest'
import { beelineAdapter } from '../src/adapter.ts'
import { createBeeline } from '../src/index.ts'

const carrier = { adapter: beelineAdapter, create: createBeeline }
const tapes = readTapes(new URL('tapes/', import.meta.url))

describeCarrier({
  ...carrier,
  tapes,
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

/** In these the first address has all, so what a read does at the next ones does not show. */
const atFirst = new Set(['web-allowances', 'web-services'])

// Rules about reads take one tape for each method, which is one over a token wherever there is one.
test('what holds for reads holds for the web cabinet alone', async () => {
  const only = ruleNames.filter(name => /^(?:errors|transport|session)\/(?!bot-wall)/.test(name))
  const web = tapes.filter(
    ({ name }) => /^(?:web-|lines-renewed$|maintenance$)/.test(name) && !atFirst.has(name),
  )
  const results = await runRules({ ...carrier, tapes: web }, { only })
  expect(results.filter(({ status }) => status === 'failed').map(({ message }) => message)).toEqual([])
  expect(results.length).toBeGreaterThan(100)
})
