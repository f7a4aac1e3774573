import { json } from '../answers.ts'

/** What was asked for. */
export const give = (data: object, status = 200): Response => json({ data, error: null }, status)

/** Why nothing is given: a word, or an object with a code. `reason` says for the reader of a test what was missed. */
export const refuse = (error: string | { readonly code: string }, reason?: string): Response =>
  json({ data: null, error }, 200, reason === undefined ? {} : { 'x-sandbox-reason': reason })

/** Nobody is signed in. */
export const notAuthenticated = (reason?: string): Response => refuse('NOT_AUTHENTICATED', reason)
