import { InvalidRequestError } from '@esim-usage/core'
import { languages } from '@esim-usage/texts'
import { Parser } from 'htmlparser2'
import { describe, expect, test } from 'vitest'
import { chartSvg } from '../src/charts/index.ts'
import { chartPng } from '../src/png/index.ts'
import { type Chart, chartText, createCharts, createReport, sparkline } from '../src/index.ts'
import { goldenMonth } from './golden/month.ts'

const report = createReport(goldenMonth)
const charts = createCharts(report, { language: 'en' })
const chartOf = (name: Chart['name']): Chart => {
  const found = charts.find(chart => chart.name === name)
  if (found === undefined) throw new Error(`no chart ${name}`)
  return found
}

/** Words and number of shapes of one colour. */
function readSvg(svg: string): {
  readonly texts: string[]
  readonly colours: Map<string, number>
  readonly tags: Set<string>
} {
  const texts: string[] = []
  const colours = new Map<string, number>()
  const tags = new Set<string>()
  const parser = new Parser(
    {
      onopentag(name, { fill }) {
        tags.add(name)
        if (fill !== undefined && name !== 'text') colours.set(fill, (colours.get(fill) ?? 0) + 1)
      },
      ontext: text => texts.push(text),
    },
    { xmlMode: true },
  )
  parser.end(svg)
  return { texts, colours, tags }
}

describe('createCharts', () => {
  test('draws what is known and nothing else', () => {
    expect(charts.map(({ name, title }) => [name, title])).toEqual([
      ['daily-data', 'Data by day, GB'],
      ['daily-calls', 'Calls by day, min'],
      ['charges', 'Charged by kind, ₽'],
      ['charges', 'Charged by kind, $'],
      ['packages', 'Left in packages, %'],
      ['months', 'Spending by month, ₽'],
    ])
    const data = chartOf('daily-data').points
    expect(
      data.map(({ value }, index) => [index + 1, value]).filter(([, value]) => value !== undefined),
    ).toEqual([
      [1, 1],
      [5, 0.5],
      [11, 2],
    ])
    expect(data[19]).toMatchObject({ state: 'partly', text: '' })
    expect(chartOf('months').points).toEqual([
      { label: 'July 2026', value: 450, text: '₽450.00', state: 'partly' },
      { label: 'August 2026', text: '', state: 'missing' },
      { label: 'September 2026', value: 480, text: '₽480.00', state: 'partly' },
      { label: 'October 2026', value: 518.7, text: '₽518.70', state: 'partly' },
    ])
    expect(chartOf('packages').points.at(1)?.text.replaceAll('\u00A0', ' ')).toBe('436 min 50 s of 500 min')
    expect(chartOf('packages').points.map(({ label, value }) => [label, value])).toEqual([
      ['Интернет 10 ГБ · Мой номер', 60],
      ['Минуты · Мой номер', (26_210 / 30_000) * 100],
    ])
  })

  test('months stand against each other where there are several, and no more days than can be told apart', () => {
    const namesOf = (from: string, to: string) =>
      createCharts(createReport({ ...goldenMonth, period: { from, to } }), { language: 'en' })
    const quarter = namesOf('2026-08-01', '2026-10-31')
    expect(quarter.map(({ name }) => name)).toEqual(expect.arrayContaining(['daily-data', 'monthly-data']))
    const data = quarter.find(({ name }) => name === 'monthly-data')
    expect(data?.points.map(({ label, text }) => [label, text])).toEqual([
      ['August 2026', ''],
      ['September 2026', ''],
      ['October 2026', '3.5\u00A0GB'],
    ])
    expect(namesOf('2026-01-01', '2026-10-31').map(({ name }) => name)).not.toContain('daily-data')
  })

  test('a report of nothing has no charts', () => {
    const [line] = goldenMonth.lines
    if (line === undefined) throw new Error('no line')
    const { line: number, carrier } = line
    const nothing = createReport({ ...goldenMonth, lines: [{ line: number, carrier }] })
    expect(createCharts(nothing, { language: 'ru' })).toEqual([])
  })
})

describe('chartText', () => {
  test('has bars as long as the values and a dash for a gap', () => {
    const lines = chartText(chartOf('months'), { width: 50 }).trimEnd().split('\n')
    const lengths = lines.slice(1).map(line => line.match(/█/gu)?.length ?? 0)
    expect(lengths[1]).toBe(0)
    expect(lines[2]).toMatch(/August 2026\s+—$/u)
    expect(lines[4]).toMatch(/₽518.70$/u)
    expect(lengths[3]).toBeGreaterThan(lengths[0] ?? 0)
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(50)
  })

  test('a sparkline shows a gap as a dot', () => {
    expect(sparkline(chartOf('daily-data'))).toMatch(/^▅·{3}▃·{5}█·{20}$/u)
  })

  test('signs of East Asia take two columns', () => {
    const chinese = createCharts(report, { language: 'zh' }).find(({ name }) => name === 'charges')
    const lines = chartText(chinese ?? chartOf('charges')).split('\n')
    expect(lines[1]).toMatch(/^通话 [█▏▎▍▌▋▊▉]/u)
  })
})

describe('chartSvg', () => {
  test('every bar, gap and label is there in light and dark, and no two runs differ', () => {
    const light = readSvg(chartSvg(chartOf('daily-data')))
    expect(light.colours.get('#2563a8')).toBe(3)
    expect(light.colours.get('#e4e7eb')).toBeGreaterThanOrEqual(2)
    expect(light.texts).toContain('Data by day, GB')
    expect(light.texts.join()).toContain('read in part')
    const dark = chartSvg(chartOf('daily-data'), { theme: 'dark' })
    expect(dark).toContain('#15191e')
    expect(chartSvg(chartOf('daily-data'), { theme: 'dark' })).toBe(dark)
  })

  test('names of packages stay text', () => {
    const hostile = '</text><script>alert(1)</script>'
    const svg = chartSvg({
      ...chartOf('packages'),
      title: `${hostile}"onload="x`,
      points: [{ label: hostile, value: 5, text: hostile }],
    })
    const { tags, texts } = readSvg(svg)
    expect([...tags]).not.toContain('script')
    expect(texts.join()).toContain('script')
    expect(svg).not.toMatch(/<svg[^>]+ onload=/u)
  })
})

test('a picture has the size of the chart in every language', async () => {
  for (const language of languages) {
    const [chart] = createCharts(report, { language })
    if (chart === undefined) throw new Error('no chart')
    const png = await chartPng(chart)
    expect(new TextDecoder('latin1').decode(png.subarray(1, 4))).toBe('PNG')
    const view = new DataView(png.buffer, png.byteOffset)
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([1440, 624])
  }
})

test('a sign no font has is an error, not a box', async () => {
  const chart = { ...chartOf('packages'), title: '\u{1F600}' }
  await expect(chartPng(chart)).rejects.toThrow(InvalidRequestError)
  await expect(chartPng(chart)).rejects.toThrow(/U\+1F600/u)
})
