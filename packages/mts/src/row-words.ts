import type { Counterparty } from '@esim-usage/core'
import { decodeText, parsePhone } from '@esim-usage/core/parse'
import { remember } from './remember.ts'
import type { RowKind } from './row-kind.ts'
import type { Transaction } from './wire-rows.ts'
import { readDirection, readWords, type Words } from './words.ts'

/** Only `Network` and `Income` are evidenced; the others are those of the business API. */
const typeKinds: ReadonlyMap<string, 'top-up' | 'fee' | 'charge'> = new Map([
  ['income', 'top-up'],
  ['periodical', 'fee'],
  ['one_time', 'fee'],
  ['outcome', 'charge'],
])
/** `event`: the words decide. `charge`: they decide if they can. */
const readType = remember((type: string) => typeKinds.get(type.toLowerCase()) ?? 'event')

const accessPoint = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i
const dialled = /^[+\d][\d\s()*#\u2010-\u2013-]*$/u
const sender = /^(?=.*[A-Za-z])[\w. &-]{1,11}$/
const firstLetter = /^\p{L}/u

/** The subtitle is mostly a number or an access point, and no words then. */
const subtitleWords = ({ subtitle }: Transaction): Words | undefined =>
  typeof subtitle === 'string' && firstLetter.test(subtitle) && !accessPoint.test(subtitle)
    ? readWords(subtitle)
    : undefined

/** What the name of a row says, or its type where it has no name. */
export interface RowName extends Words {
  /** In plain words. */
  readonly label: string
}

const toLabel = (text: string): string => (text.includes('&') ? decodeText(text) : text)

const readName = remember((name: string): RowName => ({ label: toLabel(name), ...readWords(name) }))

/** Reads the name of a row, once for everything it decides. */
export const nameOf = ({ name, type }: Transaction): RowName =>
  typeof name === 'string' ? readName(name) : { ...readName(''), label: toLabel(type ?? '') }

/** The type decides where it can, then the words: name, description, subtitle. */
export function kindOf(row: Transaction, name: Words): RowKind {
  const byType = readType(row.type ?? '')
  if (byType !== 'event' && byType !== 'charge') return byType
  const words = name.kind ?? readWords(row.description).kind ?? subtitleWords(row)?.kind
  // A promised payment has a price of its own, so the word alone makes no payment.
  if (words === 'top-up') return row.direction?.toUpperCase() === 'INCOME' ? words : 'unknown'
  return words ?? (byType === 'charge' ? 'fee' : 'unknown')
}

/** Seen from the line: the words first, as the `direction` member may speak of the money. */
export const directionOf = (row: Transaction, name: Words): 'incoming' | 'outgoing' | undefined =>
  name.direction ??
  readWords(row.description).direction ??
  subtitleWords(row)?.direction ??
  readDirection(row.direction)

const nobody = 'nobody'

const readNumber = remember((text: string) => (dialled.test(text) ? parsePhone(text) : undefined) ?? nobody)
const readSender = remember(
  (text: string) => (sender.test(text) && !accessPoint.test(text) ? parsePhone(text) : undefined) ?? nobody,
)

function readAddress(text: string | null | undefined, isMessage: boolean): Counterparty | undefined {
  if (typeof text !== 'string') return undefined
  const number = readNumber(text)
  if (number !== nobody) return number
  const name = isMessage ? readSender(text) : nobody
  return name === nobody ? undefined : name
}

/** The other side: a number, or the name of a sender for messages. An access point or a word is none. */
export const counterpartyOf = (row: Transaction, isMessage: boolean): Counterparty | undefined =>
  readAddress(row.subtitle, isMessage) ?? readAddress(row.description, isMessage)

const isAccessPoint = remember((text: string) => accessPoint.test(text))

/** Access point of a data row, such as `internet.mts.ru`. */
export const accessPointOf = ({ subtitle }: Transaction): string | undefined =>
  typeof subtitle === 'string' && isAccessPoint(subtitle) ? subtitle : undefined
