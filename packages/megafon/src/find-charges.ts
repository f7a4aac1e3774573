import * as z from 'zod/mini'
import { charge, type Charge, type Definition } from './wire-money.ts'
import { plainText } from './plain-text.ts'

/** A dated charge, and the object it was read from. */
export interface FoundCharge {
  readonly charge: Charge
  readonly raw: unknown
}

/**
 * All dated charges of an answer. Their place in it is not known, so any object with a time and a sum is one; where such
 * an object holds others it is their sum, and only they count.
 */
export function findCharges(body: unknown): readonly FoundCharge[] {
  if (typeof body !== 'object' || body === null) return []
  const inner = Object.values(body).flatMap(findCharges)
  if (inner.length > 0) return inner
  const { data } = z.safeParse(charge, body)
  return data === undefined ? [] : [{ charge: data, raw: body }]
}

/** True when an answer lists something, charges or not. */
export function hasRows(body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return false
  if (Array.isArray(body) && body.some(each => typeof each === 'object' && each !== null)) return true
  return Object.values(body).some(hasRows)
}

/** What was charged, in words. */
export const wordsOf = (definition: Definition): string =>
  plainText(typeof definition === 'string' ? definition : (definition?.name ?? definition?.title ?? ''))
