import { createCarrierClient, optional } from '../../src/adapter/index.ts'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import {
  readTapes,
  referenceAdapter,
  type ReferenceAdapter,
  type ReferenceClient,
  runRules,
  type Tape,
} from '../../src/testing/index.ts'
import { reference } from '../testing/mutants/mutant.ts'

const tapes = readTapes(new URL('../testing/tapes/', import.meta.url))
const url = 'https://api.reference.test/more-usage'
const more: Tape['exchanges'][number] = {
  endpoint: 'usage.more',
  request: { method: 'GET', url },
  response: {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: new TextEncoder().encode('{}'),
  },
}

const askedMore = (tape: Tape): Tape => ({ ...tape, exchanges: [...tape.exchanges, more] })
const ofAccount = (tape: Tape): Tape => ({ ...tape, account: 'account-1' })

/** Reads usage at a second address too, and goes on where that one fails. */
const withMore = (isTold: boolean): ReferenceAdapter => ({
  ...referenceAdapter,
  usage: {
    ...referenceAdapter.usage,
    async fetchPage(context, window, position) {
      const page = await referenceAdapter.usage.fetchPage(context, window, position)
      const found = await optional(async () =>
        context.http.json({ endpoint: more.endpoint, url }, z.unknown()),
      )
      if (found !== undefined || !isTold) return page
      const gap = { code: 'row-skipped', reason: 'One of two lists is missing.', count: 1 } as const
      return { ...page, warnings: [...(page.warnings ?? []), gap] }
    },
  },
})

test.each([
  ['passes', true],
  ['fails', false],
] as const)(
  'usage that goes on without one of its addresses %s when a warning says so: %s',
  async (end, isTold) => {
    const adapter = withMore(isTold)
    const results = await runRules(
      {
        adapter,
        create: (options): ReferenceClient => createCarrierClient(adapter, options),
        tapes: tapes.filter(({ name }) => name === 'usage-windows').map(askedMore),
      },
      { only: ['errors/5xx', 'errors/half-json'] },
    )
    const ends = results.map(({ rule, subject, status }) => [rule, subject, status])
    const status = end === 'passes' ? 'passed' : 'failed'
    expect(ends).toEqual([
      ['errors/5xx', 'usage', status],
      ['errors/half-json', 'usage', status],
    ])
  },
)

test('a line that an account reads is not the sign-in’s to compare', async () => {
  const only = ['session/other-line']
  expect(await runRules({ ...reference, tapes: tapes.map(ofAccount) }, { only })).toEqual([])
  expect(await runRules(reference, { only })).not.toEqual([])
})
