import type { CarrierFacts, SupportContact } from '@esim-usage/core'

/**
 * t2 counts 1 GB as 1024 MB: evidence high (a 30 GB tariff shows 30 720 mb). That 1 MB is 1 048 576 bytes is the reading of
 * two clients, evidence medium.
 */
export const unitBase = 1024

const prepare: readonly string[] = [
  'phone number',
  'full name as in the contract',
  'passport',
  'code word, if one was set',
]

/** Free of charge or not is not known, so no fee is named. */
const ussd = (value: string, meaning: string, evidence: SupportContact['evidence']): SupportContact => ({
  kind: 'ussd',
  value,
  meaning,
  languages: [],
  prepare: [],
  source: 'public help pages',
  evidence,
})

/** The page of the carrier where a person signs in, passes a browser check and sets a new password. */
const cabinet = 'https://t2.ru/lk'

/** What is publicly known about t2, which was Tele2 Russia until September 2024; each fact says how sure it is. */
export const tele2Info: CarrierFacts = {
  id: 'tele2',
  title: 't2 (Tele2)',
  brands: ['t2', 'Т2', 'Tele2', 'Теле2'],
  plmns: ['25020'],
  timeZone: 'Europe/Moscow',
  sites: { cabinet },
  support: [
    {
      kind: 'short-code',
      value: '611',
      meaning: 'help line, from a number of the carrier',
      languages: ['ru'],
      prepare,
      source: 'several public pages',
      evidence: 'medium',
    },
    {
      kind: 'hotline',
      value: '+78005550611',
      meaning: 'help line, from any number in Russia',
      languages: ['ru'],
      prepare,
      source: 'general knowledge, not checked',
      evidence: 'low',
      disputed: ['+78002000707'],
    },
    {
      kind: 'abroad',
      value: '+79515200611',
      meaning: 'help line, from abroad',
      languages: ['ru'],
      prepare,
      source: 'general knowledge, not checked',
      evidence: 'low',
    },
    ussd('*105#', 'balance', 'high'),
    ussd('*155*0#', 'tariff and what is left of the packages', 'low'),
    ussd('*107#', 'tariff name', 'low'),
    ussd('*153#', 'connected packages', 'low'),
  ],
  passwordHelp: cabinet,
  usageElsewhere: ['statement-file', 'spending', 'business'],
}
