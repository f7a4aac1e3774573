import { type Columns, createHeaderMatcher } from '../columns.ts'
import type { StatementContext, TableFormat, TableReader } from '../format.ts'
import { readOwnNumber } from '../values.ts'
import { emitBeelineRow } from './to-row.ts'
import { directionOf, kindOf, partyOf, roamingOf } from './words.ts'

const headers = {
  own: ['Телефон'],
  moment: ['Дата и время'],
  outgoing: ['Исходящий номер'],
  incoming: ['Входящий номер'],
  service: ['Услуга'],
  description: ['Описание услуги'],
  type: ['Тип услуги'],
  duration: ['Длительность, мин сек'],
  cost: ['Стоимость. руб'],
  megabytes: ['Размер сессии. МБ'],
} as const

type Name = keyof typeof headers

const matchHeader = createHeaderMatcher<Name>(headers, [
  'moment',
  'outgoing',
  'incoming',
  'service',
  'description',
  'type',
  'duration',
  'cost',
])
const moment = /^(\S+)\s+(\S+)$/u
const printedPeriod = /(\d{2}\.\d{2}\.\d{4})\s*[-–]\s*(\d{2}\.\d{2}\.\d{4})/u

function emitRow(
  cells: readonly string[],
  columns: Columns<Name>,
  line: string | undefined,
  context: StatementContext,
): void {
  const { get } = columns
  const [, date = '', time = ''] = moment.exec(get(cells, 'moment')) ?? []
  const [service, description, type] = [get(cells, 'service'), get(cells, 'description'), get(cells, 'type')]
  const [outgoing, incoming] = [get(cells, 'outgoing'), get(cells, 'incoming')]
  const kind = kindOf(service, description, type)
  const isData = kind === 'data'
  const direction = isData ? undefined : directionOf(description)
  const megabytes = get(cells, 'megabytes')
  emitBeelineRow(
    {
      line: readOwnNumber(get(cells, 'own')) ?? line,
      date,
      time,
      kind,
      direction,
      counterparty:
        isData || direction === undefined
          ? undefined
          : partyOf(direction === 'outgoing' ? incoming : outgoing),
      roaming: roamingOf(type, description),
      label: description === '' ? service : description,
      duration: get(cells, 'duration'),
      megabytes,
      cost: get(cells, 'cost'),
      tax: 'unknown',
      status: 'final',
      identity: [
        date,
        time,
        outgoing,
        incoming,
        service,
        description,
        type,
        get(cells, 'duration'),
        isData ? String(Number(megabytes.replace(',', '.'))) : '',
      ],
      raw: cells,
    },
    context,
  )
}

/** Summaries may stand before the table, and other tables behind it. */
function createReader(context: StatementContext): TableReader {
  let columns: Columns<Name> | undefined
  let line: string | undefined
  let current = ''
  const readTitles = (cells: readonly string[]): void => {
    const text = cells.join(' ')
    const [, from, to] = /период/iu.test(text) ? (printedPeriod.exec(text) ?? []) : []
    if (from !== undefined && to !== undefined) context.period(from, to)
    const own = /номер телефона/iu.test(text)
      ? cells.map(readOwnNumber).find(number => number !== undefined)
      : undefined
    if (own === undefined) return
    line = own
    context.found(own)
  }
  return {
    row(cells, sheet) {
      if (sheet !== current) columns = undefined
      current = sheet
      const found = matchHeader(cells, columns)
      if (found !== undefined) {
        columns = found
        context.warn('tax-assumed', 'The file does not say whether tax is inside the cost.')
      } else if (columns === undefined) readTitles(cells)
      else if (columns.get(cells, 'moment') !== '' && columns.get(cells, 'service') !== '')
        emitRow(cells, columns, line, context)
    },
    end() {
      if (columns === undefined && current === '') context.fail('it has no table of rows.')
    },
  }
}

/** The nine columns of the cabinet, or ten with the number in front. */
export const beelineConsumer: TableFormat = {
  id: 'beeline-consumer',
  carrier: 'beeline',
  dataset: 'statement.consumer',
  evidence: 'medium',
  shape: 'table',
  detect: sample => sample.has('Дата и время', 'Исходящий номер', 'Размер сессии'),
  read: createReader,
}
