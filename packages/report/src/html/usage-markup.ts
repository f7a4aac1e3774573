import type { Texts } from '@esim-usage/texts'
import { escapeMarkup } from '../escape-markup.ts'
import type { Report } from '../model/report.ts'
import { usageTable } from '../table/usage-table.ts'
import { tableMarkup } from './table-markup.ts'

const option = (value: string, text: string): string =>
  `<option value="${escapeMarkup(value)}">${escapeMarkup(text)}</option>`

function selectMarkup(name: string, label: string, any: string, options: readonly string[]): string {
  return `<label>${escapeMarkup(label)}<select name="${name}">${option('', any)}${options.join('')}</select></label>`
}

function formMarkup({ records, lines }: Report, { report, words, screen }: Texts): string {
  const kinds = [...new Set(records.map(({ kind }) => kind))]
  const { page } = report
  return `<form hidden aria-controls="usage"><label>${escapeMarkup(page.search)}<input type="search" name="search" autocomplete="off"></label>
${selectMarkup(
  'kind',
  screen.kind,
  page.anyKind,
  kinds.map(kind => option(kind, words.kinds[kind])),
)}
${
  lines.length > 1
    ? selectMarkup(
        'line',
        screen.number,
        page.anyLine,
        lines.map(({ line }) => option(line, line)),
      )
    : ''
}
<button type="reset">${escapeMarkup(page.clear)}</button></form>
<p role="status" class="soft" data-text="${escapeMarkup(page.found('{shown}', '{all}'))}"></p>`
}

/** Single rows with their filters. */
export function usageMarkup(report: Report, texts: Texts): string {
  const title = texts.report.parts.usage
  const table = tableMarkup(
    usageTable(report, texts),
    {
      id: 'usage',
      title,
      isSortable: true,
      rowAttributes(index) {
        const record = report.records[index]
        if (record === undefined) return ''
        return ` data-kind="${escapeMarkup(record.kind)}" data-line="${escapeMarkup(record.line)}"`
      },
    },
    texts,
  )
  return report.records.length === 0 ? table : `${formMarkup(report, texts)}\n${table}`
}
