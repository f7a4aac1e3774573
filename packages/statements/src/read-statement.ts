import { InvalidRequestError } from '@esim-usage/core'
import { isTimeZone } from '@esim-usage/core/parse'
import type { Opened } from './container/open.ts'
import { invalid } from './failures.ts'
import { findFormat } from './find-format.ts'
import type { StatementFormat } from './format.ts'
import { createByteSource, readInput } from './read/byte-source.ts'
import { openSource } from './read/open-statement.ts'
import { createRecordMaker } from './read/record-maker.ts'
import type {
  Statement,
  StatementInput,
  StatementOptions,
  StatementRecord,
  StatementSummary,
} from './statement.ts'

/** Feeds the reader of a format; both are of one shape, which `findFormat` saw to. */
function start(opened: Opened, format: StatementFormat, context: Parameters<StatementFormat['read']>[0]) {
  if (opened.shape === 'table' && format.shape === 'table') return opened.run(format.read(context))
  if (opened.shape === 'elements' && format.shape === 'elements') return opened.run(format.read(context))
  if (opened.shape === 'lines' && format.shape === 'lines') return opened.run(format.read(context))
  throw new TypeError('A format takes what its shape says.')
}

async function* read(
  input: StatementInput,
  options: StatementOptions,
): AsyncGenerator<readonly StatementRecord[], StatementSummary> {
  const source = createByteSource(readInput(input, options))
  const opened = await openSource(source)
  const format = findFormat(opened, options.formats ?? [])
  const maker = createRecordMaker(format, opened.sample.container, options, new Date().toISOString())
  for await (const _ of start(opened, format, maker.context)) {
    options.signal?.throwIfAborted()
    const records = maker.take()
    if (records.length > 0) yield records
  }
  return maker.summary.build(format, opened.sample.container)
}

const defaultLimit = 100_000

/**
 * Reads a detail file of a carrier: which carrier and format it is, is told by its content, never by a name. ZIPs are
 * opened. Rows are passed on while the file is read; every row of the file is kept, equal ones too.
 *
 * Records of the same rows have the same ids, whatever format the file has.
 *
 * @param input - Bytes, a Blob or a stream. With `@esim-usage/statements/node` a path, too.
 * @throws `InvalidRequestError` while reading: `unsupported` when it is no statement this version reads,
 * `invalid-argument` when the file does not print its own number and `options.line` does not say it.
 * @throws `ResponseError` while reading: `unreadable-body` when it is damaged or cut off, `schema-mismatch` when a known
 * format has changed, `too-large`.
 *
 * @example
 * ```ts
 * import { readFile } from 'node:fs/promises'
 * import { readStatement } from '@esim-usage/statements'
 *
 * const statement = readStatement(await readFile('detail.xml')) // in a browser: a File
 * for await (const record of statement) console.log(record.startedAt, record.kind, record.charge)
 * const { format, period } = await statement.summary()
 * console.log(format, period)
 * ```
 */
export function readStatement(input: StatementInput, options: StatementOptions = {}): Statement {
  if (options.timeZone !== undefined && !isTimeZone(options.timeZone))
    throw invalid('timeZone', 'The time zone must be an IANA name, such as Europe/Moscow.')
  const batches = read(input, options)
  let begun = false
  let summary: StatementSummary | undefined
  let failure: { readonly error: unknown } | undefined

  async function* iterate(): AsyncGenerator<readonly StatementRecord[]> {
    if (begun) throw invalid('input', 'A statement can be iterated once. Call readStatement() again.')
    begun = true
    try {
      for (let next = await batches.next(); ; next = await batches.next()) {
        if (next.done === true) {
          summary = next.value
          return
        }
        yield next.value
      }
    } catch (error) {
      failure = { error }
      throw error
    }
  }

  return {
    batches: iterate,
    async *[Symbol.asyncIterator]() {
      for await (const batch of iterate()) yield* batch
    },
    async summary() {
      if (failure !== undefined) throw failure.error
      // Also where the caller left his loop early: the rest is read without him.
      for (begun = true; summary === undefined; ) {
        const next = await batches.next()
        if (next.done === true) summary = next.value
      }
      return summary
    },
    async toArray({ limit = defaultLimit } = {}) {
      const records: StatementRecord[] = []
      for await (const batch of iterate()) {
        records.push(...batch)
        if (records.length > limit)
          throw new InvalidRequestError(
            'limit-exceeded',
            'There are more records than `limit`. Raise it, or iterate.',
            { operation: 'readStatement', option: 'limit' },
          )
      }
      return records
    },
  }
}
