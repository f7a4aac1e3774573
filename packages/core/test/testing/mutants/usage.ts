import type { UsageResults } from '../../../src/index.ts'
import { type Mutant, ofAdapter, ofClient } from './mutant.ts'
import { withEachPage, withoutWarning, withPages } from './usage-results.ts'

const nothing: UsageResults = {
  async *pages() {},
  async *[Symbol.asyncIterator]() {},
  toArray: async () => [],
}

/** Wrong in periods, windows and pages of usage. */
export const mutants: readonly Mutant[] = [
  ofClient('usage/empty', 'says nothing about an empty period', client =>
    withEachPage(client, withoutWarning('empty')),
  ),
  ofAdapter('usage/unknown-kind', 'does not say that it does not know a kind', adapter => ({
    ...adapter,
    usage: {
      ...adapter.usage,
      async fetchPage(context, window, position) {
        const { warnings: _warnings, ...page } = await adapter.usage.fetchPage(context, window, position)
        return page
      },
    },
  })),
  ofClient('usage/seams', 'leaves a day out between two windows', client =>
    withEachPage(client, page => (page.to === '2026-09-11' ? { ...page, to: '2026-09-10' } : page)),
  ),
  ofClient('usage/outside-window', 'drops rows of other days silently', client =>
    withEachPage(client, withoutWarning('outside-window')),
  ),
  ofAdapter('usage/kinds', 'does not declare data', adapter => ({
    ...adapter,
    usage: {
      ...adapter.usage,
      limits: { ...adapter.usage.limits, kinds: ['voice', 'message', 'service', 'other'] },
    },
  })),
  ofClient('usage/refused-periods', 'gives nothing for a period that cannot be read', client => ({
    ...client,
    usage(query, options) {
      try {
        return client.usage(query, options)
      } catch {
        return nothing
      }
    },
  })),
  ofClient('paging/lazy', 'fetches another page when the loop is left', client => ({
    ...client,
    usage(query, options) {
      const results = client.usage(query, options)
      return {
        ...results,
        async *[Symbol.asyncIterator]() {
          const pages = results.pages()[Symbol.asyncIterator]()
          try {
            for (let page = await pages.next(); page.done !== true; page = await pages.next()) {
              yield* page.value.records
            }
          } finally {
            await pages.next()
          }
        },
      }
    },
  })),
  ofAdapter('paging/repeated-page', 'numbers its pages, so that none is like another', adapter => ({
    ...adapter,
    usage: {
      ...adapter.usage,
      async fetchPage(context, window, position) {
        const [mark, number = '0'] = position?.split('#') ?? []
        const page = await adapter.usage.fetchPage(context, window, mark)
        const rows = page.rows.map(row =>
          'identity' in row ? { ...row, identity: [...row.identity, number] } : row,
        )
        return {
          ...page,
          rows,
          ...(page.next === undefined ? {} : { next: `${page.next}#${Number(number) + 1}` }),
        }
      },
    },
  })),
  ofClient('paging/abort', 'hides the reason of an abort behind the first page', client => ({
    ...client,
    usage: (query, options) =>
      withPages(client.usage(query, options), async function* hidden(pages) {
        let isFirst = true
        try {
          for await (const page of pages) {
            yield page
            isFirst = false
          }
        } catch (error) {
          throw isFirst || options?.signal?.aborted !== true ? error : new Error('stopped')
        }
      }),
  })),
  ofClient('paging/resume', 'gives no cursor', client =>
    withEachPage(client, ({ cursor: _cursor, ...page }) => page),
  ),
  ofClient('paging/same-records', 'leaves the last record out of the list', client => ({
    ...client,
    usage(query, options) {
      const results = client.usage(query, options)
      return { ...results, toArray: async limit => (await results.toArray(limit)).slice(0, -1) }
    },
  })),
]
