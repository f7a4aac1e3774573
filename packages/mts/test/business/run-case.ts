import { EsimUsageError, type StatementOrder, type UsageResults, type UsageWarning } from '@esim-usage/core'
import { type FixtureFetch, valueAt } from '@esim-usage/core/testing'
import type { MtsBusinessClient } from '../../src/business/index.ts'
import { api, keys, line, open } from './client-of.ts'
import { addressOf, type BusinessCase } from './fixture-case.ts'

/** What a case gave: values without ids and sources, or the facts of an error. */
export interface CaseResult {
  readonly value: unknown
  readonly carrier: FixtureFetch
}

const day = { from: '2026-07-01', to: '2026-07-01' }
const june = { month: '2026-06', email: 'someone-1@example.com' }
const orders = 'Documents/CallHistoryByMSISDN'

const unsaid = new Set(['source', 'notes', 'asOf'])
/** Without what core adds; the ids of services and of orders are the carrier's own. */
const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (key, each: unknown) =>
    unsaid.has(key) || (key === 'id' && String(each).startsWith('v1-')) ? undefined : each,
  )

async function readUsage(results: UsageResults, isOfLine: boolean): Promise<unknown> {
  const records: unknown[] = []
  const warnings: Partial<Record<UsageWarning['code'], number>> = {}
  for await (const page of results.pages()) {
    for (const { carrier: _carrier, line: own, ...record } of page.records)
      records.push(isOfLine ? record : { line: own, ...record })
    for (const { code, count } of page.warnings.filter(each => each.code !== 'empty'))
      warnings[code] = (warnings[code] ?? 0) + count
  }
  return { records, warnings }
}

/** An order that was made before; another client of the line has it. */
async function orderOf(client: MtsBusinessClient, restore: () => void): Promise<StatementOrder> {
  const order = await client.orderStatement(june)
  restore()
  return order
}

async function read(
  client: MtsBusinessClient,
  each: BusinessCase,
  playOrder: () => () => void,
): Promise<unknown> {
  const { call, query = day } = each
  if (call === 'signIn') return client.signIn(keys)
  if (call === 'usage') return readUsage(client.usage(query), each.account !== true)
  if (call === 'payments') return client.payments(query)
  if (call === 'fetchStatement') return client.fetchStatement(await orderOf(client, playOrder()))
  if (call !== 'orderStatement') return client[call]()
  const { id, format } = await client.orderStatement(june)
  return { id, format }
}

/** The code, and the facts the case speaks of. */
function factsOf(error: EsimUsageError, expected: unknown): Record<string, unknown> {
  const named = Object.keys(Object(valueAt(expected, 'error')))
  const facts = Object.entries(error.facts).filter(([key]) => named.includes(key))
  return { code: error.code, ...Object.fromEntries(facts) }
}

const withPosted = (value: unknown, { expected }: BusinessCase, carrier: FixtureFetch): unknown =>
  valueAt(expected, 'posted') === undefined
    ? value
    : { ...Object(value), posted: JSON.parse(carrier.requests.at(-1)?.body ?? 'null') }

/** Runs a case through the real client; only `fetch` and the clock are ours. */
export async function runCase(each: BusinessCase, isMutated = false): Promise<CaseResult> {
  const change = isMutated ? { file: each.fixture, ...each.mutation } : undefined
  const answers = { [addressOf(each.fixture)]: [each.fixture], ...each.answers }
  const { client, carrier, play } = open(each.account === true ? {} : { line })
  if (each.call !== 'signIn') await client.signIn(keys)
  play(answers, change)
  const playOrder = () => {
    play({ [api(orders, 'POST')]: ['b2b/call-history-order.json'] })
    return () => void play(answers, change)
  }
  try {
    const value = plain(await read(client, each, playOrder))
    return { value: withPosted(value, each, carrier()), carrier: carrier() }
  } catch (error) {
    if (!EsimUsageError.is(error)) throw error
    return { value: { error: factsOf(error, each.expected) }, carrier: carrier() }
  }
}
