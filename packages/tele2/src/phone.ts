import { parsePhone } from '@esim-usage/core/parse'

/** E.164 of a number as t2 writes it, or undefined where it is no phone number. */
export function toLine(number: string | null | undefined): string | undefined {
  const line = parsePhone(number ?? '')?.number
  return line?.startsWith('+') === true ? line : undefined
}
