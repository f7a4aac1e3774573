/**
 * Detail files of all four carriers, told by their content: bytes, blobs and streams, also in a browser.
 *
 * @module
 */
export type * from './format.ts'
export { readStatement } from './read-statement.ts'
export type * from './statement.ts'
export { statementFormats } from './statement-formats.ts'
