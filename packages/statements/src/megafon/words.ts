import type { Counterparty, UsageRecord } from '@esim-usage/core'
import { readCounterparty } from '../values.ts'

/** What a row of MegaFon is. */
export type MegafonKind = 'voice' | 'sms' | 'mms' | 'data' | 'piece' | 'unknown'

const data = /интернет|gprs|hsdpa|^4g$|^5g$|^lte$|^данные$/iu
const incoming = /^(?:с\s|вх)/iu
const outgoing = /^(?:на\s|исх)/iu

/** The words of the service first, then the unit: a piece of something unknown is a subscription. */
export function kindOf(service: string, unit: string): MegafonKind {
  if (/sms|смс/iu.test(service)) return 'sms'
  if (/mms|ммс/iu.test(service)) return 'mms'
  if (data.test(service) || /^[km]b$/iu.test(unit)) return 'data'
  if (incoming.test(service) || outgoing.test(service)) return 'voice'
  return unit.toLowerCase().startsWith('шт') ? 'piece' : 'unknown'
}

/** An arrow before the number comes in, too. */
export function directionOf(service: string, party: string): 'incoming' | 'outgoing' | undefined {
  if (party.startsWith('<--') || incoming.test(service)) return 'incoming'
  return outgoing.test(service) ? 'outgoing' : undefined
}

/** The other side: a number, an address of mail, a sender. */
export function partyOf(text: string): Counterparty | undefined {
  const party = text.replace(/^<--/u, '').trim()
  return party === '' ? undefined : readCounterparty(party)
}

const inRussia = /филиал|фил\.|мегафон|област|край|республик|москва|мурманск|петербург|россия/iu

/** Blank at home; a branch of MegaFon is in Russia; anything else may be a town or a country. */
export function roamingOf(place: string, isSure: boolean): UsageRecord['roaming'] {
  if (place === '' || place === 'МО') return 'home'
  if (inRussia.test(place)) return 'national'
  return isSure ? 'international' : undefined
}
