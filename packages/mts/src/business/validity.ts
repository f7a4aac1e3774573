import { parseInstant } from '@esim-usage/core/parse'

/** Dates from here on stand for no end. */
const never = '2037'

/** End of a validity. Absent: there is none, or it is not said. */
export const endOf = (text: string | null | undefined): string | undefined =>
  typeof text === 'string' && text < never ? parseInstant(text) : undefined
