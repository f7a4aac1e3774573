/** The first text that says something; an empty one says nothing. */
export const said = (...texts: readonly (string | null | undefined)[]): string | undefined =>
  texts.find((text): text is string => typeof text === 'string' && text !== '')
