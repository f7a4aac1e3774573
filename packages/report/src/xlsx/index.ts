/**
 * A report as a workbook, and any number of rows as one.
 *
 * @module
 */
export { type BulkXlsxOptions, toBulkXlsx } from './to-bulk-xlsx.ts'
export { toXlsx } from './to-xlsx.ts'
