import type { UsageDraft } from '@esim-usage/core/adapter'
import type { LineFormat, LineReader, StatementContext } from '../format.ts'
import {
  noTimeReason,
  readCounterparty,
  readMoney,
  readOwnNumber,
  unreadable,
  unreadableReason,
} from '../values.ts'

const rowStart = /^\d{2}\.\d{2}\.\d{2}\s+\d{1,2}:\d{2}:\d{2}\s/u
const own = /^Телефон:\s*(\+?\d{10,11})$/iu
const period = /^Период:\s*(\d{2}\.\d{2}\.\d{4})\s*[-–]\s*(\d{2}\.\d{2}\.\d{4})$/iu
/** Seconds or bytes, minutes, price by tariff, to pay. */
const numbers = 4
/** Date, time, tariff, service, number and the four. */
const leastTokens = 5 + numbers
const whole = /^\d{1,15}$/u

interface Row {
  readonly date: string
  readonly time: string
  readonly service: string
  readonly party: string
  readonly amount: string
  readonly minutes: string
}

function toRecord(row: Row, context: StatementContext): UsageDraft | undefined {
  const time = context.time(row.date, row.time)
  if (time === undefined) return undefined
  const { service, party } = row
  const direction = /вход/iu.test(service)
    ? 'incoming'
    : /исход|междугор/iu.test(service)
      ? 'outgoing'
      : undefined
  const side = direction === undefined ? {} : ({ direction } as const)
  const roaming = /мжнр\/роум/iu.test(service) ? ({ roaming: 'international' } as const) : {}
  const common = {
    ...time,
    label: service,
    status: 'final',
    ...roaming,
  } as const
  const isData = /gprs|интернет/iu.test(`${service} ${party}`)
  const amount = whole.test(row.amount) ? Number(row.amount) : undefined
  if (amount === undefined) context.warn('value-unreadable', unreadableReason)
  // Rows of traffic hold bytes where the others hold seconds.
  if (isData)
    return {
      ...common,
      kind: 'data',
      ...(amount === undefined ? { quality: unreadable } : { bytes: amount }),
    }
  const counterparty = readCounterparty(party)
  const sides = { ...side, ...(counterparty !== undefined && { counterparty }) }
  if (/sms|смс/iu.test(service)) return { ...common, kind: 'message', form: 'sms', ...sides }
  if (/mms|ммс/iu.test(service)) return { ...common, kind: 'message', form: 'mms', ...sides }
  if (direction === undefined) {
    context.warn('kind-unknown', 'The words of a row do not tell what it is.')
    return { ...common, kind: 'other', label: service, ...sides }
  }
  const billed = whole.test(row.minutes) ? { billedSeconds: Number(row.minutes) * 60 } : {}
  return {
    ...common,
    kind: 'voice',
    ...sides,
    ...billed,
    ...(amount === undefined ? { quality: unreadable } : { seconds: amount }),
  }
}

/** Rows are words parted by blanks; a tariff may have several, so they are counted from both ends. */
function createReader(context: StatementContext): LineReader {
  let line: string | undefined
  const readRow = (text: string): void => {
    const tokens = text.trim().split(/\s+/u)
    if (tokens.length < leastTokens)
      return context.warn('row-skipped', 'A row has fewer words than it should, so it was left out.')
    const [date = '', time = ''] = tokens
    const [amount = '', minutes = '', , toPay = ''] = tokens.slice(-numbers)
    const [service = '', party = ''] = tokens.slice(-numbers - 2, -numbers)
    const record = toRecord({ date, time, service, party, amount, minutes }, context)
    if (record === undefined) return context.warn('row-skipped', noTimeReason)
    const charge = readMoney(toPay)
    if (charge === undefined) context.warn('value-unreadable', unreadableReason)
    context.emit({
      record: charge === undefined ? record : { ...record, charge },
      line,
      identity: [date, time, service, party, amount],
      raw: text,
    })
  }
  return {
    line({ text }) {
      if (rowStart.test(text)) return readRow(text)
      const [, number] = own.exec(text) ?? []
      const found = number === undefined ? undefined : readOwnNumber(number)
      if (found !== undefined) {
        line = found
        context.found(found)
      }
      const [, from, to] = period.exec(text) ?? []
      if (from !== undefined && to !== undefined) context.period(from, to)
    },
    end() {
      context.warn('tax-assumed', 'The file does not say whether tax is inside the cost.')
    },
  }
}

/** The PDF of the cabinet, or the text taken from one. */
export const tele2Pdf: LineFormat = {
  id: 'tele2-pdf',
  carrier: 'tele2',
  dataset: 'statement.detail',
  evidence: 'low',
  shape: 'lines',
  detect: sample => sample.has('Типсоединения', 'Телефон:'),
  read: createReader,
}
