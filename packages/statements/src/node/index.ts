/**
 * The same as `@esim-usage/statements`, with paths of files.
 *
 * @module
 */
import { createReadStream } from 'node:fs'
import { InvalidRequestError } from '@esim-usage/core'
import { readStatement as readBytes } from '../read-statement.ts'
import type { Statement, StatementInput, StatementOptions } from '../statement.ts'

export type * from '../format.ts'
export type * from '../statement.ts'
export { statementFormats } from '../statement-formats.ts'

async function* readFile(path: string | URL): AsyncGenerator<Uint8Array> {
  const stream = createReadStream(path, { highWaterMark: 65_536 })
  try {
    for await (const chunk of stream) if (chunk instanceof Uint8Array) yield chunk
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new InvalidRequestError('invalid-argument', `The file cannot be read (${code}). Check the path.`, {
      operation: 'readStatement',
      option: 'input',
    })
  } finally {
    stream.destroy()
  }
}

/**
 * Reads a detail file of a carrier, as `readStatement` of `@esim-usage/statements` does; a text or a URL is the path
 * of a file.
 *
 * @throws `InvalidRequestError` `invalid-argument` while reading, when there is no such file.
 *
 * @example
 * ```ts
 * import { readStatement } from '@esim-usage/statements/node'
 *
 * const statement = readStatement('detail.xml')
 * for await (const record of statement) console.log(record.startedAt, record.kind, record.charge)
 * const { format, period, skipped } = await statement.summary()
 * console.log(format, period, skipped)
 * ```
 */
export const readStatement = (
  input: string | URL | StatementInput,
  options: StatementOptions = {},
): Statement =>
  readBytes(typeof input === 'string' || input instanceof URL ? readFile(input) : input, options)
