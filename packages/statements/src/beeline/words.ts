import type { Counterparty, UsageRecord } from '@esim-usage/core'
import { fold } from '../fold.ts'
import { readCounterparty } from '../values.ts'

/** What a row of Beeline is. */
export type BeelineKind = 'voice' | 'sms' | 'mms' | 'data' | 'component' | 'unknown'

const mostWords = 4096
const known = new Map<string, BeelineKind>()

function judge(text: string): BeelineKind {
  // A long-distance call has a second row of its own; it costs nothing and is no other call.
  if (/мжгрсост/u.test(text)) return 'component'
  if (/mms|ммс/u.test(text) || text.includes(fold('mms'))) return 'mms'
  if (text.includes(fold('sms')) || /смс|короткиесообщения/u.test(text)) return 'sms'
  if (['internet', 'gprs', 'интернет'].some(word => text.includes(fold(word)))) return 'data'
  return /звон|голос|^(?:исх|вх)|мжгр|дрмобсети|междугор|телефония|роум/u.test(text) ? 'voice' : 'unknown'
}

/** Judges a row by its words, the most telling first. */
export function kindOf(...words: readonly string[]): BeelineKind {
  const key = words.join('\u001f')
  const remembered = known.get(key)
  if (remembered !== undefined) return remembered
  let kind: BeelineKind = 'unknown'
  for (const word of words) {
    kind = judge(fold(word))
    if (kind !== 'unknown') break
  }
  if (known.size === mostWords) known.clear()
  known.set(key, kind)
  return kind
}

/** `вх…` and `SMS прием` come in, `исх…` goes out. */
export function directionOf(word: string): 'incoming' | 'outgoing' | undefined {
  if (/^вх|при[её]м/iu.test(word)) return 'incoming'
  return /^исх|^дрмобсети/iu.test(word) ? 'outgoing' : undefined
}

const address = /^\d{1,3}(?:\.\d{1,3}){3}$/u

/** The other side: never an IP address, and never a name such as an access point. */
export function partyOf(text: string): Counterparty | undefined {
  return text === '' || address.test(text) || /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/iu.test(text)
    ? undefined
    : readCounterparty(text)
}

/** Roaming abroad stands in the words of the service. */
export const roamingOf = (...words: readonly string[]): UsageRecord['roaming'] =>
  words.some(word => /мжнр\/роум|международн\S* роуминг/iu.test(word)) ? 'international' : undefined

/** Two numbers are one when their last ten digits are. */
export const isSameNumber = (one: string, other: string): boolean =>
  one.length >= 10 && one.slice(-10) === other.slice(-10)
