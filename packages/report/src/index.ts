/**
 * Reports: every figure computed once by `createReport`; rows as CSV and JSON Lines; charts for a terminal. Pages,
 * workbooks, documents and drawings are written by the other entries.
 *
 * @module
 */
export { createReport } from './model/create-report.ts'
export type * from './model/report.ts'
export type * from './model/report-input.ts'
export type { OtherSideOptions, UsageRecords } from './records.ts'
export { maskOtherSide } from './mask-other-side.ts'
export { type CsvOptions, toCsv } from './to-csv.ts'
export { recordSchema, toJsonLines } from './to-json-lines.ts'
export type { Chart, ChartPoint } from './chart/chart.ts'
export { chartText, sparkline } from './chart/chart-text.ts'
export { createCharts } from './chart/create-charts.ts'
