export type { OtherSideOptions, UsageRecords } from './records.ts'
export { maskOtherSide } from './mask-other-side.ts'
export { type CsvOptions, toCsv } from './to-csv.ts'
export { recordSchema, toJsonLines } from './to-json-lines.ts'
