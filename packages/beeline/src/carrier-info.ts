import type { CarrierFacts, SupportContact } from '@esim-usage/core'

const prepare: readonly string[] = ['phone number', 'full name as in the contract', 'passport']

const helpLine = (
  kind: SupportContact['kind'],
  value: string,
  meaning: string,
  disputed?: readonly string[],
): SupportContact => ({
  kind,
  value,
  meaning,
  languages: ['ru'],
  prepare,
  source: 'foot of a report the carrier made in 2016',
  evidence: 'medium',
  ...(disputed !== undefined && { disputed }),
})

const ussd = (
  value: string,
  meaning: string,
  source = 'third-party pages',
  evidence: SupportContact['evidence'] = 'low',
): SupportContact => ({ kind: 'ussd', value, meaning, languages: [], prepare: [], source, evidence })

/** A one-time password comes by SMS; the person then sets an own one in the cabinet. */
const passwordCode = '*110*9#'

/** What is publicly known about Beeline; each fact says where it was found and how sure it is. */
export const beelineInfo: CarrierFacts = {
  id: 'beeline',
  title: 'Билайн',
  brands: ['Билайн', 'Beeline'],
  plmns: ['25099'],
  timeZone: 'Europe/Moscow',
  sites: { cabinet: 'https://my.beeline.ru/' },
  support: [
    helpLine('short-code', '0611', 'help line, from a number of the carrier'),
    helpLine('hotline', '+78007000611', 'help line, from any number in Russia', ['+78007005070']),
    helpLine('abroad', '+74959748888', 'help line, from abroad'),
    ussd(passwordCode, 'one-time password of the cabinet by SMS', 'a client of the cabinet', 'medium'),
    ussd('*110*20#', 'switch content subscriptions off', 'a client of 2023', 'medium'),
    ussd('*102#', 'balance'),
    ussd('*110*04#', 'sum due on a postpaid line'),
    ussd('*110*06#', 'what is left of the packages'),
    ussd('*106#', 'packages and bonuses'),
    ussd('*107#', 'packages and bonuses'),
    ussd('*108#', 'packages and bonuses'),
  ],
  passwordHelp: passwordCode,
  usageElsewhere: ['statement-file', 'spending', 'business'],
}
