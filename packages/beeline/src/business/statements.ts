import { InvalidRequestError } from '@esim-usage/core'
import type { StatementPort } from '@esim-usage/core/adapter'
import { fileTypeOf } from '../file-type.ts'
import { ask, type BusinessState, endOf, isWaiting, startOf } from './ask.ts'
import { needLine } from './balance.ts'
import { fieldsOf, rowsOf } from './soap.ts'
import { details, order } from './wire.ts'

/** The one format that is known. */
const pdf = 'PDF'

const fromBase64 = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replaceAll(/\s+/g, '')), letter => letter.codePointAt(0) ?? 0)

/** Reports of one line, as a file. */
export const statements: StatementPort<BusinessState> = {
  async order(context, { from, to, format = pdf, email }) {
    if (format.toUpperCase() !== pdf || email !== undefined)
      throw new InvalidRequestError(
        'invalid-argument',
        'Only a PDF that is fetched is known here. Order with `format` PDF and without `email`.',
        { carrier: 'beeline', option: email === undefined ? 'format' : 'email' },
      )
    const reply = await ask(context, 'createDetailsRequest', {
      ctn: needLine(context),
      periodStart: startOf(from),
      periodEnd: endOf(to),
      format: pdf,
    })
    return { id: fieldsOf(reply, order).requestId, format: pdf }
  },
  async fetch(context, { id }) {
    const read = async (): Promise<string | undefined> =>
      rowsOf(await ask(context, 'getDetails', { requestId: id }), 'details', details)[0]?.binary
    const binary = await read().catch((error: unknown) => {
      if (isWaiting(error)) return undefined
      throw error
    })
    if (binary === undefined) return { status: 'pending', askAgainMs: 5000 }
    const bytes = fromBase64(binary)
    return { status: 'ready', bytes, mediaType: fileTypeOf(bytes) ?? 'application/octet-stream' }
  },
}
