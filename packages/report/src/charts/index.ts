export type { Chart, ChartPoint } from '../chart/chart.ts'
export { chartPng } from './chart-png.ts'
export { type ChartOptions, chartSvg } from './chart-svg.ts'
export type { ChartTheme } from './themes.ts'
