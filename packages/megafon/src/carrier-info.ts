import type { CarrierFacts, SupportContact } from '@esim-usage/core'

/**
 * КБ, МБ and ГБ are read as 1024-based. Disputed: three clients do so by their own convention, one says that MegaFon
 * counts 1000 МБ in a ГБ. Packages read with it are marked `estimated`.
 */
export const defaultUnitBase = 1024

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
  source: 'public help pages and clients',
  evidence,
})

/** The person dials it on the line itself; the password comes by SMS. */
const passwordCode = '*105*00#'

/** What is publicly known about MegaFon; each fact says where it was found and how sure it is. */
export const megafonInfo: CarrierFacts = {
  id: 'megafon',
  title: 'МегаФон',
  brands: ['МегаФон', 'MegaFon'],
  plmns: ['25002'],
  timeZone: 'Europe/Moscow',
  sites: { cabinet: 'https://lk.megafon.ru/login' },
  support: [
    {
      kind: 'short-code',
      value: '0500',
      meaning: 'help line, from a number of the carrier',
      languages: ['ru'],
      prepare,
      source: 'public help pages',
      evidence: 'medium',
    },
    {
      kind: 'hotline',
      value: '+78005500500',
      meaning: 'help line, from any number in Russia',
      languages: ['ru'],
      prepare,
      source: 'public help pages, not checked',
      evidence: 'low',
      disputed: ['+78003330805', '+78005500000'],
    },
    ussd('*100#', 'balance', 'medium'),
    ussd('*512#', 'last five charges of three days, by SMS', 'medium'),
    ussd('*558#', 'what is left of the packages', 'low'),
    ussd('*105#', 'menu of services', 'high'),
    ussd(passwordCode, 'set a password of the cabinet', 'high'),
  ],
  passwordHelp: passwordCode,
  usageElsewhere: ['statement-file', 'spending', 'business'],
}
