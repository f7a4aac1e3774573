import type { UsageRecord } from '@esim-usage/core'
import { maskOtherSide } from './mask-other-side.ts'

/** Records to write: a list, what `client.usage()` gives, or a stream. */
export type UsageRecords = Iterable<UsageRecord> | AsyncIterable<UsageRecord>

/** How much of the other side is shown. */
export interface OtherSideOptions {
  /** True: numbers of other people in full. Default: only their last two digits. */
  readonly showOtherSide?: boolean
}

/** Records at a time: enough to be fast, few enough to stay small. */
const batchSize = 500

/** Records in batches, masked unless wanted otherwise. Raw rows are never passed on. */
export async function* batchesOf(
  records: UsageRecords,
  { showOtherSide = false }: OtherSideOptions,
): AsyncGenerator<readonly UsageRecord[]> {
  let batch: UsageRecord[] = []
  for await (const record of records) {
    const { raw: _raw, ...shown } = record
    batch.push(showOtherSide ? shown : maskOtherSide(record))
    if (batch.length === batchSize) {
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}
