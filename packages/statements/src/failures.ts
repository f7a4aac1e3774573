import { InvalidRequestError, ResponseError } from '@esim-usage/core'

const facts = { operation: 'readStatement' } as const

/** The file is no statement, or one that this version does not read. */
export const unsupported = (message: string): InvalidRequestError =>
  new InvalidRequestError('unsupported', message, { ...facts, option: 'input' })

/** The call is wrong. */
export const invalid = (option: string, message: string): InvalidRequestError =>
  new InvalidRequestError('invalid-argument', message, { ...facts, option })

/** The bytes are not whole or not what they begin as. */
export const damaged = (detail: string): ResponseError =>
  new ResponseError('unreadable-body', `${detail} Download the file again.`, facts)

/** More than a statement can be. */
export const tooLarge = (detail: string): ResponseError =>
  new ResponseError('too-large', `${detail} It is not read; ask the carrier for a shorter period.`, facts)

/** A known format with an unknown shape. */
export const changed = (format: string, detail: string): ResponseError =>
  new ResponseError(
    'schema-mismatch',
    `The file looks like ${format}, but it has changed: ${detail} Look for a newer version of the package.`,
    { ...facts, endpoint: format },
  )
