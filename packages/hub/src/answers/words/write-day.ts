import { dayOf } from '@esim-usage/core/parse'
import type { Texts } from '@esim-usage/texts'

/** The day of an instant in a zone, or a day as it is, written out. */
export const writeDay = (text: string, timeZone: string, { format }: Texts): string =>
  format.day(text.length === 10 ? text : dayOf(Date.parse(text), timeZone))
