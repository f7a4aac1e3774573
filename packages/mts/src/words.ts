import { remember } from './remember.ts'
import type { RowKind } from './row-kind.ts'

/** What the words of a row say; undefined: nothing. */
export interface Words {
  readonly kind: Exclude<RowKind, 'unknown'> | undefined
  readonly direction: 'incoming' | 'outgoing' | undefined
}

// The row words of the cabinet are documented nowhere; these stand in its pages and in the business API.
// The first that fits wins: a mark names the kind it is not, an "MMS" row may say "сообщение" as well.
const kinds: readonly (readonly [RegExp, Exclude<RowKind, 'unknown'>])[] = [
  [/бесплатные интернет-ресурсы|call_?holding|переадресац|удержани|ожидани[ея] вызова|конференц/i, 'mark'],
  [/абонентская плата|абонплата|ежемесячная плата|ежесуточная плата/i, 'fee'],
  [/пополнени|плат[её]ж/i, 'top-up'],
  [/mms|ммс/i, 'mms'],
  [/sms|смс|сообщени/i, 'sms'],
  [/звон[ко]|вызов|разговор/i, 'voice'],
  [/интернет|gprs|трафик/i, 'data'],
]
const incoming = /входящ/i
const outgoing = /исходящ/i

const nothing: Words = { kind: undefined, direction: undefined }

const findWords = remember((text: string): Words => {
  const kind = kinds.find(([pattern]) => pattern.test(text))?.[1]
  const direction = incoming.test(text) ? 'incoming' : outgoing.test(text) ? 'outgoing' : undefined
  return kind === undefined && direction === undefined ? nothing : { kind, direction }
})

/** Reads the words of a row. */
export const readWords = (text: string | null | undefined): Words =>
  typeof text === 'string' && text !== '' ? findWords(text) : nothing

const tokens: ReadonlyMap<string, 'incoming' | 'outgoing'> = new Map([
  ['i', 'incoming'],
  ['in', 'incoming'],
  ['incoming', 'incoming'],
  ['o', 'outgoing'],
  ['out', 'outgoing'],
  ['outgoing', 'outgoing'],
])

/** Direction of a call from the `direction` member. `INCOME` and `OUTCOME` speak of the money and tell nothing. */
export const readDirection = (direction: string | null | undefined): 'incoming' | 'outgoing' | undefined =>
  typeof direction === 'string' ? tokens.get(direction.toLowerCase()) : undefined
