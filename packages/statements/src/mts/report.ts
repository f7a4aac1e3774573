import { parseDuration, parseVolume } from '@esim-usage/core/parse'
import { createHeaderMatcher, type Columns } from '../columns.ts'
import type { StatementContext, TableFormat, TableReader } from '../format.ts'
import {
  megabyte,
  noTimeReason,
  readCounterparty,
  readOwnNumber,
  unitReason,
  unreadable,
  unreadableReason,
} from '../values.ts'

const headers = {
  date: ['Дата/ Date'],
  time: ['Время/ Time'],
  number: ['Номер собеседника/ Interlocutor number'],
  service: ['Тип сервиса/ Service type'],
  area: ['Область/ Area'],
  volume: ['Кол-во (объём)/ Volume'],
} as const

type Name = keyof typeof headers

const matchHeader = createHeaderMatcher<Name>(headers, ['date', 'time', 'number', 'service', 'volume'])
const period = /(\d{2}\.\d{2}\.\d{4})\s*-\s*(\d{2}\.\d{2}\.\d{4})/u

function emitRow(
  cells: readonly string[],
  { get }: Columns<Name>,
  line: string | undefined,
  context: StatementContext,
): void {
  const time = context.time(get(cells, 'date'), get(cells, 'time'))
  if (time === undefined) return context.warn('row-skipped', noTimeReason)
  const [number, service, volume] = [get(cells, 'number'), get(cells, 'service'), get(cells, 'volume')]
  const common = { ...time, label: service, status: 'final' } as const
  const counterparty = readCounterparty(number)
  const sides = counterparty === undefined ? {} : { counterparty }
  const identity = [get(cells, 'date'), get(cells, 'time'), number, service, volume]
  if (/sms/iu.test(service))
    return context.emit({
      line,
      record: { ...common, kind: 'message', form: 'sms', ...sides },
      identity,
      raw: cells,
    })
  const bytes = parseVolume(volume, 1024)
  if (/gprs|интернет/iu.test(service) || bytes !== undefined) {
    context.warn('unit-assumed', unitReason)
    const [, quantity] = /^([\d,.]+)\s*Mb$/iu.exec(volume) ?? []
    return context.emit({
      line,
      record: {
        ...common,
        kind: 'data',
        ...(bytes === undefined ? { quality: unreadable } : { bytes }),
        aggregate: { by: 'day' },
      },
      identity,
      ...(quantity !== undefined && { volume: { quantity, unitBytes: megabyte } }),
      raw: cells,
    })
  }
  const seconds = parseDuration(volume)
  if (seconds === undefined) context.warn('value-unreadable', unreadableReason)
  context.emit({
    line,
    record: {
      ...common,
      kind: 'voice',
      ...(seconds === undefined ? { quality: unreadable } : { seconds }),
      ...sides,
    },
    identity,
    raw: cells,
  })
}

function createReader(context: StatementContext): TableReader {
  let columns: Columns<Name> | undefined
  let current = ''
  let line: string | undefined
  return {
    row(cells, sheet) {
      if (sheet !== current) {
        current = sheet
        columns = undefined
        line = readOwnNumber(sheet)
        if (line !== undefined) context.found(line)
      }
      const found = matchHeader(cells, columns)
      if (found !== undefined) columns = found
      else if (columns !== undefined) {
        if (columns.get(cells, 'date') !== '') emitRow(cells, columns, line, context)
      } else {
        const [, from, to] = period.exec(cells.join(' ')) ?? []
        if (from !== undefined && to !== undefined) context.period(from, to)
      }
    },
  }
}

/** A report with a sheet for each number: masked numbers, no cost, no direction, data by day. */
export const mtsBusinessReport: TableFormat = {
  id: 'mts-business-report',
  carrier: 'mts',
  dataset: 'statement.report',
  evidence: 'low',
  shape: 'table',
  detect: sample =>
    sample.has('Interlocutor number', 'Service type') ||
    (sample.has('Общая сводка') && sample.container === 'xlsx'),
  read: createReader,
}
