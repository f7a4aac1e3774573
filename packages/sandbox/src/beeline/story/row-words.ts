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
