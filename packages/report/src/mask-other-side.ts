import type { UsageRecord } from '@esim-usage/core'

/** Enough to tell two people apart, too little to call one. */
const maskNumber = (number: string): string => `***${number.slice(-2)}`

/**
 * The record with the number of the other side hidden but for its last two digits. Short codes and senders with a name
 * stay: they are services, not people. A text of unknown kind is hidden whole, as is the raw row.
 */
export function maskOtherSide(record: UsageRecord): UsageRecord {
  const { raw: _raw, ...shown } = record
  const { counterparty } = record
  if (
    counterparty === undefined ||
    counterparty.kind === 'short-code' ||
    counterparty.kind === 'alphanumeric'
  )
    return shown
  const { number, text: _text, ...kept } = counterparty
  return { ...shown, counterparty: number === undefined ? kept : { ...kept, number: maskNumber(number) } }
}
