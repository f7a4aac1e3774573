import { parsePhone } from '@esim-usage/core/parse'

/** MTS writes a number with or without the leading 7. E.164, or undefined where it is no phone number. */
export function toLine(number: string | null | undefined): string | undefined {
  const line = parsePhone(number ?? '')?.number
  return line?.startsWith('+') === true ? line : undefined
}
