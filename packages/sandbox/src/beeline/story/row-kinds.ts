import type { RowWords } from './row-words.ts'

const abroad = 'Международный роуминг'

const words = {
  'call-out': {
    report: ['Исходящий звонок на', 'Билайн (Москва)'],
    group: 'Исходящие звонки',
    operation: 'Исходящие звонки',
    soap: ['Телефония', 'Исходящий'],
    charge: 'localCalls',
  },
  'call-in': {
    report: ['Входящий звонок с', 'МТС (Москва)'],
    operation: 'Входящие звонки',
    soap: ['Телефония', 'Входящий'],
    charge: 'localCalls',
  },
  'sms-out': {
    report: ['SMS', 'Билайн (Москва)'],
    group: 'SMS и MMS',
    operation: 'SMS и MMS',
    soap: ['SMS', 'Исходящее SMS'],
    charge: 'sms',
  },
  'sms-in': {
    report: ['Входящее SMS --'],
    operation: 'SMS и MMS',
    soap: ['SMS', 'Входящее SMS'],
    charge: 'sms',
  },
  'sms-premium': {
    report: ['SMS'],
    group: 'Информационно-развлекательные сервисы',
    operation: 'Информационно-развлекательные сервисы',
    soap: ['SMS', 'Исходящее SMS на короткий номер'],
    charge: 'sms',
  },
  data: {
    report: ['Мобильный интернет'],
    group: 'Мобильный интернет',
    operation: 'Мобильный интернет',
    soap: ['GPRS', 'Мобильный интернет'],
    charge: 'gprs',
  },
  'data-unlimited': {
    report: ['Мобильный интернет'],
    group: 'Мобильный интернет',
    operation: 'Безлимит в 4G',
    soap: ['GPRS', 'Мобильный интернет'],
    charge: 'gprs',
  },
  'roaming-call-out': {
    report: [abroad, 'Исходящий (ОАЭ)'],
    group: abroad,
    operation: abroad,
    soap: [abroad, 'Исходящий из роуминга'],
    charge: 'internationalRoamingCalls',
  },
  'roaming-call-in': {
    report: [abroad, 'Входящий (ОАЭ)'],
    group: abroad,
    operation: abroad,
    soap: [abroad, 'Входящий в роуминге'],
    charge: 'internationalRoamingCalls',
  },
  'roaming-sms': {
    report: [abroad, 'SMS (ОАЭ)'],
    group: abroad,
    operation: abroad,
    soap: [abroad, 'Исходящее SMS из роуминга'],
    charge: 'internationalRoamingSMS',
  },
  'roaming-data': {
    report: [abroad, 'Мобильный интернет (ОАЭ)'],
    group: abroad,
    operation: 'Интернет в роуминге',
    soap: [abroad, 'Мобильный интернет в роуминге'],
    charge: 'internationalRoamingGPRS',
  },
  fee: {
    report: ['Абонентская плата'],
    group: 'Абонентская плата за тариф и услуги',
    operation: 'Абонентская плата',
    charge: 'feePP',
  },
  'service-fee': {
    report: ['Абонентская плата'],
    group: 'Абонентская плата за тариф и услуги',
    operation: 'Абонентская плата',
    charge: 'feeServices',
  },
  'top-up': { report: ['Пополнение баланса'], operation: 'Пополнение баланса' },
} as const satisfies Readonly<Record<string, RowWords>>

/** What a row is. */
export type RowKind = keyof typeof words

/** How a kind is worded. What only the sandbox says is listed in its README. */
export const wordsOf = (kind: RowKind): RowWords => words[kind]

/** True for data. */
export const isData = (kind: RowKind): boolean => kind.includes('data')
/** True for calls. */
export const isCall = (kind: RowKind): boolean => kind.includes('call')
/** True for calls, messages and sessions; not for fees and top-ups. */
export const isUsage = (kind: RowKind): boolean => wordsOf(kind).soap !== undefined

/** A row of the story all channels tell. */
export interface StoryRow {
  readonly kind: RowKind
  /** Whole seconds, in epoch milliseconds. */
  readonly at: number
  readonly offsetMinutes: number
  /** Eleven digits, a short code or a name; of data another line that used the package. Empty: none. */
  readonly other: string
  /** Seconds, messages or kilobytes; 0 of fees and top-ups. */
  readonly quantity: number
  /** With VAT: what it cost; of a top-up what came in. */
  readonly kopecks: number
  /** Of a fee: what for. Of a top-up: how. */
  readonly label?: string
}
