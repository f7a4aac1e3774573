import { BarChart } from 'echarts/charts'
import { GridComponent, TitleComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { LegacyGridContainLabel } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'
import type { Chart } from '../chart/chart.ts'
import { escapeMarkup } from '../escape-markup.ts'
import { chartOption } from './chart-option.ts'
import { type ChartTheme, themes } from './themes.ts'

/** How a chart is drawn. */
export interface ChartOptions {
  /** Colours. Default `light`. */
  readonly theme?: ChartTheme
  /** Width in pixels. Default 720. */
  readonly width?: number
  /** Font family. Default `sans-serif`. */
  readonly fontFamily?: string
}

const columnsHeight = 300
const barHeight = 34

/** What is drawn, without what a live chart would need: names that are numbered through, marks for events. */
const drawingOf = (svg: string): string =>
  svg
    .replaceAll(/<style\b[\s\S]*?<\/style>\s*/gu, '')
    .replaceAll(/ (?:class|pointer-events|ecmeta_\w+)="[^"]*"/gu, '')

/**
 * Draws a chart as SVG. The title is its label for screen readers.
 *
 * @example
 * ```ts
 * import { createCharts, type Report } from '@esim-usage/report'
 * import { chartSvg } from '@esim-usage/report/charts'
 *
 * export const drawAll = (report: Report): string[] =>
 *   createCharts(report, { language: 'en' }).map(chart => chartSvg(chart, { theme: 'dark' }))
 * ```
 */
export function chartSvg(chart: Chart, options: ChartOptions = {}): string {
  const { theme = 'light', width = 720, fontFamily = 'sans-serif' } = options
  use([BarChart, GridComponent, LegacyGridContainLabel, SVGRenderer, TitleComponent])
  const height = chart.direction === 'columns' ? columnsHeight : 90 + barHeight * chart.points.length
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width, height })
  drawing.setOption(chartOption(chart, themes[theme], fontFamily))
  const svg = drawing.renderToSVGString()
  // Timers of the drawing would keep the process alive.
  drawing.dispose()
  const label = escapeMarkup(chart.title)
  return drawingOf(svg).replace('<svg ', `<svg role="img" aria-label="${label}" `)
}
