import { parseInstant, parseLocalTime } from '@esim-usage/core/parse'

/** The cabinet prints some times with their offset and some without. */
export const toInstant = (text: string | null | undefined, timeZone: string): string | undefined =>
  parseInstant(text ?? '') ?? parseLocalTime(text ?? '', timeZone)?.instant
