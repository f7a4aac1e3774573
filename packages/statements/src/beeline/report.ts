import { parseAmount, parseDuration, parseVolume } from '@esim-usage/core/parse'
import type { UsageDraft } from '@esim-usage/core/adapter'
import type { LineFormat, LineReader, StatementContext, TextLine } from '../format.ts'
import { moneyScale } from '../read/totals.ts'
import { noTimeReason, readOwnNumber, unitReason, unreadable, unreadableReason } from '../values.ts'
import { directionOf, kindOf, partyOf, roamingOf } from './words.ts'

const titles = [
  'Дата/Время',
  'Сервис',
  'Номер телефона',
  'Объем услуг',
  'Баланс',
  'Изменение баланса',
  'Конечный баланс',
]
const months = ['янв', 'фев', 'мар', 'апр', 'мая', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек']
const rowStart = /^(\d{1,2})\s+(\p{L}{3})\p{L}*\.?\s+(\d{4})\s+\p{L}{2},?\s+(\d{1,2}:\d{2}:\d{2})$/u
const title = /^Детализация расходов для номера\s*(.*)$/u
const number = /^\+?7[\s()\d-]{10,20}$/u

interface Row {
  readonly date: string
  readonly time: string
  service: string
  readonly party: string
  readonly volume: string
  readonly change: string
  readonly raw: string[]
}

const topUp = /^Пополнение/iu
const fee = /^(?:Абонентская плата|Ежемесячная плата|Плата за|Списание)/iu

/** Where the columns begin, from the row of titles. */
function findStarts(pieces: TextLine['pieces']): number[] | undefined {
  const starts = titles.map(name => pieces.find(piece => piece.text === name)?.x)
  return starts.every(start => start !== undefined) ? starts : undefined
}

/** The next line of a service stands alone, below its first; advertisements stand elsewhere. */
const isContinued = ({ pieces }: TextLine, start: number): boolean =>
  pieces.length === 1 && Math.abs((pieces[0]?.x ?? 0) - start) <= 4

function readRow(cells: readonly string[], raw: string): Row | undefined {
  const [moment = '', service = '', party = '', volume = '', , change = ''] = cells
  const [, day = '', word = '', year = '', time = ''] = rowStart.exec(moment) ?? []
  const month = months.indexOf(word.toLowerCase().replace(/^май$/u, 'мая'))
  if (month < 0) return undefined
  const date = `${day}.${String(month + 1).padStart(2, '0')}.${year}`
  return { date, time, service, party, volume, change, raw: [raw] }
}

/** Words on the direction come only with incoming rows; an SMS without them was sent. */
function toRecord(row: Row, context: StatementContext): UsageDraft | undefined {
  const time = context.time(row.date, row.time)
  if (time === undefined) return undefined
  const roaming = roamingOf(row.service)
  const common = {
    ...time,
    label: row.service,
    status: 'final',
    ...(roaming !== undefined && { roaming }),
  } as const
  if (fee.test(row.service)) return { ...common, kind: 'service', service: { name: row.service } }
  const kind = kindOf(row.service)
  const direction = directionOf(row.service) ?? (/входящ/iu.test(row.service) ? 'incoming' : undefined)
  const counterparty = partyOf(row.party)
  const sides = counterparty === undefined ? {} : { counterparty }
  if (kind === 'sms' || kind === 'mms') {
    if (direction === undefined)
      context.warn('direction-assumed', 'A message that is not called incoming was read as sent.')
    return { ...common, kind: 'message', form: kind, direction: direction ?? 'outgoing', ...sides }
  }
  const side = direction === undefined ? {} : { direction }
  if (kind === 'data') {
    const bytes = parseVolume(row.volume, 1024)
    context.warn('unit-assumed', unitReason)
    return { ...common, kind: 'data', ...(bytes === undefined ? { quality: unreadable } : { bytes }) }
  }
  if (kind === 'voice') {
    const seconds = parseDuration(row.volume)
    if (seconds === undefined) context.warn('value-unreadable', unreadableReason)
    return {
      ...common,
      kind: 'voice',
      ...side,
      ...sides,
      ...(seconds === undefined ? { quality: unreadable } : { seconds }),
    }
  }
  context.warn('kind-unknown', 'The words of a row do not tell what it is.')
  return { ...common, kind: 'other', label: row.service, ...side, ...sides }
}

function emit(row: Row, line: string | undefined, context: StatementContext): void {
  if (topUp.test(row.service)) return context.warn('row-skipped', 'A payment to the account is no usage.')
  const record = toRecord(row, context)
  if (record === undefined) return context.warn('row-skipped', noTimeReason)
  const change = parseAmount(row.change, { scale: moneyScale })?.money
  if (change === undefined) context.warn('value-unreadable', unreadableReason)
  // The column shows what the balance did: a cost is negative there, and zero has no sign.
  const gross = change === undefined ? undefined : { ...change, amount: 0 - change.amount }
  context.emit({
    record,
    line,
    identity: [
      row.date,
      row.time,
      row.service,
      row.party,
      row.volume,
      record.kind === 'service' ? row.change : '',
    ],
    gross,
    raw: row.raw,
  })
}

/** Pages begin with the titles; a service may go on over the next lines of its column. */
function createReader(context: StatementContext): LineReader {
  let starts: number[] | undefined
  let row: Row | undefined
  let line: string | undefined
  let isNext = false
  const flush = (): void => {
    if (row !== undefined) emit(row, line, context)
    row = undefined
  }
  return {
    line(text) {
      const found = findStarts(text.pieces)
      if (found !== undefined) {
        flush()
        starts = found
        return
      }
      const own = isNext ? text.text : title.exec(text.text)?.[1]
      isNext = own === ''
      if (own !== undefined && number.test(own)) {
        line = readOwnNumber(own.replaceAll(/[\s()-]/gu, ''))
        if (line !== undefined) context.found(line)
      }
      if (starts === undefined || text.text === '') return
      const cells = text.cut(starts)
      const next = readRow(cells, text.text)
      if (next !== undefined) {
        flush()
        row = next
      } else if (row !== undefined && isContinued(text, starts[1] ?? 0)) {
        row.service = `${row.service} ${cells[1] ?? ''}`.trim()
        row.raw.push(text.text)
      } else {
        // The foot of a page.
        flush()
        starts = undefined
      }
    },
    end() {
      flush()
    },
  }
}

/** The report that is sent by mail: seven columns, what each row did to the balance, tax inside. */
export const beelineReport: LineFormat = {
  id: 'beeline-report',
  carrier: 'beeline',
  dataset: 'statement.report',
  evidence: 'medium',
  shape: 'lines',
  detect: sample =>
    sample.has('Изменение баланса', 'Конечный баланс') ||
    sample.has('Детализация расходов для номера', 'Структура расходов'),
  read: createReader,
}
