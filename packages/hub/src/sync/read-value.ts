import { type CallOptions, type CarrierClient, supports } from '@esim-usage/core'
import type { FactDataset } from '../dataset/dataset.ts'
import type { FactDraft } from '../store/hub-run.ts'
import { attempt, type DatasetRead, type LineRead, nowText, toFailedState } from './line-read.ts'

/** Datasets that are read at once and as a whole. */
export type ValueDataset = Exclude<FactDataset, 'spending' | 'payments'>

/** Asks for a dataset; undefined: the carrier offers no such thing. */
type Ask = (client: CarrierClient, options: CallOptions) => Promise<FactDraft | undefined>

const key = ''

const asks: Readonly<Record<ValueDataset, Ask>> = {
  balance: async (client, options) =>
    supports(client, 'balance')
      ? { dataset: 'balance', key, value: await client.balance(options) }
      : undefined,
  allowances: async (client, options) =>
    supports(client, 'allowances')
      ? { dataset: 'allowances', key, value: await client.allowances(options) }
      : undefined,
  services: async (client, options) =>
    supports(client, 'services')
      ? { dataset: 'services', key, value: await client.services(options) }
      : undefined,
  profile: async (client, options) =>
    supports(client, 'profile')
      ? { dataset: 'profile', key, value: await client.profile(options) }
      : undefined,
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0

/** Reads a value. */
export async function readValue(context: LineRead, dataset: ValueDataset): Promise<DatasetRead> {
  const { client, line, store, signal } = context
  const outcome = await attempt(context, () => asks[dataset](client, { signal }))
  const triedAt = nowText(context)
  if ('failure' in outcome) {
    const before = await store.facts.state(line.id, dataset)
    const { failure } = outcome
    return { facts: [], state: toFailedState(dataset, before, failure, triedAt), failure }
  }
  const draft = outcome.value
  if (draft === undefined) return { facts: [], state: { dataset, status: 'not-supported', triedAt } }
  const asOf = draft.dataset === 'balance' ? draft.value.asOf : undefined
  return {
    facts: [draft],
    state: {
      dataset,
      status: isEmptyList(draft.value) ? 'empty-confirmed' : 'complete',
      triedAt,
      readAt: triedAt,
      ...(asOf !== undefined && { asOf }),
    },
  }
}
