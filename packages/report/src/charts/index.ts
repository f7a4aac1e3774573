/**
 * Charts of a report as SVG. Needs no fonts.
 *
 * @module
 */
export type { Chart, ChartPoint } from '../chart/chart.ts'
export { type ChartOptions, chartSvg } from './chart-svg.ts'
export type { ChartTheme } from './themes.ts'
