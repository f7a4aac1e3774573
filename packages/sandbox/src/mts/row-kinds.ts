/** How rows of one kind are worded. Words as in the dossier's samples; those of roaming and premium are assumed. */
export interface RowWords {
  readonly name: string
  readonly type: 'Network' | 'Periodical' | 'Income'
  readonly category: string
  readonly description?: string
}

const abroad = 'Роуминг: ОАЭ'

const words = {
  'call-out': { name: 'Исходящий звонок', type: 'Network', category: 'local_call' },
  'call-in': { name: 'Входящий звонок', type: 'Network', category: 'local_call' },
  'sms-out': { name: 'Исходящее SMS', type: 'Network', category: 'sms' },
  'sms-in': { name: 'Входящее SMS', type: 'Network', category: 'sms' },
  'sms-premium': { name: 'Исходящее SMS', type: 'Network', category: 'sms' },
  data: { name: 'Мобильный интернет', type: 'Network', category: 'mobile_internet' },
  'data-free': { name: 'Бесплатные интернет-ресурсы МТС', type: 'Network', category: 'mobile_internet' },
  'roaming-call-out': {
    name: 'Исходящий звонок',
    type: 'Network',
    category: 'roaming',
    description: abroad,
  },
  'roaming-call-in': { name: 'Входящий звонок', type: 'Network', category: 'roaming', description: abroad },
  'roaming-sms': { name: 'Исходящее SMS', type: 'Network', category: 'roaming', description: abroad },
  'roaming-data': { name: 'Мобильный интернет', type: 'Network', category: 'roaming', description: abroad },
  fee: { name: 'Абонентская плата', type: 'Periodical', category: 'abonent_charging' },
  subscription: { name: 'Контентная подписка', type: 'Periodical', category: 'content' },
  'top-up': { name: 'Пополнение', type: 'Income', category: 'payment' },
  promised: { name: 'Обещанный платёж', type: 'Income', category: 'payment' },
} as const satisfies Record<string, RowWords>

/** What a row is. */
export type RowKind = keyof typeof words

/** How a kind is worded. */
export const wordsOf = (kind: RowKind): RowWords => words[kind]

/** Names of the categories, as totals list them. Only the first is seen in a source. */
export const categoryNames: Readonly<Record<string, string>> = {
  abonent_charging: 'Абонентская плата',
  local_call: 'Звонки',
  sms: 'Сообщения',
  mobile_internet: 'Мобильный интернет',
  roaming: 'Роуминг',
  content: 'Развлечения',
}

/** A row of itemised usage before it is worded. */
export interface UsageRow {
  readonly kind: RowKind
  /** Whole seconds, in epoch milliseconds. */
  readonly at: number
  readonly offsetMinutes: number
  readonly subtitle: string
  /** Seconds, messages or KByte. */
  readonly quantity?: number
  readonly kopecks: number
  /** Of a fee: what it pays for. */
  readonly chargePeriod?: { readonly from: number; readonly to: number }
  readonly cashbackKopecks?: number
}
