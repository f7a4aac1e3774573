import { type Columns, createHeaderMatcher } from '../columns.ts'
import type { StatementContext, StatementSample, TableFormat, TableReader } from '../format.ts'
import { readMoney, readOwnNumber } from '../values.ts'
import { emitMegafonRow } from './to-row.ts'
import { roamingOf } from './words.ts'

const headers = {
  date: ['Дата'],
  time: ['Время'],
  party: ['Абонентский номер, адрес электронной почты, точка доступа'],
  volume: ['Прод/ Объем'],
  unit: ['Единица тарификации (мин, сек, шт, Kb, Mb)'],
  service: ['Вид услуги'],
  place: ['Место вызова'],
  cost: ['Стоимость (с НДС),  руб.'],
} as const

type Name = keyof typeof headers

const matchHeader = createHeaderMatcher<Name>(headers, [
  'date',
  'time',
  'party',
  'volume',
  'unit',
  'service',
  'cost',
])
const title = /Детализация оказанных услуг по Абонентскому номеру\s*[-–]?\s*(\+?\d{10,11})(?!\d)/iu
const period = /(?:с\s+)?(\d{2}\.\d{2}\.\d{4})\s*(?:-|–|по)\s*(\d{2}\.\d{2}\.\d{4})/iu

/** «Итого по абоненту: | Записей: | 15 | Стоимость: | 78.77», with empty cells in between or without. */
function readTotal(
  cells: readonly string[],
): { readonly records: number; readonly cost: string } | undefined {
  const [word = '', rows = '', count = '', costs = '', cost = ''] = cells
    .map(cell => cell.trim())
    .filter(cell => cell !== '')
  if (!word.startsWith('Итого по абоненту') || !rows.startsWith('Записей') || !costs.startsWith('Стоимость'))
    return undefined
  return /^\d{1,9}$/u.test(count) ? { records: Number(count), cost } : undefined
}

/** Pages repeat titles and headers; in files of companies one line follows the other. */
function createReader(context: StatementContext): TableReader {
  let columns: Columns<Name> | undefined
  let line: string | undefined
  const open = new Set<string | undefined>()
  // In files of companies places are towns, too.
  const isSure = context.container === 'html'

  const readTitles = (text: string): void => {
    const [, own] = title.exec(text) ?? []
    if (own !== undefined) {
      line = readOwnNumber(own)
      if (line !== undefined) context.found(line)
    }
    const [, from, to] = period.exec(text) ?? []
    if (from !== undefined && to !== undefined) context.period(from, to)
  }

  return {
    row(cells) {
      const found = matchHeader(cells, columns)
      if (found !== undefined) {
        columns = found
        open.add(line)
        return
      }
      const total = readTotal(cells)
      if (total !== undefined) {
        const gross = readMoney(total.cost)
        open.delete(line)
        return context.total({
          ...(line !== undefined && { line }),
          records: total.records,
          ...(gross !== undefined && { gross }),
        })
      }
      const known = columns
      // Titles have no time; rows have cells up to the last column.
      if (known === undefined || known.get(cells, 'time') === '' || known.get(cells, 'service') === '') {
        readTitles(cells.join(' '))
        if (known !== undefined && /^\d{2}\.\d{2}\.\d{2}$/u.test(known.get(cells, 'date')))
          context.warn('row-skipped', 'A row lacks its time or service, so it was left out.')
        return
      }
      const place = known.get(cells, 'place')
      emitMegafonRow(
        {
          line,
          date: known.get(cells, 'date'),
          time: known.get(cells, 'time'),
          party: known.get(cells, 'party'),
          volume: known.get(cells, 'volume'),
          unit: known.get(cells, 'unit'),
          service: known.get(cells, 'service'),
          roaming: roamingOf(place, isSure),
          cost: known.get(cells, 'cost'),
          raw: cells,
        },
        context,
      )
    },
    end() {
      if (columns === undefined) context.fail('it has no table of rows.')
      if (open.size > 0)
        context.warn('total-missing', 'The file prints no total, so nothing tells whether it is whole.')
    },
  }
}

const isDetail = ({ has }: StatementSample): boolean =>
  has('Детализация оказанных услуг по Абонентскому номеру', 'Вид услуги')

const facts = { carrier: 'megafon', dataset: 'statement.detail', shape: 'table', read: createReader } as const

/** The page of the older cabinet, for persons. */
export const megafonHtml: TableFormat = {
  ...facts,
  id: 'megafon-html',
  evidence: 'high',
  detect: sample => sample.container === 'html' && isDetail(sample),
}

/** CSV of companies, with a header line. */
export const megafonCsv: TableFormat = {
  ...facts,
  id: 'megafon-csv',
  evidence: 'medium',
  detect: sample => sample.container === 'csv' && isDetail(sample),
}

/** The workbook that the CSV points to. */
export const megafonXls: TableFormat = {
  ...facts,
  id: 'megafon-xls',
  evidence: 'low',
  detect: sample => ['xls', 'xlsx', 'xml-spreadsheet'].includes(sample.container) && isDetail(sample),
}
