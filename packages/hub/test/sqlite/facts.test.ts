import type { Balance, Payment } from '@esim-usage/core'
import type { FactDraft, HubStore, RunEntry } from '@esim-usage/hub'
import { expect, test } from 'vitest'
import { sourceOf } from '../make-records.ts'
import { hourMs, lineId, openStore } from '../open-store.ts'

const balance = (amount: number, asOf = '2026-11-25T10:00:00+03:00'): FactDraft & { value: Balance } => ({
  dataset: 'balance',
  key: '',
  value: { model: 'prepaid', main: { amount, currency: 'RUB', scale: 2 }, asOf, source: sourceOf() },
})

const payment = (id: string): FactDraft & { value: Payment } => ({
  dataset: 'payments',
  key: id,
  value: {
    id,
    amount: { amount: 10_000, currency: 'RUB', scale: 2 },
    paidAt: '2026-11-20T10:00:00+03:00',
    precision: 'second',
    source: sourceOf(),
  },
})

async function commit(store: HubStore, endedAt: string, facts: readonly FactDraft[]): Promise<RunEntry> {
  const run = await store.begin(lineId, 'sync', hourMs)
  if (run === undefined) throw new Error('The lane is held.')
  const states = [...new Set(facts.map(({ dataset }) => dataset))].map(
    dataset => ({ dataset, status: 'complete', triedAt: endedAt, readAt: endedAt }) as const,
  )
  return run.commit({ trigger: 'person', startedAt: endedAt, endedAt, facts, states })
}

const [first, second, third] = [
  '2026-11-25T07:00:00.000Z',
  '2026-11-26T07:00:00.000Z',
  '2026-11-27T07:00:00.000Z',
] as const

test('a value that stays the same is one version, seen from the first read to the last', async () => {
  const store = await openStore()
  await commit(store, first, [balance(100)])
  const entry = await commit(store, second, [balance(100, '2026-11-26T10:00:00+03:00')])
  expect(entry.datasets).toEqual([
    { dataset: 'balance', status: 'complete', added: 0, changed: 0, removed: 0 },
  ])
  expect(await store.facts.history(lineId, 'balance')).toEqual([
    { ...balance(100, '2026-11-26T10:00:00+03:00'), seenFrom: first, seenTo: second },
  ])
})

test('a value that changes and changes back is three versions', async () => {
  const store = await openStore()
  await commit(store, first, [balance(100)])
  await commit(store, second, [balance(50)])
  await commit(store, third, [balance(100)])
  const history = await store.facts.history(lineId, 'balance')
  expect(history.map(({ seenFrom, seenTo }) => [seenFrom, seenTo])).toEqual([
    [first, first],
    [second, second],
    [third, third],
  ])
  expect(await store.facts.latest(lineId, 'balance')).toEqual(history.slice(-1))
})

test('values under several keys are kept side by side', async () => {
  const store = await openStore()
  await commit(store, first, [payment('p1')])
  await commit(store, second, [payment('p1'), payment('p2')])
  expect((await store.facts.latest(lineId, 'payments')).map(({ key }) => key)).toEqual(['p1', 'p2'])
})

test('the log names the last runs first, and states are those of the last', async () => {
  const store = await openStore()
  await commit(store, first, [balance(100)])
  await commit(store, second, [balance(50)])
  expect((await store.runs(lineId)).map(({ endedAt }) => endedAt)).toEqual([second, first])
  expect(await store.runs(lineId, 1)).toHaveLength(1)
  expect(await store.facts.states(lineId)).toEqual([
    { dataset: 'balance', status: 'complete', triedAt: second, readAt: second },
  ])
  expect(await store.facts.state(lineId, 'usage')).toBeUndefined()
})
