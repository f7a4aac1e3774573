import type { Counterparty, UsageRecord } from '@esim-usage/core'
import { parsePhone } from '@esim-usage/core/parse'
import { remember } from '../remember.ts'

/** What a service code of MTS stands for; the unit of the volume decides together with it. */
export type MtsService =
  | 'voice'
  | 'forwarding'
  | 'sms'
  | 'mms'
  | 'ussd'
  | 'data'
  | 'supplementary'
  | 'unknown'

const services = new Map<string, MtsService>([
  ...['телеф.', 'телеф', 'факс', 'данные', 'emrg'].map(code => [code, 'voice'] as const),
  ...['cfu', 'cfa', 'cfac', 'cf busy', 'cf nrepl', 'cf nreach'].map(code => [code, 'forwarding'] as const),
  ...['sms i', 'sms o'].map(code => [code, 'sms'] as const),
  ...['mms i', 'mms o', 'mms.spb'].map(code => [code, 'mms'] as const),
  ['ussd', 'ussd'],
  ...['gprs', 'hsdpa', 'hsdpa (3g)', '4g', '5g', 'lte'].map(code => [code, 'data'] as const),
  ...[
    'cw',
    'ch',
    'ct',
    'mpty',
    'clip',
    'clir',
    'cug',
    'cba',
    'cbao',
    'cbo',
    'cboi',
    'cboih',
    'cbai',
    'cbi',
  ].map(code => [code, 'supplementary'] as const),
  ...['cbiih', 'сгфп'].map(code => [code, 'supplementary'] as const),
])

const otherEvent = /^(?:lbs|rbt)/u

/** What a code stands for. */
export const serviceOf: (code: string) => MtsService = remember(code => {
  const lower = code.toLowerCase()
  return services.get(lower) ?? (otherEvent.test(lower) ? 'supplementary' : 'unknown')
})

/** The number column, taken apart. */
export interface MtsParty {
  readonly isIncoming: boolean
  readonly counterparty?: Counterparty
}

const incomingMark = '<--'
const accessPoint = /^_*[a-z0-9-]+(?:\.[a-z0-9-]+)+$/iu
const notice = /^(Vam_Zvonili|Ya_na_svyazi):/u
const service = /^(?:SUPP|Call_waiting|Call_holding|LBS|VOL_|VOLUME_|PAY_|Traffic_Category)/u

/** Reads the other side: `<--` is incoming, after a slash stands the number, notices come from the carrier. */
export const readParty: (printed: string) => MtsParty = remember(printed => {
  const isIncoming = printed.startsWith(incomingMark)
  const rest = isIncoming ? printed.slice(incomingMark.length) : printed
  const sender = notice.exec(rest)?.[1] ?? rest.slice(rest.indexOf('/') + 1).replace(/^sms:/u, '')
  if (sender === '' || service.test(sender) || accessPoint.test(sender)) return { isIncoming }
  const counterparty = parsePhone(sender)
  return counterparty === undefined ? { isIncoming } : { isIncoming, counterparty }
})

/** Access point of a data row. */
export const accessPointOf: (printed: string) => string | undefined = remember(printed =>
  accessPoint.test(printed) ? printed : undefined,
)

const russia = /област|край|республик|округ|москва|петербург|севастополь|россия|регион/iu
/** A bearer, not a place. */
const bearer = /^volte$/iu

/** Where the line was, by the zone of the call: empty at home. */
export const roamingOf: (zone: string) => Exclude<UsageRecord['roaming'], undefined> = remember(zone => {
  if (zone === '' || bearer.test(zone) || /домашн/iu.test(zone)) return 'home'
  return russia.test(zone) ? 'national' : 'international'
})
