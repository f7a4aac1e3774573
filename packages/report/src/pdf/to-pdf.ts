import { createTexts, type Language, type Texts } from '@esim-usage/texts'
import pdfmake, { type Content } from 'pdfmake'
import { createCharts } from '../chart/create-charts.ts'
import { describeCoverage } from '../coverage.ts'
import { type LoadedFont, loadFonts } from '../fonts/load-fonts.ts'
import type { Report } from '../model/report.ts'
import { reportTitle } from '../report-title.ts'
import { rowMarks } from '../table/row-marks.ts'
import { reportTables, type ReportTable } from '../table/report-table.ts'
import { printable } from '../table/show-cell.ts'
import { usageTable } from '../table/usage-table.ts'
import { chartWidth, drawForPage } from './chart-drawings.ts'
import {
  createPdfText,
  fontSize,
  type PdfText,
  type RowStyle,
  type TextStyle,
  wordsOfTable,
} from './pdf-text.ts'
import { withSvgRuns } from '../fonts/svg-runs.ts'

const heading: TextStyle = { fontSize: 13, bold: true, margin: [0, 14, 0, 4] }

/** Days that were not read are seen at a glance, and totals stand out. */
function rowStyles(report: Report, table: ReportTable): (row: number) => RowStyle {
  const markOf = rowMarks(report, table)
  return row => ({ gap: { fillColor: '#e4e7eb' }, total: { bold: true } as const, plain: {} })[markOf(row)]
}

/** More rows than this go on over pages. */
const mostRowsInOnePiece = 15

/** The person's name for a line, its number and carrier. */
const nameOf = ({ title, line, carrier }: Report['lines'][number], texts: Texts): string =>
  [title, line, texts.carrier(carrier)]
    .flatMap(part => (part === undefined ? [] : printable(part)))
    .join(' · ')

/** Two beside each other. */
const inPairs = (contents: readonly Content[]): Content[] =>
  contents.flatMap((content, index): Content[] =>
    index % 2 === 0 ? [{ columns: [content, contents[index + 1] ?? ''], columnGap: 20 }] : [],
  )

/** What stands in the document, in the order of its parts. */
interface PdfParts {
  readonly title: string
  readonly created: string
  readonly tables: readonly ReportTable[]
  readonly sentences: readonly { readonly heading: string; readonly sentences: readonly string[] }[]
  readonly charts: readonly string[]
}

function partsOf(report: Report, texts: Texts): PdfParts {
  const { general, lines } = describeCoverage(report, texts)
  return {
    title: printable(reportTitle(report, texts)),
    created: texts.report.created(texts.format.dateTime(report.createdAt)),
    tables: [...reportTables(report, texts), usageTable(report, texts)],
    sentences: [...lines, { heading: '', sentences: general }].map(part => ({
      heading: printable(part.heading),
      sentences: part.sentences.map(printable),
    })),
    charts: createCharts(report, { language: texts.language }).flatMap(drawForPage),
  }
}

/** Fonts for all of it, or an error: nothing is written before every sign is known to be there. */
function openFonts(
  { title, created, tables, sentences, charts }: PdfParts,
  texts: Texts,
): readonly LoadedFont[] {
  const { parts, page, nothing } = texts.report
  const fonts = loadFonts([
    title,
    created,
    nothing,
    page.page('0123456789', ''),
    ...Object.values(parts),
    ...tables.flatMap(table => wordsOfTable(table, texts)),
    ...sentences.flatMap(part => [part.heading, ...part.sentences]),
    ...charts,
  ])
  // Chinese first where Chinese is read, so that a line is not set in two hands.
  return texts.language === 'zh' ? fonts.toReversed() : fonts
}

function coverOf(parts: PdfParts, report: Report, text: PdfText, texts: Texts): Content[] {
  const [totals] = parts.tables
  const coverage = parts.sentences.map(
    (part): Content => ({
      stack: [
        ...(part.heading === '' ? [] : [text.line(part.heading, { bold: true })]),
        { ul: part.sentences.map(sentence => text.line(sentence)) },
      ],
      fontSize: 8,
      margin: [0, 0, 0, 6],
    }),
  )
  return [
    text.line(parts.title, { fontSize: 24, bold: true }),
    text.line(parts.created, { color: '#52606d' }),
    ...report.lines.map(line => text.line(nameOf(line, texts), { fontSize: 12 })),
    text.line(texts.report.parts.totals, heading),
    ...(totals === undefined ? [] : [text.table(totals, rowStyles(report, totals))]),
    text.line(texts.report.parts.coverage, heading),
    ...inPairs(coverage).map((pair): Content => ({ stack: [pair], unbreakable: true })),
  ]
}

/** Two charts beside each other. */
function chartsOf(parts: PdfParts, fonts: readonly LoadedFont[], text: PdfText, texts: Texts): Content[] {
  if (parts.charts.length === 0) return []
  const drawings = parts.charts.map((svg): Content => ({ svg: withSvgRuns(svg, fonts), width: chartWidth }))
  const title = text.line(texts.report.parts.charts, heading)
  return inPairs(drawings).map((row, index) => ({
    stack: index === 0 ? [title, row] : [row],
    unbreakable: true,
  }))
}

/** A short table stays in one piece with its heading, a long one begins on a page of its own. */
function tableOf(table: ReportTable, report: Report, text: PdfText, texts: Texts): Content {
  const title = texts.report.parts[table.name]
  const content = text.table(table, rowStyles(report, table))
  return table.rows.length > mostRowsInOnePiece
    ? { stack: [text.line(title, { ...heading, pageBreak: 'before' }), content] }
    : { stack: [text.line(title, heading), content], unbreakable: true }
}

/** A maker of our own: policies and fonts of another user of the library stay as they are. */
function createMaker(fonts: readonly LoadedFont[]): typeof pdfmake {
  const maker: typeof pdfmake = Object.create(pdfmake)
  maker.setFonts(
    Object.fromEntries(
      fonts.map(({ family, path, boldPath }) => [
        family,
        { normal: path, bold: boldPath, italics: path, bolditalics: boldPath },
      ]),
    ),
  )
  const paths = new Set(fonts.flatMap(({ path, boldPath }) => [path, boldPath]))
  maker.setUrlAccessPolicy(() => false)
  maker.setLocalAccessPolicy(path => paths.has(path))
  return maker
}

/**
 * Writes a report as PDF: a cover with totals and with what was read, charts, tables, every single row. All of it is held in
 * memory: past some 20 000 rows take a workbook.
 *
 * @throws `InvalidRequestError` `unsupported` when a sign is in no font. Chinese signs beyond the common ones need
 * `@expo-google-fonts/noto-sans-sc`; the error says so.
 *
 * @example
 * ```ts
 * import { writeFile } from 'node:fs/promises'
 * import type { Report } from '@esim-usage/report'
 * import { toPdf } from '@esim-usage/report/pdf'
 *
 * export async function save(report: Report): Promise<void> {
 *   await writeFile('report.pdf', await toPdf(report, { language: 'en' }))
 * }
 * ```
 */
export async function toPdf(report: Report, options: { readonly language: Language }): Promise<Uint8Array> {
  const texts = createTexts(options.language)
  const parts = partsOf(report, texts)
  const fonts = openFonts(parts, texts)
  const text = createPdfText(fonts, texts)
  const { page } = texts.report
  const document = createMaker(fonts).createPdf({
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [36, 36, 36, 44],
    language: options.language,
    info: { title: parts.title, creationDate: new Date(report.createdAt) },
    defaultStyle: { font: fonts[0]?.family ?? 'Noto Sans', fontSize, lineHeight: 1.1 },
    footer: (current, count) =>
      text.line(page.page(texts.format.number(current), texts.format.number(count)), {
        alignment: 'center',
        color: '#52606d',
        margin: 12,
      }),
    content: [
      ...coverOf(parts, report, text, texts),
      ...chartsOf(parts, fonts, text, texts),
      ...parts.tables.slice(1).map(table => tableOf(table, report, text, texts)),
    ],
  })
  return document.getBuffer()
}
