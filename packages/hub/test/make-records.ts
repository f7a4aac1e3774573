import type { Channel, Source, VoiceRecord } from '@esim-usage/core'

/** Fields every made-up record has. */
export const sourceOf = (channel: Channel = 'api', endpoint = 'test.rows'): Source => ({
  carrier: 'reference',
  channel,
  endpoint,
  fetchedAt: '2026-11-25T07:00:00.000Z',
})

export const phone = '+79000000001'

/** A call; what is given wins. */
export const call = (fields: Partial<VoiceRecord> & { readonly id: string }): VoiceRecord => ({
  carrier: 'reference',
  line: phone,
  kind: 'voice',
  startedAt: '2026-11-20T10:00:00+03:00',
  precision: 'second',
  timeSource: 'printed',
  direction: 'outgoing',
  counterparty: { number: '+79000000021', kind: 'mobile' },
  seconds: 61,
  charge: { amount: 150, currency: 'RUB', scale: 2 },
  status: 'final',
  source: sourceOf(),
  ...fields,
})
