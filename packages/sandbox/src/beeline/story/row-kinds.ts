/** How rows of one kind are worded and counted by each channel. */
export interface RowWords {
  /** Lines of the report's column; a company in Moscow stands for the other side's. */
  readonly report: readonly [string, string?]
  /** Group of the report's structure table; absent: it costs nothing and has none. */
  readonly group?: ReportGroup
  /** Wording of the web cabinet's sums. */
  readonly operation: string
  /** `serviceName` and `callType` of SOAP; absent: it is in no list of calls. */
  readonly soap?: readonly [string, string]
  /** Element of a bill it is part of. */
  readonly charge?: BillPart
}

/** Groups of the report's structure table, in its order. */
export const reportGroups = [
  'Исходящие звонки',
  'SMS и MMS',
  'Мобильный интернет',
  'Информационно-развлекательные сервисы',
  'Абонентская плата за тариф и услуги',
  'Международный роуминг',
  'Роуминг по России',
  'Оплата услуг и мобильные переводы',
] as const
/** One of them. */
export type ReportGroup = (typeof reportGroups)[number]

/** Elements of a bill. */
export type BillPart =
  | 'localCalls'
  | 'sms'
  | 'gprs'
  | 'internationalRoamingCalls'
  | 'internationalRoamingSMS'
  | 'internationalRoamingGPRS'
  | 'feePP'
  | 'feeServices'

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
