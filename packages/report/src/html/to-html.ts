import { createTexts, type Language, type Texts } from '@esim-usage/texts'
import { createCharts } from '../chart/create-charts.ts'
import { chartSvg } from '../charts/chart-svg.ts'
import { describeCoverage } from '../coverage.ts'
import { escapeMarkup } from '../escape-markup.ts'
import type { Report } from '../model/report.ts'
import { reportTables, type ReportTable } from '../table/report-table.ts'
import { rowMarks } from '../table/row-marks.ts'
import { reportTitle } from '../report-title.ts'
import { runPage } from './page-program.ts'
import { pageStyle } from './page-style.ts'
import { tableMarkup } from './table-markup.ts'
import { usageMarkup } from './usage-markup.ts'

/** Part of the page with its heading. */
interface Section {
  readonly id: string
  readonly title: string
  readonly body: string
}

function chartsMarkup(report: Report, texts: Texts): string {
  const charts = createCharts(report, { language: texts.language })
  const figures = charts.map(
    chart => `<figure>${chartSvg(chart, { theme: 'page', width: 480, fontFamily: 'inherit' })}</figure>`,
  )
  if (figures.length === 0) return `<p>${escapeMarkup(texts.report.nothing)}</p>`
  return `<div class="charts">${figures.join('\n')}</div>`
}

const listMarkup = (sentences: readonly string[]): string =>
  `<ul>${sentences.map(sentence => `<li>${escapeMarkup(sentence)}</li>`).join('')}</ul>`

function coverageMarkup(report: Report, texts: Texts): string {
  const { general, lines } = describeCoverage(report, texts)
  const parts = lines.map(
    ({ heading, sentences }) => `<h3>${escapeMarkup(heading)}</h3>${listMarkup(sentences)}`,
  )
  return `${parts.join('\n')}\n${listMarkup(general)}`
}

/** Days that were not read are seen at a glance, and totals stand out. */
function rowClass(report: Report, table: ReportTable): (row: number) => string {
  const markOf = rowMarks(report, table)
  return row => ({ gap: ' class="gap"', total: ' class="total"', plain: '' })[markOf(row)]
}

function sectionsOf(report: Report, texts: Texts): Section[] {
  const { parts } = texts.report
  const [totals, ...others] = reportTables(report, texts).map(
    (table): Section => ({
      id: table.name,
      title: parts[table.name],
      body: tableMarkup(
        table,
        {
          id: table.name,
          title: parts[table.name],
          isSortable: table.name === 'days',
          rowAttributes: rowClass(report, table),
        },
        texts,
      ),
    }),
  )
  return [
    ...(totals === undefined ? [] : [totals]),
    { id: 'charts', title: parts.charts, body: chartsMarkup(report, texts) },
    ...others,
    { id: 'usage', title: parts.usage, body: usageMarkup(report, texts) },
    { id: 'coverage', title: parts.coverage, body: coverageMarkup(report, texts) },
  ]
}

/** The only script the page may run, by its SHA-256. */
async function policyFor(program: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(program)))
  return `default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; style-src 'unsafe-inline'; script-src 'sha256-${btoa(String.fromCharCode(...hash))}'`
}

/**
 * Writes a report as one HTML file that needs no network: charts, tables that can be sorted, rows that can be searched,
 * in light and dark, for screens, phones and paper. What carriers and other people wrote stays text. All rows are in it: past
 * some 50 000 a browser becomes slow.
 *
 * @example
 * ```ts
 * import { writeFile } from 'node:fs/promises'
 * import type { Report } from '@esim-usage/report'
 * import { toHtml } from '@esim-usage/report/html'
 *
 * export async function save(report: Report): Promise<void> {
 *   await writeFile('report.html', await toHtml(report, { language: 'en' }))
 * }
 * ```
 */
export async function toHtml(report: Report, options: { readonly language: Language }): Promise<string> {
  const texts = createTexts(options.language)
  const sections = sectionsOf(report, texts)
  const program = `(${runPage.toString()})()`
  const title = escapeMarkup(reportTitle(report, texts))
  const links = sections.map(
    ({ id, title: name }) => `<li><a href="#${id}-title">${escapeMarkup(name)}</a></li>`,
  )
  const body = sections.map(
    ({ id, title: name, body: content }) =>
      `<section><h2 id="${id}-title">${escapeMarkup(name)}</h2>\n${content}\n</section>`,
  )
  return `<!doctype html>
<html lang="${options.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${await policyFor(program)}">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="esim-usage">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${pageStyle}</style>
</head>
<body>
<a class="skip" href="#main">${escapeMarkup(texts.report.page.skip)}</a>
<header><h1>${title}</h1><p class="soft">${escapeMarkup(texts.report.created(texts.format.dateTime(report.createdAt)))}</p>
<nav aria-label="${title}"><ul>${links.join('')}</ul></nav></header>
<main id="main">
${body.join('\n')}
</main>
<script>${program}</script>
</body>
</html>
`
}
