import type { CarrierFacts, SupportContact } from '@esim-usage/core'

/**
 * MTS counts 1 KB as 1024 bytes: evidence high for packages (a 30 GB tariff shows 31 457 280 KByte), medium for the
 * itemised rows, which are read the same way and carry a warning.
 */
export const unitBase = 1024

const prepare: readonly string[] = [
  'phone number',
  'full name as in the contract',
  'passport',
  'code word, if one was set',
]

/** Free of charge or not is not known, so no fee is named. The answer comes as an SMS. */
const ussd = (value: string, meaning: string): SupportContact => ({
  kind: 'ussd',
  value,
  meaning,
  languages: [],
  prepare: [],
  source: 'public help pages of the carrier',
  evidence: 'medium',
})

/** The person dials it on the line itself. Resetting over the sign-in page is not automated: what follows there is unknown. */
const passwordCode = '*111*25#'

/** What is publicly known about MTS; each fact says where it was found and how sure it is. */
export const mtsInfo: CarrierFacts = {
  id: 'mts',
  title: 'МТС',
  brands: ['МТС', 'MTS'],
  plmns: ['25001'],
  timeZone: 'Europe/Moscow',
  sites: { cabinet: 'https://lk.mts.ru/' },
  support: [
    {
      kind: 'short-code',
      value: '0890',
      meaning: 'help line, from a number of the carrier',
      languages: ['ru'],
      prepare,
      source: 'public help pages of the carrier',
      evidence: 'medium',
    },
    {
      kind: 'hotline',
      value: '+78002500890',
      meaning: 'help line, from any number in Russia',
      languages: ['ru'],
      prepare,
      source: 'general knowledge, not checked',
      evidence: 'low',
      disputed: ['+78003330808'],
    },
    {
      kind: 'abroad',
      value: '+74957660166',
      meaning: 'help line, from abroad',
      languages: ['ru'],
      prepare,
      source: 'general knowledge, not checked',
      evidence: 'low',
    },
    ussd('*100#', 'balance'),
    ussd('*100*1#', 'what is left of the packages'),
    ussd('*100*2#', 'what is left of bonus minutes'),
    ussd('*152#', 'last charges'),
    ussd('*152*2#', 'paid services'),
    ussd('*111*59#', 'tariff name'),
    ussd(passwordCode, 'set a password of the cabinet'),
  ],
  passwordHelp: passwordCode,
  usageElsewhere: ['statement-file', 'spending', 'business'],
}
