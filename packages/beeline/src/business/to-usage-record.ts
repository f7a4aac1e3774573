import type { Counterparty, UsageRecord } from '@esim-usage/core'
import type { FetchedRow, UsageDraft } from '@esim-usage/core/adapter'
import { parseDuration, parseInstant, parsePhone, toBytes, toMoney } from '@esim-usage/core/parse'
import { toLine } from '../numbers.ts'
import type { RowRemarks } from '../row-remarks.ts'
import type { CallRow } from './wire.ts'
import { kindOf, roamingOf, wordsOf } from './words.ts'

interface Sides {
  readonly direction?: 'incoming' | 'outgoing'
  readonly counterparty?: Counterparty
}

/** Derived, evidence medium: the own number as the called side is incoming; on both sides it is no call. */
function sidesOf({ callNumber, callToNumber }: CallRow, own: string): Sides {
  const isToOwn = toLine(callToNumber) === own
  const other = isToOwn ? callNumber : callToNumber
  if (other === undefined || toLine(other) === own) return {}
  const counterparty = parsePhone(other)
  return {
    direction: isToOwn ? 'incoming' : 'outgoing',
    ...(counterparty !== undefined && { counterparty }),
  }
}

/** Amounts have up to four decimals; they are kept, so that a sum of rows is rounded by nobody. */
function commonOf(row: CallRow, line: string, startedAt: string, status: UsageRecord['status']) {
  const charge = toMoney(row.callAmt ?? '', { scale: 4 })
  const roaming = roamingOf(row)
  const label = wordsOf(row)
  return {
    line,
    startedAt,
    precision: 'second',
    timeSource: 'printed',
    ...(charge !== undefined && { charge }),
    // The table of the cabinet with the same columns heads them "without VAT"; of billed rows nothing is known.
    ...(status === 'provisional' && { tax: { included: false } }),
    ...(roaming !== undefined && { roaming }),
    ...(/на билайн/i.test(row.callType ?? '') && { zone: 'on-net' as const }),
    ...(label !== '' && { label }),
    status,
  } as const
}

const secondsOf = (row: CallRow) => {
  const seconds = parseDuration(row.callDuration ?? '')
  const billedSeconds = parseDuration(row.callRoundDuration ?? '')
  return { ...(seconds !== undefined && { seconds }), ...(billedSeconds !== undefined && { billedSeconds }) }
}

function toDraft(row: CallRow, common: ReturnType<typeof commonOf>, remarks: RowRemarks): UsageDraft {
  const kind = kindOf(row)
  const sides = sidesOf(row, common.line)
  if (kind === 'voice') return { kind, ...common, ...sides, ...secondsOf(row) }
  if (kind === 'sms' || kind === 'mms') return { kind: 'message', form: kind, ...common, ...sides }
  if (kind === 'fee') return { kind: 'service', ...common, service: { name: wordsOf(row) } }
  if (kind === 'unknown') {
    remarks['kind-unknown'] += 1
    // A row without words is named by its list.
    const list = common.status === 'provisional' ? 'UnbilledCallsList' : 'BillCallsList'
    return { kind: 'other', label: list, ...common, ...sides }
  }
  // Megabytes by the heading of the cabinet's table, 1024-based by analogy.
  const bytes = toBytes(row.dataVolume ?? '', 'MB', 1024)
  if (bytes !== undefined) remarks['unit-assumed'] += 1
  return { kind, ...common, ...(bytes !== undefined && { bytes }) }
}

/** Turns a call row into a record; `line` is the line it was asked for, where the row names none. */
export function toUsageRow(
  row: CallRow,
  line: string | undefined,
  status: UsageRecord['status'],
  remarks: RowRemarks,
): FetchedRow {
  const own = toLine(row.ctn) ?? line
  const startedAt = parseInstant(row.callDate)
  if (own === undefined) return { skipped: 'The row does not name its line.', unread: true, raw: row }
  if (startedAt === undefined)
    return { skipped: 'The row has no time that can be read.', unread: true, raw: row }
  return {
    record: toDraft(row, commonOf(row, own, startedAt, status), remarks),
    identity: [
      row.callDate,
      row.callNumber ?? '',
      row.callToNumber ?? '',
      row.serviceName ?? '',
      row.callType ?? '',
      row.callDuration ?? '',
      row.dataVolume ?? '',
    ],
    raw: row,
  }
}
