import type { Money, UsageKind } from '@esim-usage/core'
import { createTexts, type ChartName, type Language, type Texts } from '@esim-usage/texts'
import type { ReadState, Report, UsageFigures } from '../model/report.ts'
import { quantityOf } from '../table/allowance-table.ts'
import { printable, showCell } from '../table/show-cell.ts'
import type { Chart, ChartPoint } from './chart.ts'
import { byteUnit, callUnit, moneyUnit, type Unit } from './unit.ts'

/** A quantity with what it stands for. */
interface Quantity<Value> {
  readonly label: string
  readonly value: Value | undefined
  readonly state?: ReadState
}

function gapsOf(
  points: readonly { readonly state?: ReadState }[],
  { report, list }: Texts,
): string | undefined {
  const states = (['missing', 'partly'] as const).filter(each => points.some(({ state }) => state === each))
  return states.length === 0 ? undefined : list(states.map(state => report.states[state]))
}

/** A chart of what is known; none when nothing is. */
function chartOf<Value>(
  name: ChartName,
  direction: Chart['direction'],
  unit: Unit<Value>,
  quantities: readonly Quantity<Value>[],
  texts: Texts,
): Chart[] {
  const points = quantities.map(
    ({ label, value, state }): ChartPoint => ({
      label: printable(label),
      ...(value !== undefined && { value: unit.length(value) }),
      text: value === undefined ? '' : unit.show(value),
      ...(state !== undefined && { state }),
    }),
  )
  if (points.every(({ value }) => value === undefined)) return []
  const gaps = gapsOf(quantities, texts)
  const said = texts.report.charts[name]
  const title = texts.language === 'zh' ? texts.aside(said, unit.sign) : `${said}, ${unit.sign}`
  return [{ name, language: texts.language, title, direction, points, ...(gaps !== undefined && { gaps }) }]
}

/** More days than this are no more than a haze; months show them. */
const mostDays = 92

/** A year and its sign stay on one line. */
const writeMonth = (month: string, { format }: Texts): string =>
  format.month(month).replace(/ (?=г\.$)/u, '\u00A0')

type Figures = UsageFigures & { readonly label: string }

/** Data and calls of days or months. */
function usageCharts(
  figures: readonly Figures[],
  [data, calls]: readonly [ChartName, ChartName],
  texts: Texts,
): Chart[] {
  const points = <Value>(valueOf: (each: Figures) => Value | undefined): Quantity<Value>[] =>
    figures.map(each => ({ label: each.label, value: valueOf(each), state: each.state }))
  const bytes = points(each => each.bytes)
  const unit = byteUnit(
    bytes.map(({ value }) => value ?? 0),
    texts,
  )
  return [
    ...chartOf(data, 'columns', unit, bytes, texts),
    ...chartOf(
      calls,
      'columns',
      callUnit(texts),
      points(each => each.seconds),
      texts,
    ),
  ]
}

/** By day while they can be told apart, and month against month where there are several. */
function timeCharts({ days, months, period }: Report, texts: Texts): Chart[] {
  const own = months.filter(({ month }) => period.from.slice(0, 7) <= month && month <= period.to.slice(0, 7))
  const byDay = days.map(day => ({ ...day, label: texts.format.shortDay(day.day) }))
  const byMonth = own.map(month => ({ ...month, label: writeMonth(month.month, texts) }))
  return [
    ...(days.length > mostDays ? [] : usageCharts(byDay, ['daily-data', 'daily-calls'], texts)),
    ...(own.length < 2 ? [] : usageCharts(byMonth, ['monthly-data', 'monthly-calls'], texts)),
  ]
}

const inCurrency = (sums: readonly Money[], currency: string): Money | undefined =>
  sums.find(money => money.currency === currency)

function chargeCharts({ summary }: Report, texts: Texts): Chart[] {
  const kinds: readonly UsageKind[] = ['voice', 'message', 'data', 'service', 'other']
  return summary.charge.sums.flatMap(({ currency }) => {
    const points = kinds
      .filter(kind => summary.kinds[kind].records > 0)
      .map(kind => ({
        label: texts.words.kinds[kind],
        value: inCurrency(summary.kinds[kind].charge.sums, currency),
      }))
    return chartOf('charges', 'bars', moneyUnit(currency, texts), points, texts)
  })
}

/** The carriers' own totals side by side. */
function monthCharts({ months }: Report, texts: Texts): Chart[] {
  const currencies = new Set(months.flatMap(({ spent }) => spent.map(({ currency }) => currency)))
  return [...currencies].flatMap(currency => {
    const points = months.map(({ month, spent, spentState }) => ({
      label: writeMonth(month, texts),
      value: inCurrency(spent, currency),
      state: spentState,
    }))
    return chartOf('months', 'columns', moneyUnit(currency, texts), points, texts)
  })
}

/** What is left of packages whose size and rest are known, in percent of the package. */
function packageChart({ lines }: Report, texts: Texts): Chart[] {
  const points = lines.flatMap(({ allowances, title: name, line }) =>
    allowances.flatMap((allowance): ChartPoint[] => {
      const { total, remaining, unlimited, status } = allowance
      const label = lines.length > 1 ? `${allowance.name} · ${name ?? line}` : allowance.name
      const [left, whole] = [quantityOf(allowance, remaining), quantityOf(allowance, total)]
      if (unlimited || status !== 'active' || left === undefined || whole === undefined) return []
      if (remaining === undefined || total === undefined || total <= 0) return []
      const text = texts.summary.leftOf(showCell(left, texts), showCell(whole, texts))
      return [{ label: printable(label), value: (remaining / total) * 100, text }]
    }),
  )
  const title = `${texts.report.charts.packages}, %`
  return points.length === 0
    ? []
    : [{ name: 'packages', language: texts.language, title, direction: 'bars', points, most: 100 }]
}

/**
 * Charts of a report: data and calls by day and by month, charges by kind, packages left, month against month. A chart without any
 * known value is left out, and what was not read stays a gap.
 *
 * @example
 * ```ts
 * import { chartText, createCharts, type Report, sparkline } from '@esim-usage/report'
 *
 * export function printCharts(report: Report): void {
 *   for (const chart of createCharts(report, { language: 'en' })) {
 *     console.log(chart.name, sparkline(chart))
 *     console.log(chartText(chart, { width: process.stdout.columns }))
 *   }
 * }
 * ```
 */
export function createCharts(report: Report, options: { readonly language: Language }): Chart[] {
  const texts = createTexts(options.language)
  return [timeCharts, chargeCharts, packageChart, monthCharts].flatMap(build => build(report, texts))
}
