import type { Counterparty } from '../record/usage-record.ts'

/** Reads a phone number as people and carriers write it; undefined when the text is empty. */
export function parsePhone(text: string): Counterparty | undefined {
  const digits = text.replace(/[\s()\u00a0-]/gu, '')
  if (digits === '') return undefined
  const national = /^(?:\+7|[78])?(\d{10})$/.exec(digits)?.[1]
  if (national === undefined) return { text, kind: 'unknown' }
  return { number: `+7${national}`, kind: national.startsWith('9') ? 'mobile' : 'landline' }
}
