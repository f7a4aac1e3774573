import type { EChartsCoreOption } from 'echarts/core'
import { createTexts } from '@esim-usage/texts'
import type { Chart } from '../chart/chart.ts'
import type { ChartColours } from './themes.ts'

/** Full-height bars behind the points that were not read, or in part only. */
const gapSeries = ({ points }: Chart, { gap }: ChartColours): object => ({
  type: 'bar',
  data: points.map(({ state }) => (state === 'missing' || state === 'partly' ? 1 : '-')),
  // Axes of their own: beside each other, bars would share the width.
  xAxisIndex: 1,
  yAxisIndex: 1,
  itemStyle: { color: gap },
  barWidth: '100%',
  silent: true,
})

function valueSeries({ points, direction }: Chart, { bar, ink }: ChartColours): object {
  return {
    type: 'bar',
    // A dash is what ECharts calls no data.
    data: points.map(({ value }) => value ?? '-'),
    itemStyle: { color: bar },
    barWidth: '62%',
    barMaxWidth: 56,
    silent: true,
    z: 3,
    ...(direction === 'bars' && {
      label: {
        show: true,
        position: 'right',
        color: ink,
        formatter: ({ dataIndex }: { readonly dataIndex: number }) => points[dataIndex]?.text ?? '',
      },
    }),
  }
}

/** What ECharts draws. */
export function chartOption(chart: Chart, colours: ChartColours, fontFamily: string): EChartsCoreOption {
  const { ink, grid, paper, gap } = colours
  const { format } = createTexts(chart.language)
  const isBars = chart.direction === 'bars'
  const names = {
    type: 'category',
    data: chart.points.map(({ label }) => label),
    inverse: isBars,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: ink } },
    axisLabel: {
      color: ink,
      hideOverlap: chart.points.length > 6,
      ...(chart.points.length <= 6 && { interval: 0 }),
      ...(isBars && { width: 130, overflow: 'truncate' }),
    },
  }
  const values = {
    type: 'value',
    axisLabel: { color: ink, formatter: (value: number) => format.number(value) },
    splitLine: { lineStyle: { color: grid } },
    ...(chart.most !== undefined && { max: chart.most }),
  }
  return {
    animation: false,
    backgroundColor: paper,
    textStyle: { fontFamily, color: ink },
    title: {
      left: 0,
      text: chart.title,
      textStyle: { color: ink, fontSize: 15, fontWeight: 'bold', fontFamily },
      ...(chart.gaps !== undefined && {
        subtext: `{gap|    } ${chart.gaps}`,
        subtextStyle: { color: ink, fontFamily, rich: { gap: { backgroundColor: gap, color: ink } } },
      }),
    },
    grid: {
      left: 8,
      right: isBars ? 160 : 12,
      top: chart.gaps === undefined ? 40 : 62,
      bottom: 8,
      containLabel: true,
    },
    xAxis: isBars ? values : [names, { ...names, show: false }],
    yAxis: isBars ? names : [values, { type: 'value', max: 1, show: false }],
    series: isBars ? [valueSeries(chart, colours)] : [valueSeries(chart, colours), gapSeries(chart, colours)],
  }
}
