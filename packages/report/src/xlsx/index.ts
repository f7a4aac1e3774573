export { type BulkXlsxOptions, toBulkXlsx } from './to-bulk-xlsx.ts'
export { toXlsx } from './to-xlsx.ts'
