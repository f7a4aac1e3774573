import type { Counterparty, UsageRecord } from '@esim-usage/core'

/** Short codes have up to six digits, and nobody's own number has so few. */
const longestCode = 6
/** Of a shorter number the first digits would tell too much. */
const leastWithFirst = 10
const kept = { first: 5, last: 2 } as const

/** `+79001234567` → `+7900*****67`: enough to know one's own people by, and nobody else. A short code stays. */
export function maskNumber(number: string): string {
  if (number.length <= longestCode) return number
  const first = number.length < leastWithFirst ? 0 : kept.first
  return number.slice(0, first) + '*'.repeat(number.length - first - kept.last) + number.slice(-kept.last)
}

/** Numbers inside the carrier's words. */
const longNumber = /\+?\d(?:[\s()-]*\d){8,}/g

/** Masks the numbers inside of a text. */
export const maskText = (text: string): string => text.replaceAll(longNumber, number => maskNumber(number))

/** The other side as it is grouped by: a number, or the carrier's text. */
export const maskKey = (key: string): string => (/^\+?\d+$/.test(key) ? maskNumber(key) : maskText(key))

/** Short codes and senders with a name are companies, so they stay. */
function maskCounterparty(counterparty: Counterparty): Counterparty {
  const { number, text } = counterparty
  return {
    ...counterparty,
    ...(number !== undefined && { number: maskNumber(number) }),
    ...(text !== undefined && { text: maskText(text) }),
  }
}

/**
 * The record without the numbers of other people, also those in the carrier's words; `raw` is dropped. Short codes and senders
 * with a name stay.
 *
 * @param record - Any record; it is not changed.
 */
export function maskRecord({ raw: _raw, ...record }: UsageRecord): UsageRecord {
  const { counterparty, label } = record
  const masked = {
    ...record,
    ...(counterparty !== undefined && { counterparty: maskCounterparty(counterparty) }),
    ...(label !== undefined && { label: maskText(label) }),
  }
  return masked.kind === 'service'
    ? { ...masked, service: { ...masked.service, name: maskText(masked.service.name) } }
    : masked
}
