import { batchesOf, type OtherSideOptions, type UsageRecords } from './records.ts'

/** Says what a line of {@link toJsonLines} is; a change that breaks readers changes the number. */
export const recordSchema = 'esim-usage/UsageRecord@1'

/**
 * Writes records as JSON Lines, one record to a line, each naming its schema. For other programs: no value is rounded
 * or put into words.
 *
 * @example
 * ```ts
 * import { createWriteStream } from 'node:fs'
 * import { Readable } from 'node:stream'
 * import { pipeline } from 'node:stream/promises'
 * import { toJsonLines } from '@esim-usage/report'
 * import { readStatement } from '@esim-usage/statements/node'
 *
 * await pipeline(Readable.from(toJsonLines(readStatement('detail.xml'))), createWriteStream('detail.jsonl'))
 * ```
 */
export async function* toJsonLines(
  records: UsageRecords,
  options: OtherSideOptions = {},
): AsyncGenerator<string> {
  for await (const batch of batchesOf(records, options))
    yield batch.map(record => `${JSON.stringify({ schema: recordSchema, ...record })}\n`).join('')
}
