import { parsePhone } from '@esim-usage/core/parse'
import { InputError } from './input-error.ts'

/** Reads the number of a Russian mobile line as people write it; gives E.164. */
export function readLine(text: string): string {
  const { number, kind } = parsePhone(text) ?? {}
  if (number === undefined || kind !== 'mobile' || !number.startsWith('+79')) {
    throw new InputError('line-malformed')
  }
  return number
}
