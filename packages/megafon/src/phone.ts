import { parsePhone } from '@esim-usage/core/parse'

/** MegaFon writes ten digits, or 7 and ten. E.164, or undefined where it is no phone number. */
export function toLine(number: string | null | undefined): string | undefined {
  const line = parsePhone(number ?? '')?.number
  return line?.startsWith('+') === true ? line : undefined
}

/** Ten digits, as the cabinet wants them for a login. */
export const toLogin = (line: string | undefined): string => (line ?? '').slice('+7'.length)
