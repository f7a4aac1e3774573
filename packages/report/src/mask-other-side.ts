import type { UsageRecord } from '@esim-usage/core'

/** Enough to tell two people apart, too little to call one. */
const maskNumber = (number: string): string => `***${number.slice(-2)}`

/** Numbers inside the carrier's words. */
const longNumber = /\+?\d(?:[\s()-]*\d){8,}/gu

const maskWords = (words: string): string => words.replaceAll(longNumber, number => maskNumber(number))

/** Carriers write numbers into their words, too. */
function maskLabels(record: UsageRecord): UsageRecord {
  const labelled = record.label === undefined ? record : { ...record, label: maskWords(record.label) }
  return labelled.kind === 'service'
    ? { ...labelled, service: { ...labelled.service, name: maskWords(labelled.service.name) } }
    : labelled
}

/**
 * The record with the number of the other side hidden but for its last two digits, in the words of the carrier as well.
 * Short codes and senders with a name stay: they are services, not people. A text of unknown kind is hidden whole, as is
 * the raw row.
 */
export function maskOtherSide(record: UsageRecord): UsageRecord {
  const { raw: _raw, ...rest } = record
  const shown = maskLabels(rest)
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
