// Each stage does the work of the one before it and one step more, so that the steps are what lies between them.
import type { FetchedRow } from '@esim-usage/core/adapter'
import { createClientCore } from '../../packages/core/src/client/client-core.ts'
import { createPageReader } from '../../packages/core/src/client/usage-page.ts'
import { createRecordIds, type RecordIdentity } from '../../packages/core/src/record/record-id.ts'
import { createResponse } from '../../packages/core/src/transport/answer.ts'
import { mtsAdapter } from '../../packages/mts/src/adapter.ts'
import { toUsageRow } from '../../packages/mts/src/to-usage-record.ts'
import type { Transaction } from '../../packages/mts/src/wire-rows.ts'
import { transactions } from '../../packages/mts/src/wire.ts'

/** Works through all pages and gives the number of rows. */
export type Stage = () => number

const line = '+79000000001'
const endpoint = 'graphql.transactions'
const headers = new Headers({ 'content-type': 'application/json; charset=utf-8' })

function validate(bytes: Uint8Array): readonly Transaction[] {
  const answer = { status: 200, url: 'https://example.invalid/', headers, bytes }
  const { data } = createResponse(answer, { carrier: 'mts' }).json(transactions)
  return data?.transactionsByFilter?.transactions ?? []
}

const toRows = (bytes: Uint8Array): readonly FetchedRow[] =>
  validate(bytes).flatMap(
    row => toUsageRow(row, 'Europe/Moscow', { 'unit-assumed': 0, 'kind-unknown': 0 }) ?? [],
  )

const toIdentities = (rows: readonly FetchedRow[]): readonly RecordIdentity[] =>
  rows.flatMap(row =>
    'skipped' in row
      ? []
      : { line, endpoint, identity: row.identity, day: row.record.startedAt.slice(0, 10) },
  )

function createReader(month: string): ReturnType<typeof createPageReader> {
  const { info, channel, origins, pace, state, faults } = mtsAdapter
  const core = createClientCore(
    { info, channel, origins, pace, state, faults, auth: { begin: {} } },
    { line },
  )
  const window = { from: `${month}-01`, to: `${month}-28`, until: `${month}-28T23:59:59+03:00` }
  return createPageReader(core, window, false)
}

const sum = (pages: readonly Uint8Array[], count: (bytes: Uint8Array) => number): number =>
  pages.reduce((total, bytes) => total + count(bytes), 0)

/** The stages from bytes to records, by name. */
export const createStages = (
  pages: readonly Uint8Array[],
  month: string,
): Readonly<Record<'parse' | 'check' | 'draft' | 'ids' | 'records', Stage>> => ({
  parse: () => sum(pages, bytes => Object.keys(JSON.parse(new TextDecoder().decode(bytes))).length),
  check: () => sum(pages, bytes => validate(bytes).length),
  draft: () => sum(pages, bytes => toRows(bytes).length),
  ids: () => {
    const ids = createRecordIds('mts', 'api')
    return sum(pages, bytes => {
      const rows = toRows(bytes)
      let count = 0
      // As many together as the page reader takes.
      for (let from = 0; from < rows.length; from += 256)
        count += ids(toIdentities(rows.slice(from, from + 256))).length
      return count
    })
  },
  records: () => {
    const reader = createReader(month)
    return sum(pages, bytes => reader.read({ endpoint, rows: toRows(bytes) }).records.length)
  },
})
