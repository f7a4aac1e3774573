import type { Texts } from '@esim-usage/texts'
import { escapeMarkup } from '../escape-markup.ts'
import { exactDecimal } from '../exact-decimal.ts'
import type { Cell, MaybeCell } from '../table/cell.ts'
import type { ReportTable } from '../table/report-table.ts'
import { showCell } from '../table/show-cell.ts'
import { knownColumns, numberColumns } from '../table/table-columns.ts'

/** How a table is shown. */
export interface TableOptions {
  readonly id: string
  readonly title: string
  readonly isSortable?: boolean
  /** Attributes of a row, safe ones only. */
  readonly rowAttributes?: (index: number) => string
}

/** The exact value beside what people read, for other programs and for sorting. */
function valueMarkup(cell: Cell, texts: Texts): string {
  const shown = escapeMarkup(showCell(cell, texts))
  if (cell.kind === 'time')
    return `<time datetime="${escapeMarkup(cell.text.replace(' ', 'T'))}">${shown}</time>`
  if ('text' in cell) return shown
  return `<data value="${'money' in cell ? exactDecimal(cell.money) : cell.value}">${shown}</data>`
}

function cellMarkup(cell: MaybeCell, isInNumbers: boolean, texts: Texts): string {
  if (cell === undefined) return '<td></td>'
  const other = isInNumbers ? ' class="number"' : ''
  const looks = { foreign: ' class="words"', time: ' class="time"' } as const
  return `<td${cell.kind === 'foreign' || cell.kind === 'time' ? looks[cell.kind] : other}>${valueMarkup(cell, texts)}</td>`
}

/** A table that scrolls inside itself, by keyboard too. */
export function tableMarkup(whole: ReportTable, options: TableOptions, texts: Texts): string {
  const { id, title, isSortable = false, rowAttributes } = options
  if (whole.rows.length === 0) return `<p>${escapeMarkup(texts.report.nothing)}</p>`
  const table = knownColumns(whole)
  const isNumbers = numberColumns(table)
  const headings = table.headings.map(
    (heading, column) =>
      `<th scope="col"${isNumbers[column] === true ? ' class="number"' : ''}>${escapeMarkup(heading)}</th>`,
  )
  const rows = table.rows.map(
    (row, index) =>
      `<tr${rowAttributes?.(index) ?? ''}>${row.map((cell, column) => cellMarkup(cell, isNumbers[column] === true, texts)).join('')}</tr>`,
  )
  return `<div class="scroll" tabindex="0" role="region" aria-labelledby="${id}-title">
<table id="${id}"${isSortable ? ' data-sortable' : ''} aria-label="${escapeMarkup(title)}">
<thead><tr>${headings.join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></div>`
}
