import { type Columns, createHeaderMatcher } from '../columns.ts'
import type { StatementContext, TableFormat, TableReader } from '../format.ts'
import { emitBeelineRow } from './to-row.ts'
import { directionOf, isSameNumber, kindOf, partyOf, roamingOf } from './words.ts'

/** Both sets of headers that are known; they are the same export of different years or cabinets. */
const headers = {
  date: ['Дата', 'Дата звонка'],
  time: ['Время', 'Время звонка'],
  duration: ['Длительность', 'Продолжительность'],
  dialled: ['Набранный номер'],
  type: ['Тип звонка'],
  service: ['Услуга'],
  initiator: ['Инициатор звонка'],
  cost: ['Предварительная стоимость (без НДС)'],
  megabytes: ['Объем (MB)'],
} as const

type Name = keyof typeof headers

const matchHeader = createHeaderMatcher<Name>(headers, [
  'date',
  'time',
  'dialled',
  'type',
  'service',
  'initiator',
  'cost',
])

const wayOf = (type: string): 'up' | 'down' | undefined =>
  type.includes('(up)') ? 'up' : type.includes('(down)') ? 'down' : undefined

function emitRow(cells: readonly string[], { get }: Columns<Name>, context: StatementContext): void {
  const [date, time, type, service] = [
    get(cells, 'date'),
    get(cells, 'time'),
    get(cells, 'type'),
    get(cells, 'service'),
  ]
  const [dialled, initiator] = [get(cells, 'dialled'), get(cells, 'initiator')]
  const [duration, megabytes] = [get(cells, 'duration'), get(cells, 'megabytes')]
  const kind = kindOf(type, service)
  const isMessage = kind === 'sms' || kind === 'mms'
  const own = context.line ?? ''
  const direction =
    kind === 'data'
      ? undefined
      : (directionOf(type) ?? (isSameNumber(own, initiator) ? 'outgoing' : undefined))
  // An incoming message shows its sender as dialled, or the own number, and the sender as initiator.
  const sender =
    isMessage && dialled !== '' && !isSameNumber(own, dialled) && initiator === '' ? dialled : initiator
  const other = direction === 'incoming' ? sender : dialled
  const isData = kind === 'data'
  emitBeelineRow(
    {
      line: undefined,
      date,
      time,
      kind,
      direction,
      counterparty: isData ? undefined : partyOf(other),
      roaming: roamingOf(service, type),
      label: type === '' ? service : type,
      duration,
      megabytes,
      way: isData ? wayOf(type) : undefined,
      cost: get(cells, 'cost'),
      tax: 'net',
      status: 'provisional',
      // Numbers are cells of different kinds in sheets and texts, so zeros behind the point do not count.
      identity: [
        date.replaceAll('/', '.'),
        time,
        dialled,
        initiator,
        type,
        service,
        duration,
        isData ? Number(megabytes.replace(',', '.')) : '',
      ].map(String),
      raw: cells,
    },
    context,
  )
}

function createReader(context: StatementContext): TableReader {
  let columns: Columns<Name> | undefined
  let current = ''
  return {
    row(cells, sheet) {
      if (sheet !== current) columns = undefined
      current = sheet
      const found = matchHeader(cells, columns)
      if (found !== undefined) columns = found
      else if (columns !== undefined && cells.some(cell => cell !== '')) emitRow(cells, columns, context)
    },
    end() {
      if (columns === undefined) context.fail('it has no table of rows.')
    },
  }
}

/** Calls since the last bill, as a workbook or as CSV. The file does not print its own number. */
export const beelineUnbilled: TableFormat = {
  id: 'beeline-unbilled',
  carrier: 'beeline',
  dataset: 'statement.unbilled',
  evidence: 'high',
  shape: 'table',
  detect: sample => sample.has('Инициатор звонка', 'Предварительная стоимость'),
  read: createReader,
}
