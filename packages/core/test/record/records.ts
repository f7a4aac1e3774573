import type { DataRecord, MessageRecord, ServiceRecord, VoiceRecord } from '@esim-usage/core'

const base = {
  id: 'v1-0-1',
  carrier: 'mts',
  line: '+79000000001',
  startedAt: '2026-10-05T12:30:40+03:00',
  precision: 'second',
  timeSource: 'printed',
  status: 'final',
  source: { carrier: 'mts', channel: 'api', endpoint: 'rows', fetchedAt: '2026-11-01T00:00:00Z' },
} as const

export const call = (own: Partial<VoiceRecord> = {}): VoiceRecord => ({ ...base, kind: 'voice', ...own })
export const message = (own: Partial<MessageRecord> = {}): MessageRecord => ({
  ...base,
  kind: 'message',
  form: 'sms',
  ...own,
})
export const data = (own: Partial<DataRecord> = {}): DataRecord => ({ ...base, kind: 'data', ...own })
export const fee = (own: Partial<ServiceRecord> = {}): ServiceRecord => ({
  ...base,
  kind: 'service',
  service: { name: 'Абонентская плата' },
  ...own,
})
export const roubles = (amount: number, scale = 2): { amount: number; currency: string; scale: number } => ({
  amount,
  currency: 'RUB',
  scale,
})
