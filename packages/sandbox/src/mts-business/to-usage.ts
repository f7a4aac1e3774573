import { printInstant } from '../mts/moscow.ts'
import { type RowKind, type UsageRow, wordsOf } from '../mts/row-kinds.ts'
import { rubles } from '../mts/transaction.ts'

/** What of a row is printed. */
export interface Printing {
  /** The extended method tells more. */
  readonly isExtended: boolean
  /** Rows of an account name their line. */
  readonly msisdn?: string
}

const events: Partial<Record<RowKind, { readonly networkEvent: string; readonly direction: 'I' | 'O' }>> = {
  'call-out': { networkEvent: 'call', direction: 'O' },
  'call-in': { networkEvent: 'call', direction: 'I' },
  'sms-out': { networkEvent: 'sms', direction: 'O' },
  'sms-in': { networkEvent: 'sms', direction: 'I' },
  'sms-premium': { networkEvent: 'sms', direction: 'O' },
  // The direction of data is always the same.
  data: { networkEvent: 'traffic', direction: 'O' },
  'data-free': { networkEvent: 'traffic', direction: 'O' },
  'roaming-call-out': { networkEvent: 'call', direction: 'O' },
  'roaming-call-in': { networkEvent: 'call', direction: 'I' },
  'roaming-sms': { networkEvent: 'sms', direction: 'O' },
  'roaming-data': { networkEvent: 'traffic', direction: 'O' },
}

/** Numbers without signs between their digits; senders and access points as they are. */
const printOther = (subtitle: string): string =>
  /^\+7[\d -]+$/u.test(subtitle) ? subtitle.replaceAll(/\D/gu, '') : subtitle

function unitsOf(networkEvent: string, quantity: number): object {
  if (networkEvent === 'traffic') return { factUnits: quantity * 1024, factUnitCode: 'BYTE' }
  if (networkEvent === 'sms') return { factUnits: quantity, factUnitCode: 'FACT' }
  const minutes = { numberOfUnits: Math.ceil(quantity / 60), unitOfMeasureCode: 'MINUTE' }
  return { factUnits: quantity, factUnitCode: 'SECOND', ...minutes }
}

/** What came out of a package: its counter before the event and behind it. */
const countersOf = ({ kind, kopecks, quantity = 0 }: UsageRow): object =>
  kopecks > 0 || kind !== 'call-out'
    ? {}
    : {
        ServiceCounters: [
          { id: 'CNT1', value: 60_000, validFor: {} },
          { id: 'CNT1', value: 60_000 - quantity },
        ],
      }

function detailsOf(row: UsageRow): { readonly type: string; readonly Characteristics: object } {
  const { name, type, category } = wordsOf(row.kind)
  const event = events[row.kind]
  if (event !== undefined) {
    const categoryId = category === 'roaming' ? 'local_call' : category
    const units = unitsOf(event.networkEvent, row.quantity ?? 0)
    const calledMsisdn = printOther(row.subtitle)
    return {
      type: 'network',
      Characteristics: { ...event, ...units, calledMsisdn, categoryId, label: name, ...countersOf(row) },
    }
  }
  if (type === 'Income') {
    const label = 'Регистрация платежа: Безналичный платеж'
    return { type: 'income', Characteristics: { categoryId: 'payment', label } }
  }
  const period = row.chargePeriod && {
    chargePeriodStart: printInstant(row.chargePeriod.from),
    chargePeriodEnd: printInstant(row.chargePeriod.to),
  }
  const label = row.kind === 'fee' ? `Ежемесячная плата ${row.subtitle}` : row.subtitle
  return { type: 'periodical', Characteristics: { categoryId: 'subscription_fee', label, ...period } }
}

/** A row as the API prints it. */
export function toUsage(row: UsageRow, { isExtended, msisdn }: Printing): object {
  const date = printInstant(row.at, row.offsetMinutes)
  const more = { ratingDate: date, discount: 0, tax: 0, productId: '0000001' }
  return {
    date,
    ...(isExtended && more),
    ...detailsOf(row),
    amount: rubles(row.kopecks),
    ...(msisdn !== undefined && { msisdn }),
  }
}
