import type { SupportTexts } from '../support-texts.ts'

export const support: SupportTexts = {
  call: 'Call the help line',
  dial: 'Dial on the line itself',
  pages: 'Pages',
  prepare: 'Have at hand',
  disputed: 'also published, unconfirmed',
  cabinet: url => `Your account on the website: ${url}`,
  password: code => `To set a password dial ${code}`,
  phrases: {
    'help line, from a number of the carrier': 'from a number of the carrier',
    'help line, from any number in Russia': 'from any number in Russia',
    'help line, from abroad': 'from abroad',
    balance: 'balance',
    'what is left of the packages': 'what is left of the packages',
    'what is left of bonus minutes': 'what is left of bonus minutes',
    'last charges': 'last charges',
    'paid services': 'paid services',
    'tariff name': 'name of the tariff',
    'set a password of the cabinet': 'set a password for the account',
    'phone number': 'phone number',
    'full name as in the contract': 'full name as in the contract',
    passport: 'passport',
    'code word, if one was set': 'code word, if one was set',
    'public help pages of the carrier': 'public help pages of the carrier',
    'general knowledge, not checked': 'general knowledge, not checked',
  },
}
