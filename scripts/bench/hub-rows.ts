import type { Source, UsageRecord } from '@esim-usage/core'

const startMs = Date.parse('2024-11-01T00:00:00Z')
const months = 24
const spanMs = Date.parse('2026-11-01T00:00:00Z') - startMs
const moscowMs = 3 * 3_600_000

const source: Source = {
  carrier: 'reference',
  channel: 'statement',
  endpoint: 'bench.rows',
  fetchedAt: '2026-11-25T07:00:00.000Z',
}

/** A month in the middle of the rows. */
export const benchMonth = '2025-10'

/** How many months the rows are spread over. */
export const benchMonths = months

/** Evenly spread hexadecimal digits, as ids have. */
const toId = (index: number): string => {
  const word = Math.imul(index + 1, 2_654_435_761) >>> 0
  return `v1-${word.toString(16).padStart(8, '0').repeat(4)}-1`
}

/** A call, a session of data or a message, as carriers list them. */
export function makeRow(index: number, rows: number): UsageRecord {
  const at = new Date(startMs + moscowMs + Math.floor((index / rows) * (spanMs - moscowMs)))
  const common = {
    id: toId(index),
    carrier: 'reference',
    line: '+79000000001',
    startedAt: `${at.toISOString().slice(0, 19)}+03:00`,
    precision: 'second',
    timeSource: 'printed',
    charge: { amount: (index % 5) * 150, currency: 'RUB', scale: 2 },
    roaming: 'home',
    status: 'final',
    source,
  } as const
  if (index % 3 === 0) {
    const number = `+7900000${String(index % 100).padStart(4, '0')}`
    return {
      ...common,
      kind: 'voice',
      direction: index % 2 === 0 ? 'outgoing' : 'incoming',
      counterparty: { number, kind: 'mobile' },
      seconds: index % 600,
      label: 'Исходящий вызов',
    }
  }
  if (index % 3 === 1) return { ...common, kind: 'data', bytes: index * 1024, label: 'Мобильный интернет' }
  const counterparty = { text: 'BANK', kind: 'alphanumeric' } as const
  return { ...common, kind: 'message', direction: 'incoming', form: 'sms', counterparty }
}
