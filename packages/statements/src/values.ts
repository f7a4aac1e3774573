import type { Counterparty, Money } from '@esim-usage/core'
import { parsePhone, toMoney } from '@esim-usage/core/parse'
import { moneyScale } from './read/totals.ts'
import { remember } from './remember.ts'

const plain = /^[-\u2212]?\d{1,9}(?:[.,]\d{1,4})?$/u
const currency = /\s*(?:руб\.?|р\.|₽)$/iu
const spaces = /[\s\u00a0\u202f]/gu

/** Money of a cell, exact to four decimals. Undefined: empty, or no plain decimal. */
export const readMoney: (text: string) => Money | undefined = remember(text => {
  const amount = plain.test(text) ? text : text.replace(currency, '').replaceAll(spaces, '')
  return plain.test(amount) ? toMoney(amount, { scale: moneyScale }) : undefined
})

/** The other side; the same ones come again and again. */
export const readCounterparty: (text: string) => Counterparty | undefined = remember(parsePhone)

/** E.164 of an own number. Undefined: it is none. */
export const readOwnNumber: (text: string) => string | undefined = remember(text => {
  const number = /^\+?\d{10,11}$/u.test(text.trim()) ? parsePhone(text)?.number : undefined
  return number?.startsWith('+7') === true ? number : undefined
})

/** A row with a value that could not be read. */
export const unreadable = {
  level: 'suspect',
  notes: ['A value of the row could not be read, so it was left out.'],
} as const

/** The remark that goes with {@link unreadable}. */
export const unreadableReason = 'A value of a row could not be read, so it was left out.'

/** The remark for rows without a readable time. */
export const noTimeReason = 'The date or time of a row could not be read, so the row was left out.'

/** Bytes of a kilobyte and a megabyte, as the carriers count them. */
export const kilobyte = 1024
/** 1024 kilobytes. */
export const megabyte: number = 1024 * 1024

/** Kilobytes and megabytes say nothing of their base. */
export const unitReason = 'Kb and MB were read as 1024-based; the file does not say it.'
