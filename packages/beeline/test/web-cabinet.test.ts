import { readTapes, ruleNames, runRules } from '@esim-usage/core/testing'
import { expect, test } from 'vitest'
import { beelineAdapter } from '../src/adapter.ts'
import { createBeeline } from '../src/index.ts'

/** In these the first address has all, so what a read does at the next ones does not show. */
const atFirst = new Set(['web-allowances', 'web-services'])
const tapes = readTapes(new URL('tapes/', import.meta.url)).filter(
  ({ name }) => /^(?:web-|lines-renewed$|maintenance$)/.test(name) && !atFirst.has(name),
)
const only = ruleNames.filter(name => /^(?:errors|transport|session)\/(?!bot-wall|credentials)/.test(name))

// Rules about reads take one tape for each method; in the whole suite that is one over a token. They are hundreds of
// checks in one test, so it may take longer than others.
test('what holds for reads holds for the web cabinet alone', async () => {
  const results = await runRules({ adapter: beelineAdapter, create: createBeeline, tapes }, { only })
  expect(results.filter(({ status }) => status === 'failed').map(({ message }) => message)).toEqual([])
  expect(new Set(results.map(({ rule }) => rule)).size).toBe(only.length)
}, 180_000)
