import { type Report, toCsv, toJsonLines } from '@esim-usage/report'
import type { Language } from '@esim-usage/texts'
import { explainFont } from './explain-font.ts'
import { InputError } from '../input/input-error.ts'

/** What a report can be written as. */
export type ReportFormat = 'html' | 'pdf' | 'xlsx' | 'csv' | 'jsonl'

/** Pieces of a file, in their order. */
export type FilePieces = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>

type Write = (report: Report, language: Language) => Promise<FilePieces>

// What writes pages, workbooks and documents is loaded when it is wanted, as it is large.
const writers: Readonly<Record<ReportFormat, Write>> = {
  html: async (report, language) => [
    await (await import('@esim-usage/report/html')).toHtml(report, { language }),
  ],
  pdf: async (report, language) => [
    await (await import('@esim-usage/report/pdf')).toPdf(report, { language }),
  ],
  xlsx: async (report, language) => (await import('@esim-usage/report/xlsx')).toXlsx(report, { language }),
  csv: async (report, language) => toCsv(report.records, { language, showOtherSide: report.showsOtherSide }),
  jsonl: async report => toJsonLines(report.records, { showOtherSide: report.showsOtherSide }),
}

/** The formats, the one most people want first. */
const reportFormats: readonly ReportFormat[] = ['html', 'pdf', 'xlsx', 'csv', 'jsonl']

/** True for the name of a format. */
const isReportFormat = (text: string): text is ReportFormat => reportFormats.some(format => format === text)

/** The format that was typed; a page by default. */
export function readFormat(typed = 'html'): ReportFormat {
  const format = typed.toLowerCase()
  if (!isReportFormat(format)) throw new InputError('format-unknown', reportFormats.join(', '))
  return format
}

/** A report as the content of a file. */
export async function writeReport(
  report: Report,
  format: ReportFormat,
  language: Language,
): Promise<FilePieces> {
  try {
    return await writers[format](report, language)
  } catch (error) {
    throw explainFont(error, format)
  }
}
