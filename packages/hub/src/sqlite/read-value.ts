import type { SQLOutputValue } from 'node:sqlite'

/** The text of a column; empty where it is none. */
export const readText = (value: SQLOutputValue | undefined): string =>
  typeof value === 'string' ? value : ''

/** The text of a column that may hold none. */
export const readOptionalText = (value: SQLOutputValue | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined

/** Reads JSON that this package wrote itself: what it holds is known by the column it stands in. */
// The type of what comes out stands where it is kept.
export const readJsonText = (value: SQLOutputValue | undefined): ReturnType<typeof JSON.parse> =>
  JSON.parse(readText(value))
