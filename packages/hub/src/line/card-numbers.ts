import { InvalidRequestError } from '@esim-usage/core'

/** Numbers of a card, each absent where the person did not give it. */
export interface CardNumbers {
  /** International Mobile Subscriber Identity, at most 15 digits. */
  readonly imsi?: string
  /** Number of the SIM or eSIM profile, 19 or 20 digits. */
  readonly iccid?: string
  /** Number of the eUICC, 32 digits. */
  readonly eid?: string
}

function fail(option: keyof CardNumbers, message: string): never {
  throw new InvalidRequestError('invalid-argument', message, { option })
}

/** Luhn's sum over all digits, the check digit among them (ISO/IEC 7812-1). */
function passesLuhn(digits: string): boolean {
  const sum = Array.from(digits)
    .toReversed()
    .reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
      return total + (value > 9 ? value - 9 : value)
    }, 0)
  return sum % 10 === 0
}

/** Blanks and hyphens are how people write long numbers. */
const compact = (text: string): string => text.replaceAll(/[\s-]/g, '')

/** Length of 3GPP TS 23.003: at most 15 digits; shorter than the network and one digit is none. */
function readImsi(text: string): string {
  const digits = compact(text)
  if (/^\d{6,15}$/.test(digits)) return digits
  return fail(
    'imsi',
    'The option `imsi` is none: an IMSI has up to 15 digits. Leave it out if you do not know it.',
  )
}

/** ITU-T E.118: 19 or 20 digits that begin with 89 and pass Luhn's check. */
function readIccid(text: string): string {
  const digits = compact(text)
  if (/^89\d{17,18}$/.test(digits) && passesLuhn(digits)) return digits
  return fail(
    'iccid',
    'The option `iccid` is none: it has 19 or 20 digits from 89 on, and its last one checks the others. Look for a typing error.',
  )
}

/** GSMA SGP.29: 32 digits that leave 1 when divided by 97. */
function readEid(text: string): string {
  const digits = compact(text)
  if (/^\d{32}$/.test(digits) && BigInt(digits) % 97n === 1n) return digits
  return fail(
    'eid',
    'The option `eid` is none: it has 32 digits, and its last two check the others. Look for a typing error.',
  )
}

/**
 * Checks the numbers of a card and takes blanks and hyphens out. IMSI: 6 to 15 digits (3GPP TS 23.003). ICCID: 19 or 20 digits
 * from 89 on that pass Luhn's check (ITU-T E.118). EID: 32 digits that leave 1 when divided by 97 (GSMA SGP.29).
 *
 * @param numbers - As people write them.
 * @throws `InvalidRequestError` `invalid-argument` with the option that is wrong.
 */
export const readCardNumbers = ({ imsi, iccid, eid }: CardNumbers): CardNumbers => ({
  ...(imsi !== undefined && { imsi: readImsi(imsi) }),
  ...(iccid !== undefined && { iccid: readIccid(iccid) }),
  ...(eid !== undefined && { eid: readEid(eid) }),
})
