import type { Counterparty } from '../record/usage-record.ts'
import { countryOf } from './calling-codes.ts'

const separators = /[\s()\u2010-\u2013-]/gu
const bare = /^\+?\d+$/
/** Ten digits of the +7 plan, however the trunk prefix is written; area codes start with 3 to 9. */
const national = /^(?:\+7|[78])?([3-9]\d{9})$/
/** With a plus, or dialled from Russia as 8-10. */
const international = /^(?:\+|810)([1-9]\d{7,14})$/
const shortCode = /^\d{2,6}$/
const letter = /\p{L}/u
/** Longest alphanumeric sender (3GPP TS 23.040). */
const longestSender = 11

const kazakhMobile = /^7(?:0|47|7)/
const kazakhLandline = /^7[12]/

/** A number of the +7 plan, which Russia shares with Kazakhstan and Abkhazia. */
function inPlanOfSeven(digits: string): Counterparty {
  const number = `+7${digits}`
  const first = digits.charCodeAt(0) - 0x30
  if (first === 6 || first === 7) {
    const kind = kazakhMobile.test(digits) ? 'mobile' : kazakhLandline.test(digits) ? 'landline' : 'unknown'
    return { number, kind, country: 'KZ' }
  }
  // +7 940 is used in Abkhazia, which has no ISO 3166 code of its own.
  if (digits.startsWith('940')) return { number, kind: 'mobile' }
  if (first === 9) return { number, kind: 'mobile', country: 'RU' }
  if (first === 5) return { number, kind: 'unknown' }
  // 80x are services such as toll-free lines.
  return { number, kind: digits.startsWith('80') ? 'unknown' : 'landline', country: 'RU' }
}

function fromDigits(digits: string): Counterparty | undefined {
  const inner = national.exec(digits)?.[1]
  if (inner !== undefined) return inPlanOfSeven(inner)
  if (shortCode.test(digits)) return { number: digits, kind: 'short-code' }
  const outer = international.exec(digits)?.[1]
  if (outer === undefined || outer.startsWith('7')) return undefined
  const country = countryOf(outer)
  return { number: `+${outer}`, kind: 'unknown', ...(country !== undefined && { country }) }
}

/**
 * Reads the other side of a call or a message as carriers and people write it. A full number becomes E.164, a short code
 * (2 to 6 digits) stays as it is, anything else, such as a masked number, becomes `text`.
 * A prefix never tells the carrier: numbers are portable.
 *
 * @returns undefined when the text is empty.
 */
export function parsePhone(text: string): Counterparty | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return undefined
  const compact = bare.test(trimmed) ? trimmed : trimmed.replaceAll(separators, '')
  const counterparty = bare.test(compact) ? fromDigits(compact) : undefined
  if (counterparty !== undefined) return counterparty
  const isSender = trimmed.length <= longestSender && letter.test(trimmed)
  return { text: trimmed, kind: isSender ? 'alphanumeric' : 'unknown' }
}
