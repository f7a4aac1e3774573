export type * from './format.ts'
export { readStatement } from './read-statement.ts'
export type * from './statement.ts'
export { statementFormats } from './statement-formats.ts'
