import { createTexts } from '@esim-usage/texts'
import type { EChartsCoreOption } from 'echarts/core'
import type { Chart } from '../chart/chart.ts'
import { planColumnLabels } from './column-labels.ts'
import { fontSize, lineHeight, measure, type PenOptions } from './pen.ts'

const edge = 12
const plotHeight = 226

/** Full-height bars behind the points that were not read, or in part only. */
const gapSeries = ({ points }: Chart, gap: string): object => ({
  type: 'bar',
  data: points.map(({ state }) => (state === 'missing' || state === 'partly' ? 1 : '-')),
  // Axes of their own: beside each other, bars would share the width.
  xAxisIndex: 1,
  yAxisIndex: 1,
  itemStyle: { color: gap },
  barWidth: '100%',
  silent: true,
})

const valueSeries = ({ points }: Chart, bar: string): object => ({
  type: 'bar',
  // A dash is what ECharts calls no data.
  data: points.map(({ value }) => value ?? '-'),
  itemStyle: { color: bar },
  barWidth: '62%',
  barMaxWidth: 56,
  silent: true,
  z: 3,
})

/** The most the numbers at the side take: the axis ends on a round number above the largest value. */
function numbersWidth({ points }: Chart, write: (value: number) => string): number {
  const most = Math.max(...points.map(({ value = 0 }) => Math.abs(value)))
  const parts = most < 1 ? 0.125 : 0.25
  const rounds = [Math.ceil(most), Math.ceil(most * 2), most < 10 ? parts : 0, most < 5e5 ? 0 : 1_111_111]
  return Math.max(...rounds.map(value => measure(`-${write(value)}`))) + edge
}

/** Numbers of an axis; from a million on in words, as they would take the room of the columns. */
function createNumbers({ language }: Chart): (value: number) => string {
  const { format } = createTexts(language)
  const large = new Intl.NumberFormat(language, { notation: 'compact' })
  return value => (Math.abs(value) < 1e6 ? format.number(value) : large.format(value))
}

/** What ECharts draws below the head of a chart, and how high all of it is: columns beside each other. */
export function planColumns(
  chart: Chart,
  { colours: { ink, grid, paper, gap, bar }, fontFamily, width }: PenOptions,
  head: number,
): { readonly option: EChartsCoreOption; readonly height: number } {
  const write = createNumbers(chart)
  const numbers = numbersWidth(chart, write)
  const { names: labels, step, overhang, lines } = planColumnLabels(chart, width - numbers - edge)
  const bottom = (lines + 1) * lineHeight
  const names = {
    type: 'category',
    data: labels,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: ink } },
    axisLabel: {
      color: ink,
      fontSize,
      lineHeight,
      // Names are planned by us; ECharts would measure again and drop some.
      interval: step === 1 ? 0 : (index: number) => index % step === 0,
      showMinLabel: true,
    },
  }
  const values = {
    type: 'value',
    axisLabel: { color: ink, fontSize, formatter: write },
    splitLine: { lineStyle: { color: grid } },
  }
  const option = {
    animation: false,
    backgroundColor: paper,
    textStyle: { fontFamily, color: ink },
    grid: {
      left: Math.max(numbers, overhang),
      right: Math.max(edge, overhang),
      top: head + 14,
      bottom,
    },
    xAxis: [names, { ...names, show: false }],
    yAxis: [values, { type: 'value', max: 1, show: false }],
    series: [valueSeries(chart, bar), gapSeries(chart, gap)],
  }
  return { option, height: head + 14 + plotHeight + bottom }
}
