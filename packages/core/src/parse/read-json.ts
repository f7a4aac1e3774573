/**
 * Parses JSON text; a byte-order mark in front is passed over.
 *
 * @throws SyntaxError when it is none.
 */
export const readJson = (text: string): unknown =>
  JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
