import type { CallRow } from './wire.ts'

/** What a row is. */
export type CallKind = 'voice' | 'sms' | 'mms' | 'data' | 'fee' | 'unknown'

/** The two texts of a row. */
export const wordsOf = ({ serviceName, callType }: CallRow): string =>
  [serviceName, callType].filter(each => each !== undefined).join(', ')

const isAboveZero = (text: string | undefined): boolean => Number(text) > 0

/** The vocabulary is in no source: volume and length count first, then words. Evidence low. */
export function kindOf(row: CallRow): CallKind {
  const words = wordsOf(row)
  if (isAboveZero(row.dataVolume) || /GPRS|интернет/i.test(words)) return 'data'
  if (/MMS/i.test(words)) return 'mms'
  if (/SMS|сообщени/i.test(words)) return 'sms'
  const hasLength = /[1-9]/.test(row.callDuration ?? '')
  if (hasLength || /телефон|звонок|вызов|входящ|исходящ/i.test(words)) return 'voice'
  return /плата|абонент|услуг/i.test(words) ? 'fee' : 'unknown'
}

/** Abroad or not, where the words say it. */
export function roamingOf(row: CallRow): 'national' | 'international' | undefined {
  const words = wordsOf(row)
  if (/роуминг по росси|внутрисетевой роуминг/i.test(words)) return 'national'
  return /международный роуминг/i.test(words) ? 'international' : undefined
}
