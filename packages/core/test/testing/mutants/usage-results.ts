import type { UsagePage, UsageResults } from '../../../src/index.ts'
import type { ReferenceClient } from '../../../src/testing/index.ts'

/** Results with other pages; records and lists follow them. */
export function withPages(
  results: UsageResults,
  change: (pages: AsyncIterable<UsagePage>) => AsyncIterable<UsagePage>,
): UsageResults {
  const pages = (): AsyncIterable<UsagePage> => change(results.pages())
  return {
    ...results,
    pages,
    async *[Symbol.asyncIterator]() {
      for await (const page of pages()) yield* page.records
    },
  }
}

/** A client whose pages of usage are changed one by one. */
export const withEachPage = (
  client: ReferenceClient,
  change: (page: UsagePage) => UsagePage,
): ReferenceClient => ({
  ...client,
  usage: (query, options) =>
    withPages(client.usage(query, options), async function* changed(pages) {
      for await (const page of pages) yield change(page)
    }),
})

/** Pages without warnings of one code. */
export const withoutWarning =
  (code: string) =>
  (page: UsagePage): UsagePage => ({
    ...page,
    warnings: page.warnings.filter(warning => warning.code !== code),
  })
