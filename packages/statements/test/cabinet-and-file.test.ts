import { matchRecords, type UsageRecord } from '@esim-usage/core'
import { virtualClock } from '@esim-usage/core/testing'
import { createMts } from '@esim-usage/mts'
import { createSandbox } from '@esim-usage/sandbox'
import { beforeAll, describe, expect, test } from 'vitest'
import { readStatement } from '../src/index.ts'

const line = '+79000000001'
/** A month with four days abroad, in another zone. */
const month = '2026-03'
const clock = virtualClock('2026-07-20T12:00:00+03:00')
const sandbox = createSandbox({ now: () => clock.now() })

let cabinet: UsageRecord[] = []
let file: UsageRecord[] = []
let warnings: string[] = []

beforeAll(async () => {
  const client = createMts({
    line,
    clock,
    fetch: async (input, init) => (await sandbox.handle(new Request(input, init))) ?? Response.error(),
  })
  await client.signIn({ method: 'session', session: { cookies: sandbox.mts.session(line) } })
  cabinet = await client.usage({ month }).toArray()
  const statement = readStatement(new TextEncoder().encode(sandbox.mts.statement(line, month)))
  file = await statement.toArray()
  warnings = (await statement.summary()).warnings.map(({ code }) => code)
})

const isEvent = ({ kind, label }: UsageRecord): boolean =>
  kind === 'voice' || kind === 'message' || kind === 'data' || label === 'Бесплатные интернет-ресурсы МТС'

const said = (record: UsageRecord): unknown[] => [
  record.kind,
  Date.parse(record.startedAt),
  record.direction,
  record.kind === 'voice' ? record.seconds : record.kind === 'data' ? record.bytes : undefined,
]

describe('a month of the cabinet and the same month as a file', () => {
  test('is one set: every event of the cabinet has its row of the file', () => {
    const { pairs, onlyA, onlyB } = matchRecords(cabinet, file)
    expect(file.length).toBeGreaterThan(250)
    expect(onlyB).toEqual([])
    expect(onlyA.filter(isEvent)).toEqual([])
    expect(pairs).toHaveLength(file.length)
    expect(cabinet.length).toBe(pairs.length + onlyA.length)
    // nothing differs from the totals the file prints
    expect(warnings).toEqual(['unit-assumed'])
  })

  test('names each pair: what it says is the same event, its ids are of two channels', () => {
    for (const [ofCabinet, ofFile] of matchRecords(cabinet, file).pairs) {
      expect(said(ofFile)).toEqual(said(ofCabinet))
      expect(ofFile.id).not.toBe(ofCabinet.id)
      expect([ofCabinet.source.channel, ofFile.source.channel]).toEqual(['api', 'statement'])
    }
  })

  test('true twins stay two', () => {
    const keys = file.map(record => JSON.stringify([said(record), record.counterparty]))
    const twin = keys.find((key, index) => keys.indexOf(key) !== index)
    expect(twin).toBeDefined()
    const { pairs } = matchRecords(cabinet, file)
    const twins = pairs.filter(([, ofFile]) => JSON.stringify([said(ofFile), ofFile.counterparty]) === twin)
    expect(twins).toHaveLength(2)
    expect(new Set(twins.flat().map(({ id }) => id)).size).toBe(4)
  })

  test('its records cost what the pages say', () => {
    for (const [ofCabinet, ofFile] of matchRecords(cabinet, file).pairs)
      expect((ofFile.charge?.amount ?? 0) / 100).toBe(ofCabinet.charge?.amount ?? 0)
  })
})
