/**
 * Charts of a report as PNG. Needs the package `@resvg/resvg-js`.
 *
 * @module
 */
export type { Chart, ChartPoint } from '../chart/chart.ts'
export type { ChartOptions } from '../charts/chart-svg.ts'
export type { ChartTheme } from '../charts/themes.ts'
export { chartPng } from './chart-png.ts'
