interface Words {
  readonly definition: string
  /** Title of its group in the sums. */
  readonly group: string
  /** Which of the four lists of charges repeats it; absent: none does. */
  readonly list?: ChargeList
}

/** The lists of charges beside the grouped one. */
export type ChargeList = 'calls' | 'services' | 'subscription' | 'sms'

// The groups, and the words of the first call, the SMS, the fee and the SMS abroad are those of samples; the rest is assumed.
const words = {
  'call-out': { definition: 'Исходящий вызов', group: 'Звонки', list: 'calls' },
  'call-on-net': { definition: 'Исходящий вызов на МегаФон', group: 'Звонки', list: 'calls' },
  'sms-out': { definition: 'Исходящее SMS', group: 'Сообщения', list: 'sms' },
  'sms-premium': { definition: 'Исходящее SMS на короткий номер', group: 'Сообщения', list: 'sms' },
  data: { definition: 'Мобильный интернет', group: 'Интернет' },
  'data-renewal': { definition: 'Автопродление интернета', group: 'Интернет' },
  'roaming-call-out': { definition: 'Роуминг. Исходящий вызов', group: 'Роуминг', list: 'calls' },
  'roaming-call-in': { definition: 'Роуминг. Входящий вызов', group: 'Роуминг', list: 'calls' },
  'roaming-sms': { definition: 'Роуминг. Исходящее SMS', group: 'Роуминг', list: 'sms' },
  'roaming-data': { definition: 'Роуминг. Мобильный интернет', group: 'Роуминг' },
  fee: { definition: 'Абонентская плата по тарифу', group: 'Абонентская плата', list: 'subscription' },
  'monthly-service': { definition: 'Услуга', group: 'Абонентская плата', list: 'services' },
  'daily-service': { definition: 'Услуга', group: 'Прочие услуги', list: 'services' },
} as const satisfies Record<string, Words>

/** What a row is. */
export type ChargeKind = keyof typeof words

/** How a kind is worded and where it is listed. */
export const wordsOf = (kind: ChargeKind): Words => words[kind]

/** Something that was used, before its price. */
export interface UsageEvent {
  readonly kind: ChargeKind
  /** Whole seconds, in epoch milliseconds. */
  readonly at: number
  /** Seconds, messages or KByte. The cabinet tells none of them. */
  readonly quantity: number
}

/** A charge. */
export interface ChargeRow {
  readonly kind: ChargeKind
  readonly at: number
  readonly definition: string
  readonly kopecks: number
}
