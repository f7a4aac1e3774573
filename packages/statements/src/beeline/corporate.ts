import { type Columns, createHeaderMatcher } from '../columns.ts'
import type { StatementContext, TableFormat, TableReader } from '../format.ts'
import { readOwnNumber } from '../values.ts'
import { emitBeelineRow } from './to-row.ts'
import { isSameNumber, kindOf, partyOf, roamingOf } from './words.ts'

const headers = {
  own: ['Номер абонента', 'Номер телефона'],
  date: ['Дата звонка'],
  time: ['Время звонка'],
  duration: ['Длительность'],
  cost: ['Размер начислений'],
  initiator: ['Инициатор звонка'],
  called: ['Принимающий номер'],
  action: ['Описание действия'],
  description: ['Описание услуги'],
  type: ['Тип услуги'],
  megabytes: ['Объем в MB'],
  network: ['Описание провайдера'],
} as const

type Name = keyof typeof headers

const matchHeader = createHeaderMatcher<Name>(headers, [
  'own',
  'date',
  'time',
  'duration',
  'cost',
  'initiator',
  'called',
  'action',
])
const accessPoint = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/iu
const taxReason =
  'The file does not say whether tax is inside; costs were read as without tax, as in the unbilled calls.'

function emitRow(cells: readonly string[], { get }: Columns<Name>, context: StatementContext): void {
  const own = get(cells, 'own')
  const line = readOwnNumber(own)
  if (line === undefined)
    return context.warn('row-skipped', 'A row does not name its line, so it was left out.')
  const [date, time] = [get(cells, 'date'), get(cells, 'time')]
  const [initiator, called] = [get(cells, 'initiator'), get(cells, 'called')]
  const [action, description, type] = [get(cells, 'action'), get(cells, 'description'), get(cells, 'type')]
  const kind = kindOf(action, description, type)
  const isOutgoing = isSameNumber(own, initiator)
  const network = get(cells, 'network')
  const isData = kind === 'data'
  emitBeelineRow(
    {
      line,
      date,
      time,
      kind,
      direction: isData ? undefined : isOutgoing ? 'outgoing' : 'incoming',
      counterparty: isData ? undefined : partyOf(isOutgoing ? called : initiator),
      roaming: roamingOf(type, description, action) ?? (network === '' ? 'home' : undefined),
      label: action,
      duration: get(cells, 'duration'),
      megabytes: get(cells, 'megabytes'),
      accessPoint: isData && accessPoint.test(called) ? called : undefined,
      cost: get(cells, 'cost'),
      tax: 'net',
      status: 'final',
      identity: [
        date.replaceAll('/', '.'),
        time,
        initiator,
        called,
        action,
        description,
        get(cells, 'duration'),
        isData ? get(cells, 'megabytes') : '',
      ],
      raw: cells,
    },
    context,
  )
}

function createReader(context: StatementContext): TableReader {
  let columns: Columns<Name> | undefined
  return {
    row(cells) {
      const found = matchHeader(cells, columns)
      if (found !== undefined) {
        columns = found
        context.warn('tax-assumed', taxReason)
      } else if (columns !== undefined) {
        if (cells.length < columns.width && cells.length > 1)
          context.fail('a row has fewer cells than the header; it may be cut off.')
        if (cells.some(cell => cell !== '')) emitRow(cells, columns, context)
      }
    },
    end() {
      if (columns === undefined) context.fail('it has no table of rows.')
    },
  }
}

/** Rows of all lines of a contract. */
export const beelineCorporate: TableFormat = {
  id: 'beeline-corporate',
  carrier: 'beeline',
  dataset: 'statement.corporate',
  evidence: 'medium',
  shape: 'table',
  detect: sample => sample.has('Описание провайдера', 'Длительность округленная'),
  read: createReader,
}
