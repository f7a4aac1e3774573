import { createHeaderMatcher, type Columns } from '../columns.ts'
import type { StatementContext, StatementSample, TableFormat, TableReader } from '../format.ts'
import { readMoney, readOwnNumber } from '../values.ts'
import { emitMtsRow } from './to-row.ts'

const headers = {
  date: ['Дата'],
  time: ['Время'],
  offset: ['GMT*'],
  number: ['Номер'],
  zone: ['Зона вызова'],
  direction: ['Зона направления вызова/номер сессии'],
  service: ['Услуга'],
  volume: ['Длительность/Объем (мин.:сек.)/(Kb)', 'Длительность'],
  net: ['Стоимость руб. без НДС', 'Стоимость без НДС'],
  gross: ['Стоимость руб.'],
} as const

type Name = keyof typeof headers

const matchHeader = createHeaderMatcher<Name>(headers, [
  'date',
  'time',
  'number',
  'direction',
  'service',
  'volume',
])
const ownNumber = /(?:Сетевой ресурс|Номер телефона):?\s*(\+?\d{10,11})(?!\d)/iu
const printedPeriod = /за период с (\d{2}\.\d{2}\.\d{4}) по (\d{2}\.\d{2}\.\d{4})/iu
const date = /^\d{1,2}\.\d{1,2}\.\d{4}$/u
const totalWord = /^Итого:?$/iu

const taxReason = 'The cost has no remark on tax; it was read as with tax.'

/** Between service and volume stands a column whose header is a blank. */
function additionOf(cells: readonly string[], columns: Columns<Name>, place: number): string {
  return place < 0 ? '' : (cells[place]?.trim() ?? '')
}

/** Behind the service. */
function findAddition(cells: readonly string[]): number {
  const service = cells.findIndex(cell => /^услуга$/iu.test(cell.trim()))
  return cells[service + 1]?.trim() === '' ? service + 1 : -1
}

function createReader(context: StatementContext): TableReader {
  let columns: Columns<Name> | undefined
  let addition = -1
  let line: string | undefined
  let hasTotal = false

  const readTitles = (cells: readonly string[]): void => {
    const text = cells.join(' ')
    const [, from, to] = printedPeriod.exec(text) ?? []
    if (from !== undefined && to !== undefined) context.period(from, to)
    const [, number] = ownNumber.exec(text) ?? []
    const own = number === undefined ? undefined : readOwnNumber(number)
    if (own === undefined) return
    line = own
    context.found(own)
  }

  const readTotal = (cells: readonly string[], known: Columns<Name>): void => {
    const money = readMoney(cells.findLast(cell => cell !== '') ?? '')
    const name = known.has('net') ? 'net' : 'gross'
    if (money === undefined) return
    hasTotal = true
    context.total({ ...(line !== undefined && { line }), [name]: money })
  }

  return {
    row(cells) {
      const found = matchHeader(cells, columns)
      if (found !== undefined) {
        columns = found
        addition = findAddition(cells)
        if (!found.has('net') && found.has('gross')) context.warn('tax-assumed', taxReason)
        return
      }
      if (columns === undefined) return readTitles(cells)
      const { get, has } = columns
      if (get(cells, 'time') === '' && !date.test(get(cells, 'date'))) {
        if (cells.some(cell => totalWord.test(cell.trim()))) readTotal(cells, columns)
        return
      }
      emitMtsRow(
        {
          line,
          date: get(cells, 'date'),
          time: get(cells, 'time'),
          offset: has('offset') ? get(cells, 'offset') : undefined,
          number: get(cells, 'number'),
          zone: get(cells, 'zone'),
          service: get(cells, 'service'),
          addition: additionOf(cells, columns, addition),
          volume: get(cells, 'volume'),
          net: get(cells, 'net'),
          gross: get(cells, 'gross'),
          raw: cells,
        },
        context,
      )
    },
    end() {
      if (columns === undefined) context.fail('it has no table of rows.')
      if (!hasTotal && (columns?.has('offset') ?? false) && context.container === 'html')
        context.warn('total-missing', 'The file prints no total, so nothing tells whether it is whole.')
    },
  }
}

const isDetail = ({ has }: StatementSample): boolean =>
  has('Зона направления вызова/номер сессии', 'Услуга', 'Время')

const facts = { carrier: 'mts', dataset: 'statement.detail', shape: 'table', read: createReader } as const

/** The page in the ZIP that the cabinet sends. */
export const mtsHtml: TableFormat = {
  ...facts,
  id: 'mts-html',
  evidence: 'high',
  detect: sample => sample.container === 'html' && isDetail(sample) && sample.has('GMT*'),
}

/** The page of about 2009: local times without an offset. */
export const mtsHtmlLegacy: TableFormat = {
  ...facts,
  id: 'mts-html-legacy',
  evidence: 'medium',
  detect: sample => sample.container === 'html' && isDetail(sample) && !sample.has('GMT*'),
}

/** Workbooks. */
export const mtsSheet: TableFormat = {
  ...facts,
  id: 'mts-sheet',
  evidence: 'medium',
  detect: sample =>
    ['xls', 'xlsx', 'xml-spreadsheet'].includes(sample.container) && isDetail(sample) && sample.has('GMT*'),
}
