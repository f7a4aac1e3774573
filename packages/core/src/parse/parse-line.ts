import { parsePhone } from './parse-phone.ts'

/**
 * Reads the number of a line however a carrier writes it: ten digits, 7 or 8 before them, with or without a plus.
 *
 * @returns E.164; undefined where it is no full number, such as a short code or a name.
 */
export function parseLine(text: string | null | undefined): string | undefined {
  const number = parsePhone(text ?? '')?.number
  return number?.startsWith('+') === true ? number : undefined
}
