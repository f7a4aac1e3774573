import type { Counterparty, UsageRecord } from '@esim-usage/core'
import { fold } from '../fold.ts'
import { parsePhone } from '@esim-usage/core/parse'
import { remember } from '../remember.ts'

/** What a row of Beeline is. */
export type BeelineKind = 'voice' | 'sms' | 'mms' | 'data' | 'component' | 'unknown'

const judge = remember((printed: string): BeelineKind => {
  const text = fold(printed)
  // A long-distance call has a second row of its own; it costs nothing and is no other call.
  if (/мжгрсост/u.test(text)) return 'component'
  if (/mms|ммс/u.test(text) || text.includes(fold('mms'))) return 'mms'
  if (text.includes(fold('sms')) || /смс|короткиесообщения/u.test(text)) return 'sms'
  if (['internet', 'gprs', 'интернет'].some(word => text.includes(fold(word)))) return 'data'
  return /звон|голос|^(?:исх|вх)|мжгр|дрмобсети|междугор|телефония|роум/u.test(text) ? 'voice' : 'unknown'
})

/** Judges a row by its words, the most telling first. */
export function kindOf(...words: readonly string[]): BeelineKind {
  for (const word of words) {
    const kind = judge(word)
    if (kind !== 'unknown') return kind
  }
  return 'unknown'
}

/** `вх…` and `SMS прием` come in, `исх…` goes out. */
export function directionOf(word: string): 'incoming' | 'outgoing' | undefined {
  if (/^вх|при[её]м/iu.test(word)) return 'incoming'
  return /^исх|^дрмобсети/iu.test(word) ? 'outgoing' : undefined
}

const address = /^\d{1,3}(?:\.\d{1,3}){3}$/u

/** The other side: never an IP address, and never a name such as an access point. */
export const partyOf: (text: string) => Counterparty | undefined = remember(text =>
  text === '' || address.test(text) || /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/iu.test(text)
    ? undefined
    : parsePhone(text),
)

const isAbroad = remember((word: string) => /мжнр\/роум|международн\S* роуминг/iu.test(word))

/** Roaming abroad stands in the words of the service. */
export const roamingOf = (...words: readonly string[]): UsageRecord['roaming'] =>
  words.some(isAbroad) ? 'international' : undefined

/** Two numbers are one when their last ten digits are. */
export const isSameNumber = (one: string, other: string): boolean =>
  one.length >= 10 && one.slice(-10) === other.slice(-10)
